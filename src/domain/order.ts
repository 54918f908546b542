// The yearly order «О проведении аттестации…» and the orders that amend it (S-02, B.3): who stands in it from which day to which.
import { addDays, type Day } from './days.ts'
import { schoolYearOf } from './period.ts'
import { type Refusal, refuse } from './refusals.ts'
import type { SpecialistState } from './specialist.ts'

export const orderKinds = ['annual', 'amending'] as const
export type OrderKind = (typeof orderKinds)[number]

export const orderStatuses = ['draft', 'issued', 'withdrawn'] as const
export type OrderStatus = (typeof orderStatuses)[number]

export const orderActions = ['include', 'exclude'] as const
export type OrderAction = (typeof orderActions)[number]

/** «2026/27». */
export type SchoolYear = string

export const isSchoolYear = (text: string): text is SchoolYear =>
  /^(20|21)\d{2}\/\d{2}$/.test(text) && (Number(text.slice(2, 4)) + 1) % 100 === Number(text.slice(5))

export const schoolYearOn = (day: Day): SchoolYear => schoolYearOf(day.slice(0, 7))

/** B.3: from 1 September to 31 August. */
export const daysOfSchoolYear = (year: SchoolYear): { from: Day; to: Day } => {
  const first = Number(year.slice(0, 4))
  return { from: `${first}-09-01`, to: `${first + 1}-08-31` }
}

/** Days on which somebody stands in the orders of a year, both included. */
export interface Membership {
  from: Day
  to: Day
}

/** From the day named, else from the day of the order; an order may be signed before the year begins. */
export const includedFrom = (year: SchoolYear, signedOn: Day, named: Day | null): Day => {
  const { from } = daysOfSchoolYear(year)
  return named ?? (signedOn > from ? signedOn : from)
}

/** The last day of somebody who is excluded from a day on. */
export const lastDayBefore = (from: Day): Day => addDays(from, -1)

export const standsOn = (memberships: readonly Membership[], day: Day): boolean =>
  memberships.some(({ from, to }) => from <= day && day <= to)

/** From this month on the order of the coming school year may be prepared. */
const preparedFromMonth = 3

/** The school years for which an order may be prepared today: the running one, and in spring the coming one. */
export function yearsToPrepare(today: Day): SchoolYear[] {
  const running = schoolYearOn(today)
  const coming = schoolYearOn(`${Number(running.slice(0, 4)) + 1}-09-01`)
  const month = Number(today.slice(5, 7))
  return month >= preparedFromMonth && month < 9 ? [running, coming] : [running]
}

/** Why somebody may not be put into an order. */
export const orderObstacles = ['notApproved', 'suspended', 'blocked', 'standsAlready', 'standsNot'] as const
export type OrderObstacle = (typeof orderObstacles)[number]

/** `stands`: in the issued orders of the year, and not excluded. Only whom a coordinator has confirmed is included (B.2). */
export function obstacleTo(
  it: { state: SpecialistState; stands: boolean },
  action: OrderAction,
): OrderObstacle | null {
  if (action === 'exclude') return it.stands ? null : 'standsNot'
  if (it.stands) return 'standsAlready'
  if (it.state === 'approved') return null
  return it.state === 'registered' ? 'notApproved' : it.state
}

/** An amending order stands on an annual one that is issued. */
export const amendOrder = (it: { status: OrderStatus }): { amended: true } | Refusal =>
  it.status === 'issued' ? { amended: true } : refuse('orderNotIssued', {})

export interface OrderFacts {
  schoolYear: SchoolYear
  status: OrderStatus
  number: string
  signedOn: Day | null
  /** Lines of the order. */
  entries: number
  /** Names of whom another order of the year has included meanwhile, and of whom another has excluded. */
  standAlready: readonly string[]
  standNot: readonly string[]
}

/** May the order be issued today? From then on it is changed by other orders only. */
export function issueOrder(it: OrderFacts, today: Day): { issued: true } | Refusal {
  if (it.status !== 'draft') return refuse('orderAlreadyIssued', {})
  if (it.number === '' || it.signedOn === null) return refuse('orderUnnumbered', {})
  if (it.signedOn > today) return refuse('dayInFuture', { on: it.signedOn })
  const { to } = daysOfSchoolYear(it.schoolYear)
  if (it.signedOn > to) return refuse('orderAfterYear', { on: to })
  if (it.entries === 0) return refuse('orderEmpty', {})
  if (it.standAlready.length > 0) return refuse('orderNamesStanding', { names: firstOf(it.standAlready) })
  if (it.standNot.length > 0) return refuse('orderNamesAbsent', { names: firstOf(it.standNot) })
  return { issued: true }
}

const firstOf = (names: readonly string[]): string[] => names.slice(0, 5)

/** May lines of the order be changed? */
export const changeOrder = (it: { status: OrderStatus }): { changed: true } | Refusal =>
  it.status === 'draft' ? { changed: true } : refuse('orderAlreadyIssued', {})

export interface WithdrawalFacts {
  status: OrderStatus
  /** The number of an order of the same year that was issued later. */
  laterNumber: string | null
  /** People of it who have a contract that is not cancelled. */
  contracts: number
}

/** May an order that was issued by mistake be undone? The latest goes first, and nobody works by it yet. */
export function withdrawOrder(it: WithdrawalFacts): { withdrawn: true } | Refusal {
  if (it.status !== 'issued') return refuse('orderNotIssued', {})
  if (it.laterNumber !== null) return refuse('orderAmendedLater', { number: it.laterNumber })
  return it.contracts > 0 ? refuse('orderInUse', {}) : { withdrawn: true }
}
