// Two spellings become one organisation, or are told apart for good.
import { Conflict, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { Refusal } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { moveCases, refreshNames } from '../../cases/index.ts'
import { moveSpecialists, refreshWorkplace } from '../../specialists/index.ts'
import { findOrganisation, lockOrganisations, writeApart, writeMerge } from '../queries/one.ts'
import { alreadyMerged } from './change.ts'

export interface MergeWish {
  from: string
  into: string
  /** Both as they were seen. */
  versions: { from: number; into: number }
}

export type Merged = { name: string; isRepeat: boolean } | Refusal | undefined

/**
 * Moves cases, applications and specialists to the organisation that stays; the other name leads there from now on.
 * Nothing when one of them is not there or they are of different municipalities.
 */
export const mergeOrganisations = (
  to: Deps,
  actor: Actor,
  { from: fromId, into: intoId, versions }: MergeWish,
): Promise<Merged> =>
  transaction(to.db, async (tx) => {
    await lockOrganisations(tx, [fromId, intoId])
    const from = await findOrganisation(tx, fromId)
    const into = await findOrganisation(tx, intoId)
    if (!from || !into || from.id === into.id || from.municipalityId !== into.municipalityId) return undefined
    if (from.mergedIntoId === into.id) return { name: into.name, isRepeat: true }
    if (from.mergedIntoId) return alreadyMerged(tx, from.mergedIntoId)
    if (into.mergedIntoId) return alreadyMerged(tx, into.mergedIntoId)
    if (from.version !== versions.from || into.version !== versions.into) throw new Conflict('organisations')
    const move = { from: from.id, into: into.id }
    await moveCases(tx, move)
    await moveSpecialists(tx, move)
    await writeMerge(tx, move)
    await refreshNames(tx, { organisationId: into.id })
    await refreshWorkplace(tx, into.id)
    await record(tx, actor, to.clock.now(), {
      is: 'organisationsMerged',
      municipalityId: into.municipalityId,
      about: { kind: 'organisation', id: into.id },
      facts: { from: from.name, into: into.name },
    })
    return { name: into.name, isRepeat: false }
  })

/** The two are different: they are not offered for merging again. Nothing when one of them is not there. */
export const keepApart = (
  to: Deps,
  actor: Actor,
  ids: { one: string; other: string },
): Promise<true | undefined> =>
  transaction(to.db, async (tx) => {
    await lockOrganisations(tx, [ids.one, ids.other])
    const one = await findOrganisation(tx, ids.one)
    const other = await findOrganisation(tx, ids.other)
    if (!one || !other || one.id === other.id || one.municipalityId !== other.municipalityId) return undefined
    if (one.keptApartFrom.includes(other.id) && other.keptApartFrom.includes(one.id)) return true
    await writeApart(tx, one.id, other.id)
    await record(tx, actor, to.clock.now(), {
      is: 'organisationsKeptApart',
      municipalityId: one.municipalityId,
      about: { kind: 'organisation', id: one.id },
      facts: { one: one.name, other: other.name },
    })
    return true
  })
