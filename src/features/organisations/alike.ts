// Organisations whose names may be spellings of one. Only names that can be alike at all are compared letter by letter.
import { type DissectedName, dissectName, likelySame, likenessOf } from '../../domain/organisationNames.ts'

export interface Likened {
  id: string
  municipalityId: string
  name: string
  /** Organisations that somebody has told apart from this one. */
  keptApartFrom: readonly string[]
}

export interface Pair<T extends Likened = Likened> {
  one: T
  other: T
  likeness: number
}

/**
 * Pairs of one municipality that are likely the same, the likest first. With `of` at least one of a pair is among these
 * ids. Names with different numbers are never alike and are not compared, so thousands of schools take a moment.
 */
export function alikePairs<T extends Likened>(list: readonly T[], of?: ReadonlySet<string>): Pair<T>[] {
  return [...Map.groupBy(list, (it) => it.municipalityId).values()]
    .flatMap((near) => within(near, of))
    .sort((a, b) => b.likeness - a.likeness || a.one.name.localeCompare(b.one.name, 'ru'))
}

function within<T extends Likened>(near: readonly T[], of?: ReadonlySet<string>): Pair<T>[] {
  const named = near.map((it) => ({ it, name: dissectName(it.name) }))
  const rivalsOf = rivals(named.map(({ name }) => name))
  return named.flatMap(({ it: one, name }, i) =>
    rivalsOf(i)
      .map((j) => named[j]!)
      .filter(({ it: other }) => mayBePair(one, other, of))
      .map((rival) => ({ one, other: rival.it, likeness: likenessOf(name, rival.name) }))
      .filter(({ likeness }) => likeness >= likelySame),
  )
}

/** For each place of the list the later places whose names share a number with it, or bear none. */
function rivals(names: readonly DissectedName[]): (i: number) => number[] {
  const silent = names.flatMap(({ numbers }, i) => (numbers.length === 0 ? [i] : []))
  const byNumber = new Map<string, number[]>()
  for (const [i, { numbers }] of names.entries())
    for (const number of numbers) byNumber.set(number, [...(byNumber.get(number) ?? []), i])
  return (i) => {
    const own = names[i]?.numbers ?? []
    const met = own.length === 0 ? names.keys() : [...own.flatMap((n) => byNumber.get(n) ?? []), ...silent]
    return [...new Set(met)].filter((j) => j > i)
  }
}

const mayBePair = (one: Likened, other: Likened, of?: ReadonlySet<string>): boolean =>
  (!of || of.has(one.id) || of.has(other.id)) &&
  !one.keptApartFrom.includes(other.id) &&
  !other.keptApartFrom.includes(one.id)
