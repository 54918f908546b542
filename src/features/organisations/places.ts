// Which organisations are meant by the names of a list: found by any spelling, made when they are not there.
import type { Db, Tx } from '../../db/connect.ts'
import { type Author, record } from '../../db/history.ts'
import { newId } from '../../db/ids.ts'
import { kindByName } from '../../domain/organisationKinds.ts'
import { organisationKey } from '../../domain/organisationNames.ts'
import { type Found, findByKeys, findByKeysAndHold, insertOrganisations } from './queries/places.ts'

/** A name as people write it, and where the organisation is. */
export interface Place {
  municipalityId: string
  name: string
}

export type Organisation = Pick<Found, 'id' | 'name'>

/** The organisations of the places in their order; nothing where none is known by such a name. */
export async function findOrganisations(
  db: Db,
  places: readonly Place[],
): Promise<(Organisation | undefined)[]> {
  const keyed = places.map(keyOf)
  const found = index(await findByKeys(db, distinct(keyed)))
  return keyed.map((it) => found.get(joined(it)))
}

/** The organisations of the places in their order; those that are not there are made. None is merged away meanwhile. */
export async function ensureOrganisations(
  tx: Tx,
  by: Author,
  now: Date,
  places: readonly Place[],
): Promise<(Organisation & { isNew: boolean })[]> {
  const keyed = places.map(keyOf)
  const wanted = distinct(keyed)
  const known = index(await findByKeys(tx, wanted))
  const made = await make(
    tx,
    by,
    now,
    wanted.filter((it) => !known.has(joined(it))),
  )
  const held = index(await findByKeysAndHold(tx, wanted))
  return keyed.map((it) => {
    const found = held.get(joined(it))
    if (!found) throw new Error('an organisation is neither new nor there')
    return { id: found.id, name: found.name, isNew: made.has(found.id) }
  })
}

interface Keyed extends Place {
  key: string
}

const keyOf = (it: Place): Keyed => ({ ...it, key: organisationKey(it.name) })

const joined = ({ municipalityId, key }: Omit<Keyed, 'name'>): string => `${municipalityId} ${key}`

const distinct = (list: readonly Keyed[]): Keyed[] => [
  ...new Map(list.toReversed().map((it) => [joined(it), it])).values(),
]

const index = (found: readonly Found[]): Map<string, Found> => new Map(found.map((it) => [joined(it), it]))

async function make(tx: Tx, by: Author, now: Date, places: readonly Keyed[]): Promise<Set<string>> {
  if (places.length === 0) return new Set()
  // Two lists that are taken at once insert in one order, so neither waits for the other in a circle.
  const list = places
    .map((it) => ({ ...it, id: newId(), kind: kindByName(it.name) ?? null }))
    .sort((a, b) => (joined(a) < joined(b) ? -1 : 1))
  const made = await insertOrganisations(tx, now, list)
  const events = list
    .filter(({ id }) => made.has(id))
    .map((it) => ({
      is: 'organisationMade' as const,
      municipalityId: it.municipalityId,
      about: { kind: 'organisation', id: it.id },
      facts: { name: it.name },
    }))
  await record(tx, by, now, ...events)
  return made
}
