// Opening a case from a paper that came to the Center (J-20): by channel, with the day on which it came.
import { Conflict, isTaken, type Tx, transaction } from '../../../db/connect.ts'
import { applicationIdentity } from '../../../domain/application.ts'
import { open } from '../../../domain/case.ts'
import type { PersonName } from '../../../domain/names.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { Opening } from '../forms.ts'
import { openCases } from '../open.ts'
import { findPeriod, type PeriodFacts } from '../queries/change.ts'
import { findNames } from '../queries/choices.ts'
import {
  findCodes,
  findNamesakes,
  findOpened,
  findSameApplication,
  isIdentityTaken,
  type Namesake,
} from '../queries/opening.ts'
import type { OrganisationFacts } from '../queries/organisations.ts'
import { understandPlace } from './organisation.ts'

/** A case, or the one that the same form has opened before; or what the form must still ask. */
export type OpenedByHand =
  | { caseId: string; number: string; isRepeat: boolean }
  | { alike: OrganisationFacts[] }
  | { namesakes: Namesake[] }
  | Refusal

export async function openByHand(to: Deps, actor: Actor, input: Opening): Promise<OpenedByHand> {
  try {
    return await transaction(to.db, (tx) => openOnce(to, tx, actor, input))
  } catch (error) {
    // The same form, or the same facts from another desk, at the same moment.
    throw isTaken(error) ? new Conflict('application') : error
  }
}

async function openOnce(to: Deps, tx: Tx, actor: Actor, input: Opening): Promise<OpenedByHand> {
  const before = await findOpened(tx, input.once)
  if (before) return { caseId: input.once, number: before.number, isRepeat: true }
  const period = await findPeriod(tx, input.period)
  if (!period) throw new Conflict('period')
  const allowed = open({ receivedOn: input.receivedOn, period }, to.clock.today())
  if (isRefusal(allowed)) return allowed
  const place = await understandPlace(tx, actor, to.clock.now(), input)
  if ('alike' in place) return place
  const name = { lastName: input.lastName, firstName: input.firstName, middleName: input.middleName }
  const namesakes = await findNamesakes(tx, name)
  const known = namesakes.find((it) => it.personId === input.person)
  if (namesakes.length > 0 && !known && input.person !== 'new') return { namesakes }
  return write(to, tx, actor, {
    ...input,
    name,
    personId: known?.personId ?? null,
    period,
    place: place.organisation,
  })
}

interface Ready {
  name: PersonName
  personId: string | null
  period: PeriodFacts
  place: OrganisationFacts
}

async function write(
  to: Deps,
  tx: Tx,
  actor: Actor,
  it: Omit<Opening, keyof Ready> & Ready,
): Promise<OpenedByHand> {
  const municipality = it.place.municipalityId
  await findNames(tx, { position: it.position, subject: it.subject, municipality })
  const same =
    it.personId &&
    (await findSameApplication(tx, {
      personId: it.personId,
      positionId: it.position,
      category: it.categoryWanted,
    }))
  if (same) return refuse('sameApplication', { number: same })
  const identity = await identityOf(tx, it)
  const [opened] = await openCases(tx, actor, to.clock.now(), to.clock.today().slice(0, 4), [
    {
      caseId: it.once,
      ...(it.personId ? { personId: it.personId } : {}),
      teacher: { ...it.name, email: it.email, phone: it.phone },
      channel: it.channel,
      receivedOn: it.receivedOn,
      municipalityId: municipality,
      organisation: it.place,
      positionId: it.position,
      subjectId: it.subject,
      appointedOn: it.appointedOn,
      categoryHeld: it.categoryHeld,
      categoryWanted: it.categoryWanted,
      form: it.form,
      period: it.period,
      identity,
    },
  ])
  if (!opened) throw new Error('no case was opened')
  return { caseId: opened.caseId, number: opened.number, isRepeat: false }
}

// A second application of the same traits is another one: after a withdrawal, or of a namesake.
async function identityOf(tx: Tx, it: Omit<Opening, keyof Ready> & Ready): Promise<string> {
  const codes = await findCodes(tx, {
    municipality: it.place.municipalityId,
    position: it.position,
    period: it.period.id,
  })
  const identity = applicationIdentity({
    ...codes,
    name: it.name,
    organisation: it.place.name,
    category: it.categoryWanted,
  })
  return (await isIdentityTaken(tx, identity)) ? `${identity}|${it.once}` : identity
}
