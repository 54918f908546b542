// The kinds of letters, what can become of each, and what it takes to send one again (C.9, EmailLog of D.21).
import { type Refusal, refuse } from './refusals.ts'

export const letterStatuses = ['queued', 'waiting', 'sent', 'refused', 'cancelled'] as const
export type LetterStatus = (typeof letterStatuses)[number]

/** How a letter is sent once more: as it was, or with a fresh one-time link, which only its feature can make. */
export type Again = 'copy' | 'freshInvitation' | 'freshReset' | 'byOwner'

interface Kind {
  again: Again
  /** A copy goes where the person is reached today; the others are about the address itself. */
  to: 'person' | 'address'
}

export const letterKinds = {
  invitation: { again: 'freshInvitation', to: 'address' },
  invitationCopy: { again: 'copy', to: 'address' },
  invitationMoved: { again: 'copy', to: 'address' },
  invitationAccepted: { again: 'copy', to: 'person' },
  registered: { again: 'copy', to: 'person' },
  teacherLink: { again: 'byOwner', to: 'address' },
  teacherHasAccount: { again: 'copy', to: 'address' },
  claimConfirmed: { again: 'copy', to: 'person' },
  claimRefused: { again: 'copy', to: 'person' },
  passwordReset: { again: 'freshReset', to: 'person' },
  passwordChanged: { again: 'copy', to: 'person' },
  codeIssued: { again: 'copy', to: 'person' },
  loginReminder: { again: 'copy', to: 'person' },
  emailCorrectedOld: { again: 'copy', to: 'address' },
  emailCorrectedNew: { again: 'copy', to: 'address' },
  emailChangeProof: { again: 'byOwner', to: 'address' },
  emailChangeNote: { again: 'copy', to: 'address' },
  emailChanged: { again: 'copy', to: 'address' },
  assigned: { again: 'copy', to: 'person' },
  assignedCopy: { again: 'copy', to: 'person' },
  assignmentDeclined: { again: 'copy', to: 'person' },
  assignmentRevoked: { again: 'copy', to: 'person' },
  caseRescheduled: { again: 'copy', to: 'person' },
  caseWithdrawn: { again: 'copy', to: 'person' },
  termMoved: { again: 'copy', to: 'person' },
  conclusionReceipt: { again: 'copy', to: 'person' },
  conclusionReturned: { again: 'copy', to: 'person' },
  conclusionAccepted: { again: 'copy', to: 'person' },
  sfrOverdue: { again: 'copy', to: 'person' },
  dismissalTold: { again: 'copy', to: 'person' },
  dismissalSettled: { again: 'copy', to: 'person' },
  orderIncluded: { again: 'copy', to: 'person' },
  actReady: { again: 'copy', to: 'person' },
  actPaid: { again: 'copy', to: 'person' },
  actUnpaid: { again: 'copy', to: 'person' },
  contractDataAsked: { again: 'copy', to: 'person' },
  contractReminder: { again: 'copy', to: 'person' },
  contractReminderCopy: { again: 'copy', to: 'person' },
  contractRegistered: { again: 'copy', to: 'person' },
  applicationWithdrawn: { again: 'copy', to: 'person' },
  petitionAsked: { again: 'copy', to: 'person' },
  petitionFiled: { again: 'copy', to: 'person' },
  applicationRegistered: { again: 'copy', to: 'person' },
  applicationRegisteredCopy: { again: 'copy', to: 'address' },
  applicationReturned: { again: 'copy', to: 'person' },
  applicationRefused: { again: 'copy', to: 'person' },
  mendReminder: { again: 'copy', to: 'person' },
  applicationExpired: { again: 'copy', to: 'person' },
  noticeGiven: { again: 'copy', to: 'person' },
  noticeCopy: { again: 'copy', to: 'address' },
  applicationSubmitted: { again: 'copy', to: 'person' },
  applicationSubmittedCopy: { again: 'copy', to: 'person' },
  draftOld: { again: 'copy', to: 'person' },
} as const satisfies Record<string, Kind>

export type LetterKind = keyof typeof letterKinds
export const letterKindCodes = Object.keys(letterKinds) as LetterKind[]

/** They tell a person's pay. */
export const payLetters: readonly LetterKind[] = ['actReady', 'actPaid', 'actUnpaid', 'dismissalSettled']

export const isLetterKind = (kind: string): kind is LetterKind => Object.hasOwn(letterKinds, kind)

/** A kind of a later version of the product is sent as it was, where it was. */
export const kindOf = (kind: string): Kind =>
  isLetterKind(kind) ? letterKinds[kind] : { again: 'copy', to: 'address' }

/** May a letter be sent again, and in which way? One that is on its way goes by itself; a cancelled one was replaced. */
export function sendAgain(it: {
  kind: string
  status: LetterStatus
  hasLink: boolean
}): { again: Exclude<Again, 'byOwner'> } | Refusal {
  if (it.status === 'queued' || it.status === 'waiting') return refuse('letterOnItsWay', {})
  if (it.status === 'cancelled') return refuse('letterCancelled', {})
  const { again } = kindOf(it.kind)
  // The link of the letter itself is forgotten: a copy would carry its mark and not the link.
  const hasNone = again === 'byOwner' || (again === 'copy' && it.hasLink)
  return hasNone ? refuse('linkOnlyByOwner', {}) : { again }
}

/** What a mail server's answer means to whoever can do something about it. */
export type SaidHint =
  | 'noSuchAddress'
  | 'fullMailbox'
  | 'refusedAsSpam'
  | 'tooLarge'
  | 'later'
  | 'unreachable'

/**
 * Reads «550 5.1.1 …» and the like (RFC 5321, RFC 3463): the enhanced code says more than the plain one. Words without
 * a code come from our side: the server could not be reached. Nothing for an answer that says no more than no.
 */
export function hintOf(said: string, status: LetterStatus): SaidHint | null {
  if (status === 'sent' || status === 'cancelled' || said === '') return null
  const [, plain = '', enhanced = ''] = /\b([245]\d\d)[ -]+(\d\.\d{1,3}\.\d{1,3})?/.exec(said) ?? []
  if (plain === '') return status === 'refused' ? null : 'unreachable'
  if (plain.startsWith('4')) return enhanced.endsWith('.2.2') ? 'fullMailbox' : 'later'
  if (enhanced === '5.2.2') return 'fullMailbox'
  if (enhanced === '5.3.4' || enhanced === '5.2.3') return 'tooLarge'
  if (enhanced.startsWith('5.7.')) return 'refusedAsSpam'
  if (plain === '552') return 'fullMailbox'
  if (plain === '550' || plain === '551' || plain === '553' || enhanced.startsWith('5.1.'))
    return 'noSuchAddress'
  return plain === '554' ? 'refusedAsSpam' : null
}
