// The letters of invitations, and the copy for the coordinators.
import type { Tx } from '../../../db/connect.ts'
import type { Author } from '../../../db/history.ts'
import type { Day } from '../../../domain/days.ts'
import type { InvitedRole } from '../../../domain/invitation.ts'
import type { PersonName } from '../../../domain/names.ts'
import { queueLetters } from '../../../jobs/letters.ts'
import type { Deps } from '../../../web/deps.ts'
import { senderOf } from '../../accounts/index.ts'
import type { NewLink } from '../links.ts'
import { copyLetter, type InvitationLetter, invitationLetter } from '../mails.tsx'
import {
  contacts,
  coordinatorsOf,
  type Invitation,
  type Inviter,
  municipalityChoices,
  nameOfAccount,
  organisationNames,
} from '../queries/index.ts'

export interface Sent {
  id: string
  role: InvitedRole
  municipalityId: string | null
  organisationId: string | null
  email: string
  name: PersonName
  fullName: string
  /** The account of this very person, when there is one. */
  own: object | null
  link: NewLink
}

/** Letters to all of them; the names of municipalities and contacts are read once. */
export async function sendInvitations(
  tx: Tx,
  to: Deps,
  by: Author,
  expiresOn: Day,
  list: readonly Sent[],
): Promise<void> {
  const facts = await placesOf(tx, to)
  const inviter = await inviterOf(tx, by)
  const schools = await organisationNames(
    tx,
    list.flatMap(({ organisationId }) => organisationId ?? []),
  )
  const letters = list.map((it) => {
    const organisation = (it.organisationId && schools.get(it.organisationId)) || null
    return invitationLetter({
      ...facts(it.municipalityId),
      ...letterFacts(it),
      organisation,
      inviter,
      expiresOn,
    })
  })
  await queueLetters(tx, to.config, to.clock.now(), letters)
  if (by.role === 'center') await sendCopies(tx, to, facts(null).from, list)
}

const letterFacts = (it: Sent) => ({
  id: it.id,
  email: it.email,
  name: it.name,
  role: it.role,
  municipalityId: it.municipalityId,
  hasAccount: it.own !== null,
  link: it.link.href,
})

async function inviterOf(tx: Tx, { role, accountId }: Author): Promise<Inviter | null> {
  if (role !== 'mun_coord' && role !== 'org_head' && role !== 'center' && role !== 'admin') return null
  const name = accountId ? await nameOfAccount(tx, accountId) : undefined
  return name ? { role, name } : null
}

/** A fresh letter about an invitation that is there already. */
export async function sendAgainTo(
  tx: Tx,
  to: Deps,
  it: Invitation,
  fresh: { email: string; expiresOn: Day; hasAccount: boolean; link: NewLink },
): Promise<void> {
  const facts = await placesOf(tx, to)
  const letter: InvitationLetter = {
    ...facts(it.municipalityId),
    id: it.id,
    email: fresh.email,
    name: it,
    role: it.role,
    municipalityId: it.municipalityId,
    organisation: it.organisation,
    inviter: it.inviter,
    expiresOn: fresh.expiresOn,
    hasAccount: fresh.hasAccount,
    link: fresh.link.href,
  }
  await queueLetters(tx, to.config, to.clock.now(), [invitationLetter(letter)])
}

async function placesOf(tx: Tx, to: Deps) {
  const from = await senderOf(tx, to.clock.today())
  const names = new Map((await municipalityChoices(tx)).map((it) => [it.id, it.name]))
  const reachable = new Map((await contacts(tx)).map((it) => [it.municipalityId, it]))
  return (municipalityId: string | null) => ({
    from,
    municipality: (municipalityId && names.get(municipalityId)) || null,
    contact: municipalityId ? reachable.get(municipalityId) : undefined,
  })
}

// C.9: one letter a coordinator, however many were invited.
async function sendCopies(tx: Tx, to: Deps, from: string, list: readonly Sent[]): Promise<void> {
  const specialists = list.filter((it) => it.role === 'specialist')
  const byPlace = Map.groupBy(specialists, (it) => it.municipalityId ?? '')
  const coordinators = await coordinatorsOf(tx, [...byPlace.keys()], to.clock.today())
  const copies = coordinators.map((it) =>
    copyLetter({
      ...it,
      invited: (byPlace.get(it.municipalityId) ?? []).map(({ fullName, email }) => ({
        name: fullName,
        email,
      })),
      from,
      publicUrl: to.config.publicUrl,
    }),
  )
  await queueLetters(tx, to.config, to.clock.now(), copies)
}
