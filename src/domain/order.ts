// The yearly order «О проведении аттестации…» and the orders that amend it (S-02, B.3): who stands in it from which day to which.
import { addDays, type Day } from './days.ts'
import { schoolYearOf } from './period.ts'
import { type Refusal, refuse } from './refusals.ts'

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

export interface OrderFacts {
  kind: OrderKind
  status: OrderStatus
  number: string
  signedOn: Day | null
  /** Lines of the order. */
  entries: number
}

/** May the order be issued today? From then on it is changed by other orders only. */
export function issueOrder(it: OrderFacts, today: Day): { issued: true } | Refusal {
  if (it.status !== 'draft') return refuse('orderAlreadyIssued', {})
  if (it.number === '' || it.signedOn === null) return refuse('orderUnnumbered', {})
  if (it.signedOn > today) return refuse('dayInFuture', { on: it.signedOn })
  if (it.entries === 0) return refuse('orderEmpty', {})
  return { issued: true }
}

/** May lines of the order be changed? */
export const changeOrder = (it: { status: OrderStatus }): { changed: true } | Refusal =>
  it.status === 'draft' ? { changed: true } : refuse('orderAlreadyIssued', {})
