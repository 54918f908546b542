// May this teacher apply for this category, and from which day? Source: domain A.5 (Order 196), E-01…E-12.
import type { WantedCategory } from './categories.ts'
import { addMonths, addYears, type Day } from './days.ts'

/** Order 196 is in force from 1 September 2023 to 31 August 2029; the rule of 276 stays as a switch that is off (E-03). */
export const regulationVersions = ['order_276', 'order_196'] as const
export type RegulationVersion = (typeof regulationVersions)[number]

/** A category that was given, whether its term has run out or not (E-04). */
export interface HeldCategory {
  category: WantedCategory
  /** Null when only the fact is known. */
  on: Day | null
  /** Null without a term. */
  until: Day | null
}

/** What is known of a teacher on the day of the application. */
export interface Applicant {
  positionCode: string
  positionId: string
  isInNomenclature: boolean
  held: readonly HeldCategory[]
  refused: readonly { category: WantedCategory; on: Day }[]
  /** Applications and cases that are not decided yet. */
  running: readonly { positionId: string; category: WantedCategory; number: string | null }[]
}

/** Reasons against, in the order a person would name them. A refusal on one of the first five is a legal ground (C.4). */
export const eligibilityRules = {
  outsideNomenclature: { code: 'E-01', stops: true },
  needsEarlierCategory: { code: 'E-02', stops: true },
  needsHighestInForce: { code: 'E-05', stops: true },
  methodistByPosition: { code: 'E-06', stops: true },
  yearAfterRefusal: { code: 'E-07', stops: true },
  sameRunning: { code: 'E-09', stops: true },
  otherRunning: { code: 'E-11', stops: true },
  twoYearsAfterFirst: { code: 'E-03', stops: true },
  holdsItWithoutTerm: { code: 'E-10', stops: false },
  holdsItStill: { code: 'E-10', stops: false },
} as const
export type EligibilityRule = keyof typeof eligibilityRules

export interface Objected {
  rule: EligibilityRule
  /** From this day on it is possible, where waiting helps. */
  from?: Day
  /** The application in the way. */
  number?: string | null
}

/** E-10: so long before the end of a term it is usual to apply. */
const usualMonthsBefore = 3

/** E-01…E-12 for one category. Empty is yes; what does not stop is said and may be ignored. */
export function objectionsToApplying(
  it: Applicant,
  wanted: WantedCategory,
  today: Day,
  version: RegulationVersion = 'order_196',
): Objected[] {
  const against: (Objected | false)[] = [
    !it.isInNomenclature && { rule: 'outsideNomenclature' },
    // E-02, E-04: of any position, and whether or not its term has run out. A methodist or mentor has had the highest.
    wanted === 'highest' && it.held.length === 0 && { rule: 'needsEarlierCategory' },
    isExtra(wanted) && !holdsOn(it, 'highest', today) && { rule: 'needsHighestInForce' },
    wanted === 'methodist' && methodistPositions.has(it.positionCode) && { rule: 'methodistByPosition' },
    yearAfterRefusal(it, wanted, today),
    sameRunning(it, wanted),
    otherRunning(it, wanted),
    holdsItStill(it, wanted, today),
    version === 'order_276' && twoYearsAfterFirst(it, wanted, today),
  ]
  return against.filter((objected) => objected !== false)
}

export const stopsApplying = (list: readonly Objected[]): Objected | undefined =>
  list.find(({ rule }) => eligibilityRules[rule].stops)

const isExtra = (wanted: WantedCategory): boolean => wanted === 'methodist' || wanted === 'mentor'

/** E-06: the criteria of a methodist lie outside the duties of the post, and these posts have them as duties. */
const methodistPositions = new Set(['methodist', 'senior_methodist'])

const holdsOn = (it: Applicant, wanted: WantedCategory, day: Day): boolean =>
  it.held.some(
    ({ category, on, until }) =>
      category === wanted && (on ?? day) <= day && (until === null || until >= day),
  )

function yearAfterRefusal(it: Applicant, wanted: WantedCategory, today: Day): Objected | false {
  const days = it.refused.filter(({ category }) => category === wanted).map(({ on }) => addYears(on, 1))
  const from = days.toSorted().at(-1)
  return from !== undefined && today < from && { rule: 'yearAfterRefusal', from }
}

// E-09: one running application for a position and a category; E-12: other positions are free.
function sameRunning(it: Applicant, wanted: WantedCategory): Objected | false {
  const same = it.running.find(
    ({ positionId, category }) => positionId === it.positionId && category === wanted,
  )
  return same !== undefined && { rule: 'sameRunning', number: same.number }
}

// E-11: not the first and the highest at once for one position.
function otherRunning(it: Applicant, wanted: WantedCategory): Objected | false {
  const pair = wanted === 'first' ? 'highest' : wanted === 'highest' ? 'first' : null
  const other = it.running.find(
    ({ positionId, category }) => positionId === it.positionId && category === pair,
  )
  return other !== undefined && { rule: 'otherRunning', number: other.number }
}

// E-10: of several records of one category the one that lasts longest counts. Of which only the fact is known, nothing
// can be said.
function holdsItStill(it: Applicant, wanted: WantedCategory, today: Day): Objected | false {
  const dated = it.held.filter(({ category, on, until }) => category === wanted && (on ?? until) !== null)
  if (dated.some(({ until }) => until === null)) return { rule: 'holdsItWithoutTerm' }
  const last = dated
    .flatMap(({ until }) => until ?? [])
    .toSorted()
    .at(-1)
  if (last === undefined || last < today) return false
  const from = addMonths(last, -usualMonthsBefore)
  return today < from && { rule: 'holdsItStill', from }
}

// E-03: abolished by Order 196. Whoever has had the highest does not wait for it again.
function twoYearsAfterFirst(it: Applicant, wanted: WantedCategory, today: Day): Objected | false {
  if (wanted !== 'highest' || it.held.some(({ category }) => category === 'highest')) return false
  const days = it.held.flatMap(({ category, on }) => (category === 'first' && on ? [on] : []))
  const earliest = days.toSorted()[0]
  if (earliest === undefined) return false
  const from = addYears(earliest, 2)
  return today < from && { rule: 'twoYearsAfterFirst', from }
}
