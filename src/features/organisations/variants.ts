// Finding variants of names in the database, municipality by municipality, so that the server answers in between.
import type { Db } from '../../db/connect.ts'
import { alikePairs, type Pair } from './alike.ts'
import {
  municipalitiesOf,
  organisationsNear,
  organisationsPaired,
  type PairedOrganisation,
} from './queries/alike.ts'

/** Pairs with at least one of these organisations, as ids, the likest first. */
export async function findAlikeAmong(
  db: Db,
  of: ReadonlySet<string>,
  atMost: number,
): Promise<[string, string][]> {
  const places = await municipalitiesOf(db, [...of])
  return (await pairsIn(db, places, of)).slice(0, atMost).map(({ one, other }) => [one.id, other.id])
}

/** Pairs of these municipalities, as ids, the likest first. */
export async function findAlikeIn(
  db: Db,
  municipalityIds: readonly string[],
  atMost: number,
): Promise<{ pairs: [string, string][]; isMore: boolean }> {
  const found = await pairsIn(db, municipalityIds)
  return {
    pairs: found.slice(0, atMost).map(({ one, other }) => [one.id, other.id]),
    isMore: found.length > atMost,
  }
}

async function pairsIn(db: Db, places: readonly string[], of?: ReadonlySet<string>): Promise<Pair[]> {
  const found: Pair[] = []
  for (const place of places) found.push(...alikePairs(await organisationsNear(db, place), of))
  return found.sort((a, b) => b.likeness - a.likeness)
}

export interface Variants {
  one: PairedOrganisation
  other: PairedOrganisation
}

/** Those of the pairs that are still to be decided about: neither merged nor told apart since. */
export async function describePairs(
  db: Db,
  pairs: readonly (readonly [string, string])[],
): Promise<Variants[]> {
  const rows = await organisationsPaired(db, [...new Set(pairs.flat())])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return pairs.flatMap(([a, b]) => {
    const [one, other] = [byId.get(a), byId.get(b)]
    if (!one || !other || one.keptApartFrom.includes(b) || other.keptApartFrom.includes(a)) return []
    return [{ one, other }]
  })
}
