// Why places stay empty, each reason once with the cases it holds for.
import type { Problem, Solution } from '../solver/problem.ts'
import { shortageOf } from '../solver/shortage.ts'
import type { ProposalFacts } from './facts.ts'
import type { Fitting, Unfit } from './fitting.ts'

export type LackReason =
  /** Fewer people fit than the case wants; the others are kept from it by these reasons. */
  | { why: 'fewFit'; fit: number; stopped: { reason: Unfit; count: number }[] }
  /** Who is left is of the teacher's own municipality, and the case has as many of those as it may. */
  | { why: 'localsOnly'; people: number }
  /** These people have less room than these cases want places: the cut. */
  | { why: 'shortage'; people: number; room: number; cases: number; places: number; specialistIds: string[] }

export interface Lacking {
  caseId: string
  places: number
  /** The place of its reason in the list of reasons. */
  reason: number
}

/** Cuts cost time; those who lack beyond this many different ones are told the plain reason. */
const cutsAtMost = 60
const namedAtMost = 6

export function lackingOf(
  facts: ProposalFacts,
  fitting: Fitting,
  it: Problem,
  solution: Solution,
): { lacking: Lacking[]; reasons: LackReason[] } {
  const possible = new Int32Array(it.cases)
  for (const one of it.pairCase) possible[one]!++
  const reasons: LackReason[] = []
  const known = new Map<string, number>()
  const reasonAt = (reason: LackReason): number => {
    const key = JSON.stringify(reason)
    const at = known.get(key) ?? reasons.push(reason) - 1
    known.set(key, at)
    return at
  }
  const byCut = new Map<number, number>()
  let cuts = 0
  const lacking: Lacking[] = []
  for (const [one, places] of solution.lacking.entries()) {
    if (places === 0) continue
    const about = facts.cases[one]!
    let reason = byCut.get(one)
    if (reason === undefined && possible[one]! < it.need[one]!)
      reason = reasonAt({ why: 'fewFit', fit: possible[one]!, stopped: fitting.counts(about) })
    if (reason === undefined) {
      const cut = cuts++ < cutsAtMost ? shortageOf(it, solution, one) : { cases: [one], people: [] }
      reason = reasonAt(reasonOf(facts, it, solution, cut, one))
      // Whoever lacks within the cut lacks for the same reason.
      if (cut.people.length > 0) for (const other of cut.cases) byCut.set(other, reason)
    }
    lacking.push({ caseId: about.id, places, reason })
  }
  return { lacking, reasons }
}

function reasonOf(
  facts: ProposalFacts,
  it: Problem,
  solution: Solution,
  cut: { cases: number[]; people: number[] },
  one: number,
): LackReason {
  const inside = new Set(cut.people)
  const cases = new Set(cut.cases)
  if (inside.size === 0) {
    let locals = 0
    for (let pair = 0; pair < it.pairCase.length; pair++)
      if (it.pairCase[pair] === one && it.pairIsLocal[pair] === 1) locals++
    return { why: 'localsOnly', people: locals }
  }
  let places = cut.cases.reduce((sum, other) => sum + it.need[other]!, 0)
  // A place that somebody from outside the cut has filled is not wanted of these people.
  for (const pair of solution.pairs)
    if (cases.has(it.pairCase[pair]!) && !inside.has(it.pairPerson[pair]!)) places--
  return {
    why: 'shortage',
    people: inside.size,
    room: cut.people.reduce((sum, p) => sum + it.most[p]!, 0),
    cases: cases.size,
    places,
    specialistIds: cut.people.slice(0, namedAtMost).map((p) => facts.people[p]!.id),
  }
}
