// Inviting by hand: one person from the form, several lines from the box, staff by an administrator.
import { transaction } from '../../../db/connect.ts'
import { type Author, system } from '../../../db/history.ts'
import { parseEmail } from '../../../domain/contacts.ts'
import type { Day } from '../../../domain/days.ts'
import {
  type InvitedRole,
  mayHaveOrganisation,
  mayInvite,
  needsMunicipality,
  needsOrganisation,
} from '../../../domain/invitation.ts'
import type { PersonName } from '../../../domain/names.ts'
import { type Actor, municipalityOf, organisationOf } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { Known } from '../known.ts'
import { getInvitation, municipalityChoices, placesOfOrganisations } from '../queries/index.ts'
import { type Invited, inviteMany, type Wish } from './inviteMany.ts'
import { sendFresh } from './keeping.ts'
import { countInvitations, type TooOften } from './limits.ts'

export interface Asked {
  wishes: readonly Wish[]
  /** The doubts have been read: send all the same. */
  sure: boolean
}

/** What became of each wish, in their order; nothing at all when the role or the place is not the actor's. */
export async function invite(
  to: Deps,
  actor: Actor,
  { wishes, sure }: Asked,
): Promise<Invited[] | TooOften | undefined> {
  const school = organisationOf(actor)
  const places = await placesOfOrganisations(to.db, [
    ...(school ? [school] : []),
    ...wishes.flatMap(({ organisationId }) => organisationId ?? []),
  ])
  const placed = wishes.map((it) => placeOf(it, actor, places))
  const known = new Set((await municipalityChoices(to.db)).map(({ id }) => id))
  const allowed = placed.every(
    (it) =>
      mayInvite(actor.role, it.role) &&
      (it.municipalityId !== null) === needsMunicipality(it.role) &&
      (it.municipalityId === null || known.has(it.municipalityId)) &&
      hasOrganisation(it, places),
  )
  if (!allowed) return undefined
  const tooOften = wishes.length > 0 ? await countInvitations(to, actor.accountId, wishes.length) : null
  return tooOften ?? transaction(to.db, (tx) => inviteMany(tx, to, actor, placed, { careful: !sure }))
}

type Places = ReadonlyMap<string, string>

// A coordinator invites to the own municipality, a head to the own school, whatever the form says.
function placeOf(it: Wish, actor: Actor, places: Places): Wish {
  if (!needsMunicipality(it.role)) return { ...it, municipalityId: null, organisationId: null }
  const school = organisationOf(actor)
  if (school) return { ...it, municipalityId: places.get(school) ?? null, organisationId: school }
  const organisationId = mayHaveOrganisation(it.role) ? (it.organisationId ?? null) : null
  return { ...it, municipalityId: municipalityOf(actor) ?? it.municipalityId, organisationId }
}

// One of the municipality to which the person is invited.
const hasOrganisation = ({ role, organisationId, municipalityId }: Wish, places: Places): boolean =>
  organisationId ? places.get(organisationId) === municipalityId : !needsOrganisation(role)

export interface StaffWish {
  role: Exclude<InvitedRole, 'specialist'>
  email: string
  name: PersonName
  municipalityId?: string | null
  known?: Known
  sure?: boolean
}

/** An administrator invites an employee; nothing when the role or the place is not to be given so. */
export async function inviteStaff(
  to: Deps,
  actor: Actor,
  { sure = false, municipalityId = null, ...it }: StaffWish,
): Promise<Invited | TooOften | undefined> {
  const done = await invite(to, actor, { wishes: [{ ...it, municipalityId }], sure })
  return Array.isArray(done) ? done[0] : done
}

export type AdminInvited =
  | { ok: true; email: string; expiresOn: Day; link: string }
  | { ok: false; fault: 'badEmail' | 'alreadyAdmin'; says: string }

const commandLine: Author = { ...system, name: 'Командная строка' }
const nobody: PersonName = { lastName: '', firstName: '', middleName: null }

/**
 * For the command line: the first administrator, or one more. Returns the link, which the command prints, since a fresh
 * installation may not send letters yet. Asked again, it makes a fresh link and the old one dies.
 */
export async function inviteAdmin(to: Deps, typed: string): Promise<AdminInvited> {
  const email = parseEmail(typed)
  if (!email.ok) return { ok: false, fault: 'badEmail', says: email.fault.expected }
  return transaction(to.db, async (tx) => {
    const wish: Wish = { role: 'admin', municipalityId: null, email: email.value, name: nobody }
    let link: { href: string; expiresOn: Day } | undefined
    const [done] = await inviteMany(tx, to, commandLine, [wish], { onLink: (made) => (link = made) })
    if (done?.outcome === 'alreadyRegistered')
      return { ok: false, fault: 'alreadyAdmin', says: `${email.value}: это уже администратор` }
    if (done && 'earlier' in done)
      link = await sendFresh(tx, to, commandLine, await getInvitation(tx, to.clock, done.earlier.id))
    if (!link) throw new Error('no link was made')
    return { ok: true, email: email.value, expiresOn: link.expiresOn, link: link.href }
  })
}
