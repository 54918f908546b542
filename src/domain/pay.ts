// What accepted work costs and what is left of it (B.7). All sums are whole kopecks.

import type { AttestationForm } from './attestationForms.ts'
import type { WantedCategory } from './categories.ts'
import type { TaxStatus } from './contract.ts'
import type { Day } from './days.ts'
import { squeeze } from './fold.ts'
import type { Kopecks } from './money.ts'
import { misunderstood, type Parsed, understood } from './parsed.ts'

export const workKinds = ['conclusion'] as const
export type WorkKind = (typeof workKinds)[number]

/** A line of the price list; `null` stands for any. Both days are included. */
export interface Price {
  work: WorkKind
  category: WantedCategory | null
  form: AttestationForm | null
  sum: Kopecks
  validFrom: Day
  validTo: Day | null
}

export interface PricedWork {
  work: WorkKind
  category: WantedCategory
  form: AttestationForm
  acceptedOn: Day
}

/** The price on the day of acceptance, or nothing. One for the very category and form wins; of equals the one set later. */
export function priceOf(prices: readonly Price[], it: PricedWork): Kopecks | undefined {
  return prices
    .filter((price) => fits(price, it))
    .toSorted((a, b) => narrowness(b) - narrowness(a) || (a.validFrom < b.validFrom ? 1 : -1))[0]?.sum
}

const fits = (price: Price, it: PricedWork): boolean =>
  price.work === it.work &&
  (price.category === null || price.category === it.category) &&
  (price.form === null || price.form === it.form) &&
  price.validFrom <= it.acceptedOn &&
  (price.validTo === null || it.acceptedOn <= price.validTo)

const narrowness = (price: Price): number => (price.category ? 2 : 0) + (price.form ? 1 : 0)

/**
 * A line of the list that begins on a day: which one of the same line it ends, and when. `after` is the day of one that
 * begins no earlier: lines follow one another.
 */
export function succeedPrice<P extends { validFrom: Day; validTo: Day | null }>(
  same: readonly P[],
  from: Day,
): { ends: P | undefined } | { after: Day } {
  const last = same.toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]
  if (last && last.validFrom >= from) return { after: last.validFrom }
  return { ends: last && (last.validTo === null || last.validTo >= from) ? last : undefined }
}

export const rateKinds = ['incomeTax', 'contributions', 'contractLimit'] as const
export type RateKind = (typeof rateKinds)[number]

/** Of what lies above `from` in a year, so many hundredths of a percent are taken. The first step is from 0. */
export interface Step {
  from: Kopecks
  share: number
}

/** Understands «13», «15,1», «30 %»; hundredths of a percent come out. */
export function parseShare(text: string): Parsed<number> {
  const found = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*%?$/.exec(squeeze(text))
  if (!found) return misunderstood('shareUnreadable', 'процент от 0 до 99,99, например 13 или 15,1')
  return understood(Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0')))
}

/** «15,1». */
export const shareText = (share: number): string => String(share / 100).replace('.', ',')

/** The rate in force on a day: of those begun, the one begun last. */
export const rateOn = <R extends { validFrom: Day }>(rates: readonly R[], on: Day): R | undefined =>
  rates.filter((rate) => rate.validFrom <= on).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]

/** What the steps take of a year's whole sum, exact: in ten-thousandths of a kopeck. */
function takenOf(steps: readonly Step[], whole: Kopecks): bigint {
  return steps.reduce((taken, step, i) => {
    const above = Math.min(whole, steps[i + 1]?.from ?? whole) - step.from
    return above > 0 ? taken + BigInt(above) * BigInt(step.share) : taken
  }, 0n)
}

/** Rounded to `unit` kopecks, a half upwards. */
const rounded = (exact: bigint, unit: bigint): number => {
  const whole = unit * 10_000n
  return Number(((exact + whole / 2n) / whole) * unit)
}

export interface Taken {
  incomeTax: Kopecks
  contributions: Kopecks
  payable: Kopecks
}

/** What was counted for somebody in the same year before: whole sums and what was taken of them. */
export interface YearSoFar {
  income: Kopecks
  incomeTax: Kopecks
  contributions: Kopecks
}
export const nothingSoFar: YearSoFar = { income: 0, incomeTax: 0, contributions: 0 }

/**
 * What is taken of a sum that follows others in the same year: the tax in whole roubles, the contributions in kopecks.
 * Both are counted from the beginning of the year less what was taken already, so that the parts of a year add up to what
 * its whole would give, whatever was cancelled and made anew between them. The self-employed and entrepreneurs pay
 * their own (B.7).
 */
export function takeFrom(
  sum: Kopecks,
  before: YearSoFar,
  status: TaxStatus,
  rates: { incomeTax: readonly Step[]; contributions: readonly Step[] },
): Taken {
  if (status !== 'individual') return { incomeTax: 0, contributions: 0, payable: sum }
  const whole = before.income + sum
  // More than the sum is never kept back: after a correction the rest goes with the next act.
  const left = (steps: readonly Step[], unit: bigint, taken: Kopecks, most: Kopecks) =>
    Math.min(most, Math.max(0, rounded(takenOf(steps, whole), unit) - taken))
  const incomeTax = left(rates.incomeTax, 100n, before.incomeTax, sum - (sum % 100))
  return {
    incomeTax,
    contributions: left(rates.contributions, 1n, before.contributions, Number.MAX_SAFE_INTEGER),
    payable: sum - incomeTax,
  }
}

/** B.7 (зн.): the rates that a region begins with; the Center and the accountant keep them from then on. */
export const firstRates: readonly { kind: RateKind; validFrom: Day; steps: readonly Step[] }[] = [
  {
    kind: 'incomeTax',
    validFrom: '2025-01-01',
    steps: [
      { from: 0, share: 1300 },
      { from: 240_000_000, share: 1500 },
      { from: 500_000_000, share: 1800 },
      { from: 2_000_000_000, share: 2000 },
      { from: 5_000_000_000, share: 2200 },
    ],
  },
  {
    kind: 'contributions',
    validFrom: '2025-01-01',
    steps: [
      { from: 0, share: 3000 },
      { from: 275_900_000, share: 1510 },
    ],
  },
  {
    kind: 'contributions',
    validFrom: '2026-01-01',
    steps: [
      { from: 0, share: 3000 },
      { from: 297_900_000, share: 1510 },
    ],
  },
  { kind: 'contractLimit', validFrom: '2025-01-01', steps: [{ from: 60_000_000, share: 0 }] },
]
