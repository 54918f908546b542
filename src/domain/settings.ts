// What the source marks as unconfirmed, and other figures that a region sets for itself, with defaults and bounds.

/** A whole number between two bounds, or a yes/no. */
interface NumberSetting {
  kind: 'number'
  default: number
  min: number
  max: number
  /** The customer has not confirmed the default. */
  unconfirmed?: true
}
interface YesNoSetting {
  kind: 'yesNo'
  default: boolean
  unconfirmed?: true
}

export const settingTable = {
  /** B.1: in Tomsk the number is not confirmed. */
  specialistsPerCase: { kind: 'number', default: 2, min: 1, max: 3, unconfirmed: true },
  /** B.1: conflict of interest, "not more than N cases". */
  casesPerSpecialist: { kind: 'number', default: 10, min: 1, max: 200, unconfirmed: true },
  /** Of a case's specialists, how many may be of the teacher's own municipality, when a whole period is assigned. */
  localSpecialistsMost: { kind: 'number', default: 1, min: 0, max: 3, unconfirmed: true },
  /** D-09: working days before the end of the period. */
  conclusionDueDaysBeforeEnd: { kind: 'number', default: 10, min: 0, max: 40, unconfirmed: true },
  /** May a teacher register by a proven e-mail, or by an invitation only? */
  teachersJoinFreely: { kind: 'yesNo', default: true, unconfirmed: true },
  /** C.4: calendar days to mend a returned application. */
  mendDays: { kind: 'number', default: 10, min: 1, max: 60, unconfirmed: true },
  /** C.4: a draft that nobody touched is warned of and then removed. */
  draftMonths: { kind: 'number', default: 6, min: 1, max: 24 },
  /** Files that go with one application. */
  applicationFiles: { kind: 'number', default: 60, min: 5, max: 300 },
  /** A link that proves the address of a teacher who registers. */
  teacherLinkHours: { kind: 'number', default: 24, min: 1, max: 168 },
  /** C.5: working days to mend a returned conclusion. */
  correctionDays: { kind: 'number', default: 3, min: 1, max: 30, unconfirmed: true },
  /** D.16: the mixed form is a proposal. */
  mixedNeedsUpload: { kind: 'yesNo', default: true, unconfirmed: true },
  /** B.2 */
  invitationDays: { kind: 'number', default: 14, min: 1, max: 90, unconfirmed: true },
  resetLinkMinutes: { kind: 'number', default: 60, min: 10, max: 1440 },
  codeMinutes: { kind: 'number', default: 60, min: 5, max: 240 },
  emailChangeHours: { kind: 'number', default: 24, min: 1, max: 168 },
  signInTries: { kind: 'number', default: 5, min: 3, max: 20 },
  lockMinutes: { kind: 'number', default: 15, min: 1, max: 1440 },
  /** H.7 */
  idleMinutesStaff: { kind: 'number', default: 30, min: 5, max: 480 },
  idleMinutesOthers: { kind: 'number', default: 480, min: 15, max: 720 },
  sessionHours: { kind: 'number', default: 12, min: 1, max: 24 },
  /** V-13 */
  fileLimitMb: { kind: 'number', default: 20, min: 1, max: 200 },
} as const satisfies Record<string, NumberSetting | YesNoSetting>

export type SettingKey = keyof typeof settingTable
export const settingKeys = Object.keys(settingTable) as SettingKey[]
export type Settings = {
  [K in SettingKey]: (typeof settingTable)[K]['kind'] extends 'number' ? number : boolean
}

export const defaultSettings: Settings = Object.fromEntries(
  settingKeys.map((key) => [key, settingTable[key].default]),
) as Settings

/** Has the customer yet to confirm the default? Said beside the setting. */
export const isUnconfirmed = (key: SettingKey): boolean => 'unconfirmed' in settingTable[key]
