// Choosing specialists for one case or for many at once. Whether a pair is possible is the rule of assignment.ts.
import {
  type AssignmentStatus,
  type Candidate,
  fitOf,
  mayAssign,
  type Objection,
  objections,
  objectionsTo,
  type Wanted,
} from './assignment.ts'
import type { Day } from './days.ts'
import { isRefusal, type Refusal, refuse } from './refusals.ts'
import type { Stage } from './stages.ts'

/** B.1: one to three specialists a case; how many are usual is a setting. */
export const mostSpecialists = 3

/** Still on the specialist's desk: what the load counts (B.1, «не больше N дел»). */
export const loadStatuses = [
  'proposed',
  'accepted',
  'working',
  'done',
] as const satisfies readonly AssignmentStatus[]

/** The lowest free place of a case, 1–3. */
export function placeFor(taken: readonly number[], atMost: number): { part: number } | Refusal {
  const part = [1, 2, 3].find((place) => !taken.includes(place))
  if (taken.length >= atMost || part === undefined) return refuse('tooManySpecialists', { atMost })
  return { part }
}

/** A specialist but for what only a pair with a case tells. */
export type Person = Omit<Candidate, 'alreadyAssigned' | 'declinedBefore'> & {
  id: string
  /** For the order of equals. */
  sortName: string
}

export interface Asked extends Wanted {
  id: string
  stage: Stage
  /** Places taken by assignments in force. */
  taken: readonly number[]
}

/** Who has had to do with which case: specialist ids by case id. */
export interface Pairs {
  assigned: ReadonlyMap<string, ReadonlySet<string>>
  declined: ReadonlyMap<string, ReadonlySet<string>>
}

const candidateFor = (it: Person, asked: Asked, pairs: Pairs, more = 0): Candidate => ({
  ...it,
  load: it.load + more,
  alreadyAssigned: pairs.assigned.get(asked.id)?.has(it.id) ?? false,
  declinedBefore: pairs.declined.get(asked.id)?.has(it.id) ?? false,
})

/** What speaks for and against a specialist in all the cases of a choice. */
export interface Weighed<P extends Person> {
  person: P
  /** How many of the cases the specialist could get. */
  possible: number
  /** The points of fit, summed over the cases that are possible; over all when none is. */
  fit: number
  /** How many cases each reason speaks against. */
  against: ReadonlyMap<Objection, number>
  /** The reason to stop when not one case is possible. */
  stopping: Objection | null
}

/** Candidates in the order in which the Center should look at them: possible ones first, by fit, load and name (C.6). */
export function weigh<P extends Person>(
  people: readonly P[],
  cases: readonly Asked[],
  pairs: Pairs,
  today: Day,
): Weighed<P>[] {
  return people.map((person) => weighOne(person, cases, pairs, today)).sort(byWorth)
}

function weighOne<P extends Person>(
  person: P,
  cases: readonly Asked[],
  pairs: Pairs,
  today: Day,
): Weighed<P> {
  const against = new Map<Objection, number>()
  const fit = { possible: 0, all: 0 }
  let possible = 0
  let stopping: Objection | null = null
  for (const asked of cases) {
    const candidate = candidateFor(person, asked, pairs, possible)
    const points = fitOf(candidate, asked)
    const all = objectionsTo(candidate, asked, today)
    for (const name of all) against.set(name, (against.get(name) ?? 0) + 1)
    const stops = all.find((name) => objections[name].stops)
    fit.all += points
    if (stops) {
      stopping ??= stops
      continue
    }
    fit.possible += points
    possible++
  }
  return possible > 0
    ? { person, possible, fit: fit.possible, against, stopping: null }
    : { person, possible, fit: fit.all, against, stopping }
}

const byWorth = (a: Weighed<Person>, b: Weighed<Person>): number =>
  Number(b.possible > 0) - Number(a.possible > 0) ||
  b.fit - a.fit ||
  a.person.load - b.person.load ||
  a.person.sortName.localeCompare(b.person.sortName, 'ru')

export interface Placed {
  caseId: string
  specialistId: string
  part: number
  warnings: Objection[]
}
export interface NotPlaced {
  caseId: string
  specialistId: string
  refusal: Refusal
}

interface Rules {
  atMost: number
  today: Day
}

/** Who gets which case: everybody all of them, as far as the rule allows. */
export const plan = (
  people: readonly Person[],
  cases: readonly Asked[],
  pairs: Pairs,
  rules: Rules,
): { placed: Placed[]; notPlaced: NotPlaced[] } =>
  planPairs(
    cases.flatMap((asked) => people.map((person) => ({ asked, person }))),
    pairs,
    rules,
  )

/** These pairs. Each is judged with what the pairs before it have changed: load and places. */
export function planPairs(
  wanted: readonly { asked: Asked; person: Person }[],
  pairs: Pairs,
  rules: Rules,
): { placed: Placed[]; notPlaced: NotPlaced[] } {
  const placed: Placed[] = []
  const notPlaced: NotPlaced[] = []
  const got = new Map<string, number>()
  const taken = new Map<string, number[]>()
  for (const { asked, person } of wanted) {
    const more = got.get(person.id) ?? 0
    const places = taken.get(asked.id) ?? [...asked.taken]
    taken.set(asked.id, places)
    const decision = place(candidateFor(person, asked, pairs, more), asked, places, rules)
    const pair = { caseId: asked.id, specialistId: person.id }
    if (isRefusal(decision)) {
      notPlaced.push({ ...pair, refusal: decision })
      continue
    }
    placed.push({ ...pair, ...decision })
    places.push(decision.part)
    got.set(person.id, more + 1)
  }
  return { placed, notPlaced }
}

function place(
  candidate: Candidate,
  asked: Asked,
  taken: readonly number[],
  rules: Rules,
): { part: number; warnings: Objection[] } | Refusal {
  if (asked.stage === 'closed_withdrawn') return refuse('caseClosed', {})
  const allowed = mayAssign(candidate, asked, rules.today)
  if (isRefusal(allowed)) return allowed
  const free = placeFor(taken, rules.atMost)
  return isRefusal(free) ? free : { part: free.part, warnings: allowed.warnings }
}
