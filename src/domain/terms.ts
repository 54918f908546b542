// The terms of the law on the way from an application to a decision. Source: domain A.6, D-01…D-06.
import { addDays, type Day, daysBetween } from './days.ts'
import { addWorkingDays, type IsWorking } from './workingDays.ts'

/** Counted from the day after the event, the last day included; a term is never moved off a day off (A.6). */
export const terms = {
  /** D-01: the term of the attestation is set and the teacher told. */
  review: { code: 'D-01', from: 'receivedOn', days: 30, kind: 'calendar' },
  /** D-02: from the beginning of the attestation to the decision. */
  attestation: { code: 'D-02', from: 'startsOn', days: 60, kind: 'calendar' },
  /** D-03: both together, from the day of receipt. */
  whole: { code: 'D-03', from: 'receivedOn', days: 90, kind: 'calendar' },
  /** D-05: the teacher may add until so many working days before the sitting. */
  additions: { code: 'D-05', from: 'sittingOn', days: -5, kind: 'working' },
  /** D-06: registration. */
  registration: { code: 'D-06', from: 'receivedOn', days: 1, kind: 'working' },
} as const
export type TermName = keyof typeof terms

export interface Due {
  term: TermName
  /** The day the term counts from, and its last day. */
  from: Day
  on: Day
  /** The last working day before, when the term ends on a day off: by then it should be done. */
  workingDay: Day | null
}

/** The last day of a term with what explains it. */
export function dueOf(term: TermName, from: Day, isWorking: IsWorking): Due {
  const { days, kind } = terms[term]
  const on = kind === 'calendar' ? addDays(from, days) : addWorkingDays(from, days, isWorking)
  return { term, from, on, workingDay: isWorking(on) ? null : addWorkingDays(on, -1, isWorking) }
}

/** A.6: green above ten days, yellow from four, red up to three, black when it is past. */
export type TrafficLight = 'green' | 'yellow' | 'red' | 'black'
export function lightOf(due: Day, today: Day): TrafficLight {
  const left = daysBetween(today, due)
  if (left < 0) return 'black'
  if (left <= 3) return 'red'
  return left <= 10 ? 'yellow' : 'green'
}

/** Does a decision on this day keep the law? What is broken, and which day it was (J-19). */
export function brokenBy(
  it: { receivedOn: Day; startsOn: Day },
  decisionOn: Day,
  isWorking: IsWorking,
): Due[] {
  return [dueOf('attestation', it.startsOn, isWorking), dueOf('whole', it.receivedOn, isWorking)].filter(
    (due) => decisionOn > due.on,
  )
}

/** What the terms of one application count from; null while it is not known. */
export interface TermStarts {
  receivedOn: Day
  startsOn: Day | null
  sittingOn: Day | null
}

/** The terms that the law gives so far, in the order of their days' meaning. */
export function termsOf(it: TermStarts, isWorking: IsWorking): Due[] {
  const starts: [TermName, Day | null][] = [
    ['registration', it.receivedOn],
    ['review', it.receivedOn],
    ['attestation', it.startsOn],
    ['whole', it.receivedOn],
    ['additions', it.sittingOn],
  ]
  return starts.flatMap(([term, from]) => (from ? [dueOf(term, from, isWorking)] : []))
}
