// Invitations (B.2, S-09): who invites whom, in what state an invitation can be, and what is possible in it.
import type { Day } from './days.ts'
import { nameKey, type PersonName } from './names.ts'
import { type Refusal, refuse } from './refusals.ts'
import type { Role } from './roles.ts'

/** Computed whenever asked, never stored: one of them changes by the mere passing of time, two by the fate of a letter. */
export const invitationStates = [
  'waiting',
  'sent',
  'undelivered',
  'started',
  'registered',
  'expired',
  'revoked',
] as const
export type InvitationState = (typeof invitationStates)[number]

export type InvitedRole = Role

/**
 * S-09, C.1: a coordinator invites specialists, heads of schools and teachers, a head the own teachers, the Center
 * coordinators too, the administrator the staff.
 */
const invites: Partial<Record<Role, readonly InvitedRole[]>> = {
  mun_coord: ['specialist', 'teacher', 'org_head'],
  org_head: ['teacher'],
  center: ['specialist', 'teacher', 'org_head', 'mun_coord'],
  admin: ['mun_coord', 'center', 'accountant', 'auditor', 'admin'],
}

/** The roles to which a role invites; whoever may invite also sees the invitations. */
export const invitedBy = (role: Role): readonly InvitedRole[] => invites[role] ?? []

export const mayInvite = (by: Role, role: InvitedRole): boolean => invitedBy(by).includes(role)

/** A coordinator belongs to a municipality, the others are found by one. */
export const needsMunicipality = (role: InvitedRole): boolean =>
  role === 'mun_coord' || role === 'specialist' || role === 'org_head' || role === 'teacher'

/** The head of a school acts in the organisation, a teacher may be known to work in one. */
export const needsOrganisation = (role: InvitedRole): boolean => role === 'org_head'
export const mayHaveOrganisation = (role: InvitedRole): boolean => role === 'org_head' || role === 'teacher'

/** In a pasted list there is one organisation for all lines at most. */
export const mayBePasted = (role: InvitedRole): boolean => role === 'specialist' || role === 'teacher'

/** What decides about an invitation. `expiresOn` is its last good day. */
export interface InvitationFacts {
  state: InvitationState
  expiresOn: Day | null
}

/** May a fresh link be sent? A revoked person is invited again by it. Only who has registered needs none. */
export function sendAgain({ state }: InvitationFacts): Refusal | null {
  return state === 'registered' ? refuse('invitationUsed', {}) : null
}

/** May another address be put in? */
export function correctAddress({ state }: InvitationFacts): Refusal | null {
  if (state === 'registered') return refuse('invitationUsed', {})
  return state === 'revoked' ? refuse('invitationRevoked', {}) : null
}

/** May the invitation be taken back? */
export function revoke({ state }: InvitationFacts): Refusal | null {
  if (state === 'registered') return refuse('invitationUsed', {})
  return state === 'revoked' ? refuse('invitationRevoked', {}) : null
}

/**
 * May somebody register by it today? A letter that did not arrive says nothing against whoever holds the link; it opens
 * until the account exists, however often, or until its term is over.
 */
export function register({ state, expiresOn }: InvitationFacts, today: Day): Refusal | null {
  if (state === 'registered') return refuse('invitationUsed', {})
  if (state === 'revoked') return refuse('invitationRevoked', {})
  return expiresOn !== null && expiresOn < today ? refuse('invitationExpired', { on: expiresOn }) : null
}

/** How the holder of a link becomes who they were invited to be. */
export type WayIn = 'register' | 'signIn' | 'either'

/**
 * Whoever has an account signs in and gets one more role. Two people may share a mailbox, though: an account of another
 * name may be theirs or the other's, and only they know. `invitedAs` is the account that the invitation was made for.
 */
export function wayIn(
  invited: PersonName,
  account: { id: string; name: PersonName } | null,
  invitedAs: string | null,
): WayIn {
  if (!account) return 'register'
  if (account.id === invitedAs || isNameless(invited) || isSamePerson(invited, account.name)) return 'signIn'
  return 'either'
}

export const isSamePerson = (one: PersonName, other: PersonName): boolean => nameKey(one) === nameKey(other)

const isNameless = (it: PersonName): boolean => it.lastName === ''
