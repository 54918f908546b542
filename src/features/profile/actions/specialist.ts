// Correcting the own work and qualification.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { fold } from '../../../domain/names.ts'
import { organisationKey } from '../../../domain/organisationNames.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { changesBetween, specialistLines } from '../lines.ts'
import {
  choicesFor,
  findOrganisation,
  insertOrganisation,
  lockSpecialist,
  type Named,
  type Specialist,
  updateSpecialist,
} from '../queries/index.ts'

/** `organisation` is one of the municipality's or the name of one that is not in the list. */
export type SpecialistWish = Omit<Specialist, 'id' | 'personId' | 'municipalityId' | 'organisationId'> & {
  organisation: { id: string } | { name: string }
}

/** Saves what differs and tells the history so. Throws `Conflict` for a stale page. */
export const correctOwnSpecialist = (
  to: Deps,
  actor: Actor,
  specialistId: string,
  { organisation, ...wish }: SpecialistWish,
): Promise<'corrected' | 'unchanged'> =>
  transaction(to.db, async (tx) => {
    const before = await lockSpecialist(tx, specialistId)
    const organisationId =
      'id' in organisation
        ? organisation.id
        : await organisationNamed(tx, to, actor, before.municipalityId, organisation.name)
    const { id, personId, municipalityId } = before
    const after: Specialist = { ...wish, id, personId, municipalityId, organisationId }
    const choices = await choicesFor(tx, {
      municipalityId,
      today: to.clock.today(),
      kept: [...keptBy(before), organisationId],
    })
    const changes = changesBetween(specialistLines(before, choices), specialistLines(after, choices))
    if (changes.length === 0) return 'unchanged'
    const place = choices.organisations.find((it) => it.id === organisationId)?.name ?? ''
    const search = fold(`${actor.name} ${place}`)
    if (!(await updateSpecialist(tx, { ...after, search }))) throw new Conflict('specialist')
    await record(tx, actor, to.clock.now(), {
      is: 'specialistCorrected',
      personId,
      municipalityId,
      about: { kind: 'specialist', id },
      facts: { changes },
    })
    return 'corrected'
  })

/** Ids that the record holds now: they stay choosable even when they are out of use. */
export const keptBy = (it: Specialist): string[] => [
  it.organisationId,
  it.positionId,
  ...(it.subjectId ? [it.subjectId] : []),
  ...it.positionsOk,
  ...it.subjectsOk,
]

/** A name that is in the list after all, in another spelling, is that organisation and not a second one. */
export async function organisationNamed(
  tx: Tx,
  to: Deps,
  actor: Actor,
  municipalityId: string,
  name: string,
): Promise<string> {
  const key = organisationKey(name)
  const known = await findOrganisation(tx, municipalityId, key)
  if (known) return known.id
  const made: Named = { id: newId(), name }
  if (!(await insertOrganisation(tx, { ...made, municipalityId, key, now: to.clock.now() })))
    return (await findOrganisation(tx, municipalityId, key))?.id ?? made.id
  await record(tx, actor, to.clock.now(), {
    is: 'organisationMade',
    municipalityId,
    about: { kind: 'organisation', id: made.id },
    facts: { name },
  })
  return made.id
}
