// Saving and removing an entry of a reference list: the same steps for municipalities, positions and subjects.
import { type Db, type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { findClash, type KeyOf } from '../../../domain/catalogue.ts'
import { bare } from '../../../domain/fold.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import {
  countUses,
  deleteEntry,
  type EntryRow,
  type EntryTable,
  lockEntries,
  type Seen,
} from '../queries/index.ts'
import { entryWords as words } from '../words/index.ts'
import { changesBetween, type Shown } from './changes.ts'

/** One reference list: how it is read and written, and how its facts are said in the history. */
export interface Catalogue<Facts extends { name: string; synonyms: string[] }> {
  table: EntryTable
  event: 'municipalityChanged' | 'positionChanged' | 'subjectChanged'
  keyOf?: KeyOf
  list(db: Db): Promise<(EntryRow & Facts)[]>
  insert(tx: Tx, at: { id: string; code: string; sort: number }, it: Facts): Promise<void>
  write(tx: Tx, seen: Seen, it: Facts): Promise<void>
  shown(it: Facts): Shown
}

/** Entries that the Center has added carry a code of their own kind; those of the product come back by their codes. */
const ownCode = 'own_'
export const isOwnEntry = (it: { code: string }): boolean => it.code.startsWith(ownCode)

export type SavedEntry = { name: string } | { errors: FieldErrors } | undefined

/** Adds an entry under an id that the form has made: sent twice, it is added once. */
export const addEntry = <F extends { name: string; synonyms: string[] }>(
  to: Deps,
  actor: Actor,
  into: Catalogue<F>,
  id: string,
  it: F,
): Promise<SavedEntry> =>
  transaction(to.db, async (tx) => {
    await lockEntries(tx, into.table)
    const all = await into.list(tx)
    if (all.some((row) => row.id === id)) return { name: it.name }
    const code = `${ownCode}${id.slice(-12)}`
    const errors = clashErrors(all, { ...it, code }, into.keyOf)
    if (errors) return { errors }
    await into.insert(tx, { id, code, sort: Math.max(0, ...all.map(({ sort }) => sort)) + 1 }, it)
    await noteChange(tx, to, actor, into, { id, name: it.name, before: {}, after: into.shown(it) })
    return { name: it.name }
  })

/** Nothing when there is no such entry; `Conflict` when somebody else has changed it meanwhile. */
export const changeEntry = <F extends { name: string; synonyms: string[] }>(
  to: Deps,
  actor: Actor,
  into: Catalogue<F>,
  seen: Seen,
  it: F,
): Promise<SavedEntry> =>
  transaction(to.db, async (tx) => {
    await lockEntries(tx, into.table)
    const all = await into.list(tx)
    const before = all.find((row) => row.id === seen.id)
    if (!before) return undefined
    const errors = clashErrors(all, { ...it, code: before.code }, into.keyOf)
    if (errors) return { errors }
    const [was, is] = [into.shown(before), into.shown(it)]
    if (changesBetween(was, is).length === 0) return { name: it.name }
    await into.write(tx, seen, it)
    await noteChange(tx, to, actor, into, { id: seen.id, name: it.name, before: was, after: is })
    return { name: it.name }
  })

/** Removes an entry that the Center has added and that nothing uses. Nothing when it is not there (any more). */
export const removeEntry = <F extends { name: string; synonyms: string[] }>(
  to: Deps,
  actor: Actor,
  from: Catalogue<F> & { table: 'position' | 'subject' },
  seen: Seen,
  what: (name: string) => string,
): Promise<{ name: string } | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    await lockEntries(tx, from.table)
    const it = (await from.list(tx)).find((row) => row.id === seen.id)
    if (!it || !isOwnEntry(it)) return undefined
    const count = await countUses(tx, from.table, it.id)
    if (count > 0) return refuse('stillUsed', { what: what(it.name), count })
    await deleteEntry(tx, from.table, seen)
    await noteChange(tx, to, actor, from, {
      id: it.id,
      name: it.name,
      before: { [words.record]: words.isThere },
      after: { [words.record]: words.isGone },
    })
    return { name: it.name }
  })

/** What stands at the name or at the other spellings when they are nothing, or lead to another entry already. */
function clashErrors(
  all: readonly EntryRow[],
  it: { code: string; name: string; synonyms: string[] },
  keyOf: KeyOf = bare,
): FieldErrors | undefined {
  if (keyOf(it.name) === '') return { name: words.emptyKey }
  const empty = it.synonyms.find((text) => keyOf(text) === '')
  if (empty !== undefined) return { synonyms: words.emptySynonym(empty) }
  const clash = findClash(all, it, keyOf)
  if (!clash) return undefined
  const field = clash.text === it.name ? 'name' : 'synonyms'
  return { [field]: words.clash(clash.text, clash.entry.name) }
}

async function noteChange<F extends { name: string; synonyms: string[] }>(
  tx: Tx,
  to: Deps,
  actor: Actor,
  { table, event }: Catalogue<F>,
  it: { id: string; name: string; before: Shown; after: Shown },
): Promise<void> {
  await record(tx, actor, to.clock.now(), {
    is: event,
    ...(table === 'municipality' && { municipalityId: it.id }),
    about: { kind: table, id: it.id },
    facts: { name: it.name, changes: changesBetween(it.before, it.after) },
  })
}
