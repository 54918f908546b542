// The forms of prices and rates.
import { z } from 'zod'
import { attestationFormCodes } from '../../domain/attestationForms.ts'
import { wantedCategories } from '../../domain/categories.ts'
import { parseDay } from '../../domain/days.ts'
import { parseMoney } from '../../domain/money.ts'
import { parseShare, type RateKind, rateKinds, type Step } from '../../domain/pay.ts'
import { id, oneOf, parsed, whole } from '../../web/fields.ts'
import { ratesWords as words } from './words.ts'

const once = id({ required: words.stale })
const version = whole({ min: 0, max: 1_000_000, required: words.stale })
const from = parsed((raw) => parseDay(raw, { notBefore: '2023-09-01', notAfter: '2100-12-31' }), {
  required: words.noFrom,
})

export const priceForm = z.object({
  category: oneOf(wantedCategories),
  form: oneOf(attestationFormCodes),
  sum: parsed(parseMoney, { required: words.noSum }).refine((sum) => sum > 0, words.zeroSum),
  validFrom: from,
  once,
})

export const endForm = z.object({ lastDay: parsed(parseDay, { required: words.noLastDay }), version })
export const seenForm = z.object({ version })

/** As many steps as a form offers; the law has five. */
export const stepCount = 6
const numbers = Array.from({ length: stepCount }, (_, i) => i + 1)

/** `share1` is from the beginning of the year; `from2`, `share2` and so on are above a sum. */
const stepFields = Object.fromEntries(
  numbers.flatMap((n) => [
    [`from${n}`, parsed(parseMoney)],
    [`share${n}`, parsed(parseShare)],
  ]),
)

type Raw = Record<string, unknown>
const sumIn = (it: Raw, n: number) => it[`from${n}`] as number | null
const shareIn = (it: Raw, n: number) => it[`share${n}`] as number | null

function checkSteps(kind: RateKind, it: Raw, ctx: z.RefinementCtx): void {
  const fault = (name: string, message: string) => ctx.addIssue({ code: 'custom', path: [name], message })
  if (kind === 'contractLimit') {
    if (!sumIn(it, 1)) fault('from1', words.noLimit)
    return
  }
  if (shareIn(it, 1) === null) fault('share1', words.noShare)
  let above = 0
  for (const n of numbers.slice(1)) {
    const [sum, share] = [sumIn(it, n), shareIn(it, n)]
    if (sum === null && share === null) continue
    if (sum === null) fault(`from${n}`, words.noStepSum)
    else if (sum <= above) fault(`from${n}`, words.stepOrder)
    if (share === null) fault(`share${n}`, words.noShare)
    above = sum ?? above
  }
}

export function stepsOf(kind: RateKind, it: Raw): Step[] {
  if (kind === 'contractLimit') return [{ from: sumIn(it, 1) ?? 0, share: 0 }]
  return numbers.flatMap((n) => {
    const share = shareIn(it, n)
    return share === null ? [] : [{ from: n === 1 ? 0 : (sumIn(it, n) ?? 0), share }]
  })
}

export const rateForm = (kind: RateKind) =>
  z
    .object({ ...stepFields, kind: oneOf(rateKinds, { required: words.stale }), validFrom: from, once })
    .superRefine((it, ctx) => checkSteps(kind, it, ctx))

export const correctionForm = (kind: RateKind) =>
  z.object({ ...stepFields, version }).superRefine((it, ctx) => checkSteps(kind, it, ctx))
