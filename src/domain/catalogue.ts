// Finding an entry of a reference list by what people write. The lists are the Center's to edit, so they are passed in.
import { bare, distance } from './fold.ts'
import { misunderstood, type Parsed, understood } from './parsed.ts'

/** A row of any reference list; `code` never changes, names and synonyms may. */
export type CatalogueEntry = { code: string; name: string; synonyms?: readonly string[] }

/** What decides that two spellings are the same; `bare` unless a list needs more. */
export type KeyOf = (text: string) => string

// An index is made once for each list and thrown away with it.
const indexes = new WeakMap<readonly CatalogueEntry[], Map<KeyOf, Map<string, CatalogueEntry>>>()

/** The entry whose name, synonym or code this text is, in any spelling that the key lets meet. */
export function findEntry<E extends CatalogueEntry>(
  entries: readonly E[],
  text: string,
  keyOf: KeyOf = bare,
): E | undefined {
  const key = keyOf(text)
  return key === '' ? undefined : (indexOf(entries, keyOf).get(key) as E | undefined)
}

/** The entry that was perhaps meant: one to three letters away by length. Only ever offered, never taken. */
export function nearestEntry<E extends CatalogueEntry>(
  entries: readonly E[],
  text: string,
  keyOf: KeyOf = bare,
): E | undefined {
  const key = keyOf(text)
  if (key.length < 4 || key.length > 120) return undefined
  const allowed = key.length < 8 ? 1 : key.length < 10 ? 2 : 3
  let found: CatalogueEntry | undefined
  let best = allowed + 1
  for (const [known, entry] of indexOf(entries, keyOf)) {
    if (Math.abs(known.length - key.length) >= best || known.length < 4) continue
    const away = distance(known, key)
    if (away < best) [found, best] = [entry, away]
  }
  return found as E | undefined
}

/** Finds or refuses: faults are `<what>Missing` for nothing written and `<what>Unknown`, with the nearest name offered. */
export function parseEntry<E extends CatalogueEntry>(
  entries: readonly E[],
  text: string,
  { what, expected, keyOf = bare }: { what: string; expected: string; keyOf?: KeyOf },
): Parsed<E> {
  if (text.trim() === '') return misunderstood(`${what}Missing`, expected)
  const found = findEntry(entries, text, keyOf)
  if (found) return understood(found)
  const near = nearestEntry(entries, text, keyOf)
  return misunderstood(`${what}Unknown`, near ? `${expected}; возможно, «${near.name}»` : expected)
}

/** The first name or synonym of an entry that already leads to another one, and that other one. */
export function findClash<E extends CatalogueEntry>(
  entries: readonly E[],
  { code, name, synonyms = [] }: CatalogueEntry,
  keyOf: KeyOf = bare,
): { text: string; entry: E } | undefined {
  const others = entries.filter((entry) => entry.code !== code)
  for (const text of [name, ...synonyms]) {
    const entry = findEntry(others, text, keyOf)
    if (entry) return { text, entry }
  }
  return undefined
}

/** The entry with this code; a code that is not in the list is our own mistake and throws. */
export function entryByCode<E extends CatalogueEntry>(entries: readonly E[], code: string): E {
  const found = entries.find((entry) => entry.code === code)
  if (!found) throw new RangeError(`No entry with the code ${code}`)
  return found
}

function indexOf(entries: readonly CatalogueEntry[], keyOf: KeyOf): Map<string, CatalogueEntry> {
  const byKey = indexes.get(entries) ?? new Map<KeyOf, Map<string, CatalogueEntry>>()
  indexes.set(entries, byKey)
  const index = byKey.get(keyOf) ?? build(entries, keyOf)
  byKey.set(keyOf, index)
  return index
}

// Names outrank synonyms and codes, and earlier entries later ones.
function build(entries: readonly CatalogueEntry[], keyOf: KeyOf): Map<string, CatalogueEntry> {
  const index = new Map<string, CatalogueEntry>()
  const add = (text: string, entry: CatalogueEntry) => {
    const key = keyOf(text)
    if (key !== '' && !index.has(key)) index.set(key, entry)
  }
  for (const entry of entries) add(entry.name, entry)
  for (const entry of entries) for (const synonym of entry.synonyms ?? []) add(synonym, entry)
  for (const entry of entries) add(entry.code, entry)
  return index
}
