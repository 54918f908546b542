// Roles, what each may do, and where. One table: a permission changes here and nowhere else. Source: domain C.1.

export const roles = [
  'admin',
  'center',
  'accountant',
  'mun_coord',
  'org_head',
  'specialist',
  'teacher',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/** Where a role acts: the whole region, one municipality or one organisation. */
export type Scope =
  | { kind: 'region' }
  | { kind: 'municipality'; id: string }
  | { kind: 'organisation'; id: string }

/** The scope that a role needs. */
export const scopeOfRole = {
  admin: 'region',
  center: 'region',
  accountant: 'region',
  mun_coord: 'municipality',
  org_head: 'organisation',
  specialist: 'region',
  teacher: 'region',
  auditor: 'region',
} as const satisfies Record<Role, Scope['kind']>

const permissionTable = {
  /** Open to everybody, signed in or not. */
  anyone: roles,
  /** Any account: home page, personal data, own sign-ins, help. */
  'home.see': roles,
  'profile.own': roles,

  'assignment.own': ['specialist'],
  'conclusion.give': ['specialist'],
  /** Files sent in parts: conclusions, and what goes with an application. */
  'file.upload': ['specialist', 'teacher', 'mun_coord', 'org_head', 'center'],

  /** The teacher's own drafts, applications, notices. */
  'application.own': ['teacher'],
  /** Papers that came by hand or by post (J-20). */
  'application.enter': ['center', 'mun_coord'],
  /** The steps of a draft: of the own application, or of a paper that is entered. */
  'draft.write': ['teacher', 'center', 'mun_coord'],
  'application.read': ['center', 'mun_coord', 'org_head', 'auditor'],
  'application.review': ['center'],
  /** Papers of the own municipality are registered by its coordinator too (C.3, step 8). */
  'application.register': ['center', 'mun_coord'],
  /** Notices of the term of an attestation (F.2), by the predicate of applications. */
  'notice.read': ['teacher', 'org_head', 'mun_coord', 'center', 'auditor'],
  /** Facts of work confirmed and petitions filed by the head of the school (A.10). */
  'petition.give': ['org_head'],
  'petition.read': ['teacher', 'center', 'mun_coord', 'org_head', 'auditor'],
  /** Is somebody who has registered the same person as one of the lists? */
  'claim.decide': ['center', 'mun_coord'],
  'schedule.read': ['center', 'mun_coord', 'auditor'],

  'case.list': ['center', 'mun_coord', 'auditor'],
  'case.read': ['center', 'mun_coord', 'auditor'],
  'case.manage': ['center'],
  'assignment.manage': ['center'],
  /** Proposals of an assignment, pairs that must not be, conflicts that have appeared. */
  'proposal.read': ['center', 'auditor'],
  'conclusion.read': ['center', 'auditor'],
  'conclusion.check': ['center'],

  'specialist.list': ['center', 'mun_coord', 'auditor'],
  'specialist.correct': ['center', 'mun_coord'],
  'specialist.manage': ['center'],
  'invitation.manage': ['center', 'mun_coord', 'org_head'],
  'code.issue': ['center', 'mun_coord'],
  'secret.read': ['center'],

  'import.run': ['center'],
  'template.manage': ['center'],
  'template.read': ['center', 'auditor'],
  'reference.manage': ['center', 'admin'],
  'reference.read': ['center', 'admin', 'auditor'],
  'setting.manage': ['center', 'admin'],
  /** The coordinator's own contact, which «Забыли логин?» shows. */
  'contact.own': ['mun_coord'],

  /** The yearly order and who stands in it (S-02). */
  'order.read': ['center', 'auditor'],
  'order.manage': ['center'],
  /** Contracts without passports and accounts: those want `secret.read` and `pay.secret`. */
  'contract.read': ['center', 'accountant', 'auditor'],
  'contract.manage': ['center'],
  'contract.own': ['specialist'],
  'sfr.read': ['center', 'accountant', 'auditor'],
  'sfr.manage': ['center', 'accountant'],
  'dismissal.read': ['center', 'auditor'],
  'dismissal.manage': ['center'],
  /** Acts and sums (F.8). */
  'act.read': ['center', 'accountant', 'auditor'],
  'act.manage': ['center'],
  /** The papers of acts: they name the account and the numbers of the specialist in full. */
  'act.paper': ['center', 'accountant'],
  /** Sheets and marks of payment (F.9). */
  'pay.read': ['center', 'accountant', 'auditor'],
  'pay.manage': ['accountant'],
  /** Sheets and registers with ИНН, СНИЛС and accounts in full. */
  'pay.secret': ['accountant'],
  'rate.read': ['center', 'accountant', 'auditor'],
  'rate.manage': ['center', 'accountant'],

  'letter.read': ['center', 'mun_coord', 'auditor', 'admin'],
  'letter.resend': ['center', 'mun_coord', 'admin'],
  'history.read': ['center', 'auditor', 'admin'],
  'reading.read': ['auditor'],
  'account.manage': ['admin'],
} as const satisfies Record<string, readonly Role[]>

export type Permission = keyof typeof permissionTable

/** May this role do this at all? Whether the record is theirs is asked by the query. */
export const roleMay = (role: Role, permission: Permission): boolean =>
  (permissionTable[permission] as readonly Role[]).includes(role)

/** Who has a right: named on the page that refuses it. */
export const rolesWith = (permission: Permission): readonly Role[] => permissionTable[permission]

/** Staff sessions end sooner when idle. */
export const isStaff = (role: Role): boolean => role !== 'specialist' && role !== 'teacher'
