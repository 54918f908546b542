// Saving a step. What was typed is kept whether it is right or wrong; two windows meet only within one step.
import { type Tx, transaction } from '../../../db/connect.ts'
import { newId } from '../../../db/ids.ts'
import type { Actor } from '../../../web/actor.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { Deps } from '../../../web/deps.ts'
import { isId } from '../../../web/fields.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { type Entry, isBlank, keptOf, patchOf, typedOf } from '../answers.ts'
import { isBegun, recordsAtMost, understandRecord } from '../forms/index.ts'
import { type Draft, lockDraft, saveStep } from '../queries/index.ts'
import { isListStep, type ListStep, type Step } from '../steps.ts'
import { recordWords } from '../words/index.ts'
import { withPerson } from './person.ts'

/** The button that was pressed; `add`, `change` and `remove` are of a record. */
export type Command =
  | { do: 'go' | 'stay' | 'show' | 'find' | 'add' }
  | { do: 'change' | 'remove'; id: string }

export interface Sent {
  step: Step
  typed: Typed
  /** The version of the page on which it was typed. */
  version: number
  command: Command
}

export interface Saved {
  /** Saved meanwhile in another window: nothing of this one was. */
  isStale: boolean
  /** Of a record that could not be added. */
  errors: FieldErrors
}

/** Nothing for a draft that is not there or not the actor's. */
export const saveAnswers = (to: Deps, actor: Actor, id: string, sent: Sent): Promise<Saved | undefined> =>
  transaction(to.db, async (tx) => {
    const draft = await lockDraft(tx, actor, id)
    if (!draft) return undefined
    const typed = keptOf(sent.step, sent.typed)
    if (isStale(draft, sent, typed)) return { isStale: true, errors: {} }
    const { step } = sent
    if (isListStep(step)) return saveList(tx, to, draft, { ...sent, step, typed })
    const shown = sent.command.do === 'show' ? { ...typed, organisation: '' } : typed
    await write(tx, to, actor, draft, step, shown)
    return { isStale: false, errors: {} }
  })

// The same form sent twice says the same and is in nobody's way.
function isStale(draft: Draft, { step, version }: Sent, typed: Typed): boolean {
  if ((draft.saved[step] ?? 0) <= version) return false
  const before = typedOf(draft.answers, step)
  return Object.keys(typed).some((name) => one(typed, name) !== one(before, name))
}

async function write(tx: Tx, to: Deps, actor: Actor, draft: Draft, step: Step, typed: Typed): Promise<void> {
  const base = { id: draft.id, step, now: to.clock.now() }
  if (step === 'paper') {
    const { personId, patch } = await withPerson(tx, actor, draft, typed)
    await saveStep(tx, {
      ...base,
      patch: { ...patchOf(step, typed), ...patch },
      personId,
      municipalityId: draft.municipalityId,
    })
    return
  }
  const place = one(typed, 'municipality')
  const municipalityId =
    draft.enteredBy && actor.role === 'center' && step === 'work' && isId(place)
      ? place
      : draft.municipalityId
  await saveStep(tx, { ...base, patch: patchOf(step, typed), personId: draft.personId, municipalityId })
}

interface ListSent extends Sent {
  step: ListStep
}

async function saveList(tx: Tx, to: Deps, draft: Draft, it: ListSent): Promise<Saved> {
  const { entries, typed, errors } = changed(draft.answers.lists[it.step], it, to.clock.today())
  await saveStep(tx, {
    id: draft.id,
    step: it.step,
    patch: patchOf(it.step, typed, { of: it.step, entries }),
    now: to.clock.now(),
    personId: draft.personId,
    municipalityId: draft.municipalityId,
  })
  return { isStale: false, errors }
}

interface Changed {
  entries: readonly Entry[]
  typed: Typed
  errors: FieldErrors
}

/** What becomes of the records, and of the fields of the one that is being typed. */
function changed(before: readonly Entry[], { step, typed, command }: ListSent, today: string): Changed {
  const rest: Typed = 'degree' in typed ? { degree: one(typed, 'degree') } : {}
  if (command.do === 'remove') {
    const entries = before.filter(({ id }) => id !== command.id)
    return { entries, typed: one(typed, 'entry') === command.id ? rest : typed, errors: {} }
  }
  const wants = command.do === 'go' || command.do === 'add' || command.do === 'change'
  if (!wants || (command.do !== 'add' && !isBegun(typed))) return shownFor(before, typed, rest, command)
  const read = understandRecord(step, typed, today)
  if (!read.ok) return { entries: before, typed, errors: read.errors }
  const entries = withEntry(before, typed)
  if (entries.length > recordsAtMost)
    return { entries: before, typed, errors: { _: recordWords.tooMany(recordsAtMost) } }
  return shownFor(entries, rest, rest, command)
}

/** The record that is to be corrected stands in the fields. */
function shownFor(entries: readonly Entry[], typed: Typed, rest: Typed, command: Command): Changed {
  const chosen = command.do === 'change' ? entries.find(({ id }) => id === command.id) : undefined
  return { entries, typed: chosen ? { ...rest, ...chosen.typed, entry: chosen.id } : typed, errors: {} }
}

function withEntry(before: readonly Entry[], typed: Typed): Entry[] {
  const { entry: _, degree: __, ...record } = typed
  const changing = one(typed, 'entry')
  if (before.some(({ id }) => id === changing))
    return before.map((it) => (it.id === changing ? { id: changing, typed: record } : it))
  // The same record sent twice is one.
  const same = before.some((it) =>
    Object.keys(record).every((name) => one(it.typed, name) === one(record, name)),
  )
  return same || isBlank(record) ? [...before] : [...before, { id: newId(), typed: record }]
}
