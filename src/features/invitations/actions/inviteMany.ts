// Inviting: one, a pasted list or a whole spreadsheet go the same way, in a few statements.
import type { Tx } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { readSettings } from '../../../db/settings.ts'
import { emailSuggestion } from '../../../domain/contacts.ts'
import { addDays, type Day } from '../../../domain/days.ts'
import { type InvitedRole, isSamePerson } from '../../../domain/invitation.ts'
import { fold, fullName, type PersonName } from '../../../domain/names.ts'
import type { Deps } from '../../../web/deps.ts'
import type { Known } from '../known.ts'
import { newLink } from '../links.ts'
import {
  type AccountFacts,
  type AddressFacts,
  type EarlierInvitation,
  factsOfAddresses,
  insertInvitations,
} from '../queries/index.ts'
import { sendInvitations } from './sending.ts'

export interface Wish {
  /** The id that the new invitation gets: a form that is posted twice invites once. */
  id?: string
  role: InvitedRole
  /** Of a specialist and of a coordinator. */
  municipalityId: string | null
  /** Of the head of a school; of a teacher where it is known. */
  organisationId?: string | null
  /** As `parseEmail` gives it. */
  email: string
  name: PersonName
  known?: Known
}

/** What speaks for a slip. Said once; who is sure goes on. */
export type Doubt =
  | { is: 'typo'; meant: string }
  | { is: 'ownAccount'; account: AccountFacts }
  | { is: 'otherAccount'; name: string }
  | { is: 'sharedMailbox'; name: string }

export type Invited =
  | { outcome: 'made'; id: string; hasAccount: boolean }
  | { outcome: 'alreadyInvited'; earlier: EarlierInvitation }
  /** Taken back by somebody: to be invited again on purpose, from its card. */
  | { outcome: 'revokedBefore'; earlier: EarlierInvitation }
  | { outcome: 'alreadyRegistered'; account: AccountFacts }
  /** Only for the careful. */
  | { outcome: 'unsure'; doubts: Doubt[] }

export interface How {
  /** Leaves out whoever may be a slip, with the doubts. */
  careful?: boolean
  /** Told about every new link: for the command line, which prints it. */
  onLink?: (link: { id: string; href: string; expiresOn: Day }) => void
}

/**
 * Invites people; the caller has made sure that `by` may. Returns what became of each wish, in their order. Letters,
 * events and copies for the coordinators (when the Center invites) go with it.
 */
export async function inviteMany(
  tx: Tx,
  to: Deps,
  by: Author,
  list: readonly Wish[],
  { careful = false, onLink }: How = {},
): Promise<Invited[]> {
  const named = list.map(nameIt)
  const facts = await factsOf(tx, to, named)
  const candidates = named.map((it, index) => candidate(it, facts[index] ?? unknown))
  const sorted = sorter(to.clock.today(), careful)
  const outcomes = candidates.map(sorted)
  const wanted = candidates.filter((it, index) => outcomes[index] === undefined && !it.isRepeatedPost)
  const made = await make(tx, to, by, wanted, onLink)
  const late = await whoWasFaster(
    tx,
    to,
    wanted.filter((it) => !made.has(it.id)),
  )
  return candidates.map(
    (it, index) =>
      outcomes[index] ?? late.get(it.id) ?? { outcome: 'made', id: it.id, hasAccount: it.own !== null },
  )
}

interface Named extends Wish {
  id: string
  organisationId: string | null
  fullName: string
  search: string
}

interface Candidate extends Named {
  facts: AddressFacts
  /** The account of this very person. */
  own: AccountFacts | null
  /** The same form came a second time: the invitation is there. */
  isRepeatedPost: boolean
}

function nameIt(it: Wish): Named {
  const name = fullName(it.name)
  return {
    ...it,
    id: it.id ?? newId(),
    organisationId: it.organisationId ?? null,
    fullName: name,
    search: fold(`${name} ${it.email}`),
  }
}

const unknown: AddressFacts = { account: null, hasRole: false, earlier: null, sharedWith: null }

const candidate = (it: Named, facts: AddressFacts): Candidate => ({
  ...it,
  facts,
  own: facts.account && isOwn(it, facts.account) ? facts.account : null,
  isRepeatedPost: facts.earlier?.id === it.id,
})

const isOwn = (it: Named, account: AccountFacts): boolean =>
  it.fullName === '' || isSamePerson(it.name, account.name)

