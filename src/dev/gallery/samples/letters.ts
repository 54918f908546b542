// Every letter by the functions that write it, with invented facts. A new kind does not compile without its sample.
import type { LetterKind } from '../../../domain/letters.ts'
import { accountMails } from '../../../features/accounts/index.ts'
import { actMails } from '../../../features/acts/index.ts'
import { ownApplicationMails, reviewMails } from '../../../features/applications/index.ts'
import { assignMails, ownMails } from '../../../features/assignments/index.ts'
import { caseMails } from '../../../features/cases/index.ts'
import { claimMails } from '../../../features/claims/index.ts'
import { conclusionMails } from '../../../features/conclusions/index.ts'
import { contractMails } from '../../../features/contracts/index.ts'
import { dismissalMails } from '../../../features/dismissals/index.ts'
import { draftMails } from '../../../features/drafts/index.ts'
import { invitationMails } from '../../../features/invitations/index.ts'
import { joiningMails } from '../../../features/joining/index.ts'
import { noticeMails } from '../../../features/notices/index.ts'
import { orderMails } from '../../../features/orders/index.ts'
import { petitionMails } from '../../../features/petitions/index.ts'
import { profileMails } from '../../../features/profile/index.ts'
import { referenceMails } from '../../../features/reference/index.ts'
import { sfrMails } from '../../../features/sfr/index.ts'
import type { NewLetter } from '../../../jobs/letters.ts'
import {
  about,
  account,
  applicant,
  applying,
  contract,
  coordinator,
  coordinatorTold,
  invitation,
  itsApplication,
  itsCase,
  itsNotice,
  joined,
  mending,
  named,
  newEmail,
  own,
  reached,
  reader,
  type Stand,
  sender,
  submission,
  told,
} from './letterFacts.ts'
import { center as from, ids, inviter, remark, teacher } from './people.ts'

