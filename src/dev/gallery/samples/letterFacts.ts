// The invented facts that the samples of letters share.
import { center as from, ids, inviter, specialist, teacher } from './people.ts'

/** What the letters need to know of the stand: its address, and the moment of now. */
export interface Stand {
  publicUrl: string
  now: Date
}

export const account = {
  ...specialist,
  personId: ids.person,
  login: 'sosnina2026',
  email: 'sosnina@stupen.example',
  municipalityId: ids.municipality,
}
export const reached = { ...account, name: specialist }
export const coordinator = { ...inviter, personId: ids.person, email: 'krylova@stupen.example' }
export const itsCase = { id: ids.case, caseId: ids.case, number: '2026/31', municipalityId: ids.municipality }
export const told = { ...reached, assignmentId: ids.assignment, specialistId: ids.specialist }
export const newEmail = 'sosnina.new@stupen.example'

export const invitation = {
  id: ids.invitation,
  email: account.email,
  name: specialist,
  role: 'specialist',
  municipalityId: ids.municipality,
  municipality: 'Город Томск',
  organisation: null,
  inviter: { name: inviter, role: 'mun_coord' },
  contact: {
    municipalityId: ids.municipality,
    municipality: 'Город Томск',
    name: 'Крылова Зоя Ильинична',
    phone: '+73822000002',
    email: 'krylova@stupen.example',
  },
  expiresOn: '2026-12-07',
  hasAccount: false,
  from,
  link: '',
} as const

export const joined = ({ publicUrl }: Stand) => ({
  ...reached,
  invitationId: ids.invitation,
  from,
  signInUrl: `${publicUrl}/sign-in`,
})

export const about = ({ publicUrl }: Stand) => ({
  ...reached,
  ...itsCase,
  assignmentId: ids.assignment,
  teacher,
  from,
  publicUrl,
})

export const own = { id: ids.assignment, caseId: ids.case, dueOn: '2026-12-04' }
export const sender = ({ publicUrl }: Stand) => ({ name: from, publicUrl })

export const reader = ({ publicUrl }: Stand) => ({ ...reached, from, publicUrl })
export const contract = {
  municipalityId: ids.municipality,
  schoolYear: '2026/27',
  half: 1,
  number: '2026-1-015',
  startsOn: '2026-09-01',
  endsOn: '2026-12-31',
  signTo: '2026-09-30',
} as const
export const applicant = {
  personId: ids.person,
  email: 'volkova@stupen.example',
  firstName: teacher.firstName,
  middleName: teacher.middleName,
  municipalityId: ids.municipality,
  hasAccount: true,
}
export const itsApplication = { id: ids.application, number: '2026/31', receivedOn: '2026-11-02' }
export const mending = { id: ids.application, until: '2026-12-10' }
export const coordinatorTold = {
  email: coordinator.email,
  firstName: inviter.firstName,
  middleName: inviter.middleName,
}
export const itsNotice = {
  id: ids.notice,
  number: 'У-17',
  applicationId: ids.application,
  applicationNumber: '2026/31',
  caseId: ids.case,
  period: { title: 'Декабрь 2026', startsOn: '2026-12-01', endsOn: '2026-12-31', sittingOn: null },
}
export const named = { ...coordinator, name: inviter }
export const applying = {
  ...teacher,
  personId: ids.person,
  email: 'ryabinina@stupen.example',
  municipalityId: ids.municipality,
}

export const submission = {
  applicationId: ids.case,
  municipalityId: ids.municipality,
  personId: ids.person,
  teacher,
  category: 'mentor',
  position: 'Воспитатель',
  organisation: 'МАДОУ «Детский сад № 905 „Солнышко“»',
  receivedOn: '2026-10-05',
  isAgain: false,
  waitsForPetition: true,
} as const
