// Ready phrases: added, changed, no longer offered. Those that were used stay in the remarks that were written.
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { fold } from '../../../domain/fold.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import {
  findPhrase,
  insertPhrase,
  listPhrases,
  lockPhrases,
  type PhraseFacts,
  type PhraseKind,
  type Seen,
  writePhrase,
} from '../queries/index.ts'
import { phraseKindWords as words } from '../words/index.ts'
import { wrong } from './changes.ts'

/** Sent twice, it is added once. */
export const addPhrase = (
  to: Deps,
  actor: Actor,
  it: { id: string; kind: PhraseKind; text: string },
): Promise<'added' | { errors: FieldErrors }> =>
  transaction(to.db, async (tx) => {
    await lockPhrases(tx)
    const all = await listPhrases(tx, it.kind)
    if (all.some(({ id }) => id === it.id)) return 'added'
    if (all.some(({ text }) => fold(text) === fold(it.text))) return wrong('text', words[it.kind].same)
    const place = Math.min(999, Math.max(-1, ...all.map((row) => row.place)) + 1)
    await insertPhrase(tx, { ...it, place })
    await record(tx, actor, to.clock.now(), {
      is: 'phraseChanged',
      about: { kind: 'phrase', id: it.id },
      facts: { text: it.text, removed: false },
    })
    return 'added'
  })

/** Nothing when there is no such remark; `Conflict` when it was changed meanwhile. */
export const changePhrase = (
  to: Deps,
  actor: Actor,
  seen: Seen,
  it: PhraseFacts,
): Promise<'changed' | { errors: FieldErrors } | undefined> =>
  transaction(to.db, async (tx) => {
    await lockPhrases(tx)
    const before = await findPhrase(tx, seen.id)
    if (!before) return undefined
    const all = await listPhrases(tx, before.kind)
    if (all.some(({ id, text }) => id !== seen.id && fold(text) === fold(it.text)))
      return wrong('text', words[before.kind].same)
    const { text, place, isActive } = before
    if (text === it.text && place === it.place && isActive === it.isActive) return 'changed'
    await writePhrase(tx, seen, it)
    await record(tx, actor, to.clock.now(), {
      is: 'phraseChanged',
      about: { kind: 'phrase', id: seen.id },
      facts: { text: it.text, removed: !it.isActive },
    })
    return 'changed'
  })
