// What is typed about a dismissal: by the specialist, and by the Center.
import { z } from 'zod'
import { parseDay } from '../../domain/days.ts'
import {
  dismissalKinds,
  type FateChoice,
  fateChoices,
  fateOf,
  mayKeep,
  settlementWays,
} from '../../domain/dismissal.ts'
import type { Typed } from '../../web/body.ts'
import { id, oneOf, parsed, text, tick, whole } from '../../web/fields.ts'
import { check, type FieldErrors } from '../../web/forms.ts'
import type { OpenWork } from './queries/index.ts'
import { formWords as words } from './words/index.ts'

export const leavingForm = z.object({
  leavesOn: parsed((typed) => parseDay(typed), { required: words.noDay }),
  kind: oneOf(dismissalKinds, { required: words.noKind }),
  returnsOn: parsed((typed) => parseDay(typed)),
  comment: text({ atMost: 500, lines: true }),
  lateReason: text({ atMost: 300 }),
  sure: tick({ required: words.notSure }),
  once: id({ required: words.stale }),
})

const version = whole({ min: 1, max: 1_000_000, required: words.stale })

export const withdrawalForm = z.object({ id: id({ required: words.stale }), version })

const wayForm = z.object({ way: oneOf(settlementWays, { required: words.noWay }), version })

export const fateField = (assignmentId: string): string => `fate-${assignmentId}`

export type SettleTyped =
  | { ok: true; way: (typeof settlementWays)[number]; version: number; fates: Map<string, FateChoice> }
  | { ok: false; errors: FieldErrors }

/** The way, and a choice for each begun work; `today` says what may still be kept. */
export function checkSettlement(
  typed: Typed,
  it: { work: readonly OpenWork[]; leavesOn: string; today: string },
): SettleTyped {
  const way = check(wayForm, typed)
  const errors: FieldErrors = way.ok ? {} : { ...way.errors }
  const fates = new Map<string, FateChoice>()
  for (const { id: assignment, status } of it.work.filter((one) => fateOf(one.status) === 'decide')) {
    const name = fateField(assignment)
    const chosen = fateChoices.find((choice) => choice === typed[name])
    if (!chosen) errors[name] = words.noFate
    else if (chosen === 'keep' && !mayKeep(status, it.leavesOn, it.today)) errors[name] = words.tooLateToKeep
    else fates.set(assignment, chosen)
  }
  if (!way.ok || Object.keys(errors).length > 0) return { ok: false, errors }
  return { ok: true, ...way.value, fates }
}