const factsOf = (tx: Tx, to: Deps, addresses: readonly Named[]): Promise<AddressFacts[]> =>
  factsOfAddresses(tx, {
    addresses,
    today: to.clock.today(),
    now: to.clock.now(),
    zone: to.clock.zone,
  })

/** Decides about one wish after another; nothing for one that is to be made. Repeats within the list meet here too. */
function sorter(today: string, careful: boolean) {
  const taken = new Map<string, EarlierInvitation>()
  const mailboxes = new Map<string, string>()
  return (it: Candidate): Invited | undefined => {
    const key = `${it.role} ${it.search}`
    const outcome = known(it, taken.get(key) ?? it.facts.earlier)
    if (outcome || it.isRepeatedPost) return outcome
    const mailbox = `${it.role} ${it.email}`
    const doubts = careful ? doubtsAbout(it, mailboxes.get(mailbox) ?? it.facts.sharedWith) : []
    if (doubts.length > 0) return { outcome: 'unsure', doubts }
    taken.set(key, {
      id: it.id,
      municipalityId: it.municipalityId,
      organisationId: it.organisationId,
      state: 'waiting',
      sentOn: today,
    })
    mailboxes.set(mailbox, it.fullName)
    return undefined
  }
}

function known(it: Candidate, earlier: EarlierInvitation | null): Invited | undefined {
  if (it.isRepeatedPost) return undefined
  if (it.own && it.facts.hasRole) return { outcome: 'alreadyRegistered', account: it.own }
  if (!earlier) return undefined
  return { outcome: earlier.state === 'revoked' ? 'revokedBefore' : 'alreadyInvited', earlier }
}

function doubtsAbout(it: Candidate, shared: string | null): Doubt[] {
  const meant = emailSuggestion(it.email)
  const { account } = it.facts
  const doubts: Doubt[] = meant ? [{ is: 'typo', meant }] : []
  if (it.own) doubts.push({ is: 'ownAccount', account: it.own })
  else if (account) doubts.push({ is: 'otherAccount', name: fullName(account.name) })
  else if (shared) doubts.push({ is: 'sharedMailbox', name: shared })
  return doubts
}

async function make(
  tx: Tx,
  to: Deps,
  by: Author,
  wanted: readonly Candidate[],
  onLink: How['onLink'],
): Promise<ReadonlySet<string>> {
  if (wanted.length === 0) return new Set()
  const now = to.clock.now()
  const { invitationDays } = await readSettings(tx)
  const expiresOn = addDays(to.clock.today(), invitationDays)
  const linked = wanted.map((it) => ({ ...it, link: newLink(to) }))
  const made = await insertInvitations(
    tx,
    by.accountId,
    { now, expiresOn, zone: to.clock.zone },
    linked.map(({ link, ...it }) => ({
      id: it.id,
      role: it.role,
      municipalityId: it.municipalityId,
      organisationId: it.organisationId,
      email: it.email,
      lastName: it.name.lastName,
      firstName: it.name.firstName,
      middleName: it.name.middleName ?? null,
      sortName: it.fullName || it.email,
      search: it.search,
      known: JSON.stringify(it.known ?? {}),
      tokenHash: link.hash,
      accountId: it.own?.id ?? null,
    })),
  )
  const invited = linked.filter((it) => made.has(it.id))
  await sendInvitations(tx, to, by, expiresOn, invited)
  await recordInvited(tx, by, now, invited)
  for (const { id, link } of invited) onLink?.({ id, href: link.href, expiresOn })
  return made
}

const batch = 1000

async function recordInvited(tx: Tx, by: Author, now: Date, invited: readonly Candidate[]): Promise<void> {
  const events = invited.map((it) => ({
    is: 'invitationMade' as const,
    ...(it.municipalityId ? { municipalityId: it.municipalityId } : {}),
    about: { kind: 'invitation', id: it.id },
    facts: { name: it.fullName, email: it.email, role: it.role },
  }))
  for (let i = 0; i < events.length; i += batch) await record(tx, by, now, ...events.slice(i, i + batch))
}

/** Those whom somebody else invited in the same moment. */
async function whoWasFaster(tx: Tx, to: Deps, missed: readonly Candidate[]): Promise<Map<string, Invited>> {
  if (missed.length === 0) return new Map()
  const facts = await factsOf(tx, to, missed)
  return new Map(
    missed.flatMap((it, index): [string, Invited][] => {
      const earlier = facts[index]?.earlier
      return earlier ? [[it.id, { outcome: 'alreadyInvited', earlier }]] : []
    }),
  )
}