export const letterSamples: Record<LetterKind, (stand: Stand) => NewLetter> = {
  invitation: () => invitationMails.invitationLetter(invitation),
  invitationCopy: ({ publicUrl }) =>
    invitationMails.copyLetter({
      email: coordinator.email,
      municipalityId: ids.municipality,
      municipality: 'Город Томск',
      invited: [
        { name: 'Соснина Мария Петровна', email: account.email },
        { name: 'Кедрова Ольга Даниловна', email: 'kedrova@stupen.example' },
      ],
      from,
      publicUrl,
    }),
  invitationMoved: () => invitationMails.movedLetter(invitation),
  invitationAccepted: (stand) => invitationMails.acceptedLetter({ ...joined(stand), role: 'mun_coord' }),
  teacherLink: ({ publicUrl, now }) =>
    joiningMails.linkLetter({ email: account.email, link: `${publicUrl}/joining`, expiresAt: now, from }),
  teacherHasAccount: (stand) =>
    joiningMails.hasAccountLetter({ ...account, signInUrl: joined(stand).signInUrl, from }),
  claimConfirmed: (stand) =>
    claimMails.confirmedLetter(sender(stand), { ...account, closed: false, applications: 2 }),
  claimRefused: (stand) => claimMails.refusedLetter(sender(stand), account),
  registered: (stand) => invitationMails.registeredLetter(joined(stand)),
  passwordReset: ({ now }) => accountMails.resetLetter({ account, expiresAt: now, from }),
  passwordChanged: ({ now }) => accountMails.passwordChangedLetter({ account, at: now, from }),
  codeIssued: ({ now }) => accountMails.codeIssuedLetter({ account, until: now, from }),
  loginReminder: (stand) => accountMails.loginLetter({ account, signInUrl: joined(stand).signInUrl, from }),
  emailCorrectedOld: () => accountMails.addressLeftLetter({ account, from }),
  emailCorrectedNew: () => accountMails.addressTakenLetter({ account, email: newEmail, from }),
  emailChangeProof: ({ now }) => profileMails.proofLetter({ account, newEmail, expiresAt: now, from }),
  emailChangeNote: () => profileMails.noteLetter({ account, newEmail, from }),
  emailChanged: () => profileMails.changedLetter({ account, newEmail, from }),
  assigned: (stand) =>
    assignMails.assignedLetter(sender(stand), reached, [own, { ...own, dueOn: '2026-12-18' }]),
  assignedCopy: (stand) =>
    assignMails.assignedCopyLetter(sender(stand), coordinator, ids.municipality, [
      { id: ids.case, municipality: 'Город Томск' },
    ]),
  assignmentDeclined: (stand) => ownMails.declinedLetter(sender(stand), coordinator, itsCase),
  assignmentRevoked: (stand) =>
    assignMails.revokedLetter(sender(stand), reached, { ...itsCase, versions: 1, reason: 'перегрузка' }),
  caseRescheduled: (stand) => caseMails.movedLetter(sender(stand), told, itsCase, '2026-12-18'),
  caseWithdrawn: (stand) => caseMails.withdrawnLetter(sender(stand), told, itsCase),
  termMoved: (stand) =>
    referenceMails.termMovedLetter(sender(stand), told, {
      title: 'Декабрь 2026',
      from: '2026-12-17',
      to: '2026-12-21',
      count: 5,
    }),
  conclusionReceipt: (stand) =>
    conclusionMails.receiptLetter(about(stand), {
      version: 1,
      isLate: false,
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      at: stand.now,
    }),
  conclusionReturned: (stand) =>
    conclusionMails.returnedLetter(about(stand), { text: remark, until: '2026-12-09' }),
  conclusionAccepted: (stand) => conclusionMails.acceptedLetter(about(stand)),
  sfrOverdue: ({ publicUrl }) => sfrMails.overdueLetter({ name: from, publicUrl }, coordinator, 2),
  dismissalTold: ({ publicUrl }) =>
    dismissalMails.toldLetter({ name: from, publicUrl }, coordinator, {
      id: ids.case,
      contractNumber: '2026-1-015',
      leavesOn: '2026-11-15',
    }),
  dismissalSettled: ({ publicUrl }) =>
    dismissalMails.settledLetter({ name: from, publicUrl }, account, {
      contractNumber: '2026-1-015',
      way: 'pay',
      leavesOn: '2026-11-15',
      returnsOn: '2026-12-20',
      kept: 1,
      payable: 104_400,
    }),
  orderIncluded: ({ publicUrl }) =>
    orderMails.includedLetter(
      { name: from, publicUrl },
      { ...reached, from: '2026-09-01' },
      {
        number: '1234-р',
        signedOn: '2026-08-28',
        title: 'О проведении аттестации педагогических работников в 2026/2027 учебном году',
        schoolYear: '2026/27',
      },
    ),
  actReady: (stand) =>
    actMails.readyLetter(reader(stand), {
      number: 'А-2026-17',
      kind: 'half_year',
      madeOn: '2026-12-21',
      items: 7,
      contract: '2026-1-015',
    }),
  actPaid: (stand) =>
    actMails.paidLetter(reader(stand), { number: 'А-2026-17', on: '2026-12-25', sum: 365_400 }),
  actUnpaid: (stand) => actMails.unpaidLetter(reader(stand), { number: 'А-2026-17' }),
  contractDataAsked: (stand) =>
    contractMails.dataAskedLetter(sender(stand), reached, contract, ['snils', 'passport', 'bank']),
  contractReminder: (stand) =>
    contractMails.reminderLetter(sender(stand), reached, contract, { needs: [], today: '2026-09-14' }),
  contractReminderCopy: (stand) =>
    contractMails.reminderCopyLetter(sender(stand), named, {
      municipalityId: ids.municipality,
      names: ['Кедрова Ольга Даниловна', 'Соснина Мария Петровна'],
      until: '2026-09-30',
    }),
  contractRegistered: (stand) =>
    contractMails.registeredLetter(sender(stand), reached, contract, '2026-09-10'),
  applicationWithdrawn: (stand) =>
    ownApplicationMails.withdrawnLetter(sender(stand), applying, { id: ids.case, category: 'first' }),
  petitionAsked: (stand) =>
    petitionMails.askedLetter(
      sender(stand),
      { ...inviter, personId: ids.person, email: 'director@stupen.example' },
      { id: ids.case, teacher, category: 'mentor', municipalityId: ids.municipality },
    ),
  petitionFiled: (stand) =>
    petitionMails.filedLetter(sender(stand), applying, { id: ids.case, category: 'mentor' }),
  applicationRegistered: (stand) => reviewMails.registeredLetter(sender(stand), applicant, itsApplication),
  applicationRegisteredCopy: (stand) =>
    reviewMails.registeredCopyLetter(sender(stand), { ...applicant, ...coordinatorTold }, itsApplication),
  applicationReturned: (stand) =>
    reviewMails.returnedLetter(sender(stand), applicant, {
      ...mending,
      number: '2026/31',
      reason: 'Материалы по показателям не приложены. Приложите файлы или исправьте ссылки.',
      text: 'Нет материалов по второму показателю.',
    }),
  applicationRefused: (stand) =>
    reviewMails.refusedLetter(sender(stand), applicant, {
      ...itsApplication,
      ground: 'E-07',
      text: 'Подать заявление снова можно с 14 марта 2027 г.',
    }),
  mendReminder: (stand) => reviewMails.reminderLetter(sender(stand), applicant, mending),
  applicationExpired: (stand) => reviewMails.expiredLetter(sender(stand), applicant, mending),
  noticeGiven: (stand) => noticeMails.noticeLetter(sender(stand), applicant, itsNotice),
  noticeCopy: (stand) =>
    noticeMails.copyLetter(sender(stand), { ...applicant, ...coordinatorTold }, itsNotice),
  applicationSubmitted: ({ publicUrl }) =>
    draftMails.submittedLetter({ name: from, publicUrl }, account.email, submission),
  applicationSubmittedCopy: ({ publicUrl }) =>
    draftMails.submittedCopyLetter({ name: from, publicUrl }, coordinator.email, submission),
  draftOld: ({ publicUrl }) =>
    draftMails.oldDraftLetter(
      { name: from, publicUrl },
      {
        id: ids.case,
        email: account.email,
        personId: ids.person,
        name: teacher,
        touchedOn: '2026-05-11',
        removedOn: '2026-11-08',
      },
    ),
}
