// Who is offered for a choice of cases: weighed by the rule, the chosen ones always among them.
import type { Db } from '../../../db/connect.ts'
import { type Weighed, weigh } from '../../../domain/assigning.ts'
import type { Day } from '../../../domain/days.ts'
import {
  type AskedCase,
  type CandidateRow,
  countSpecialists,
  findCandidates,
  findPairs,
  findPeople,
} from './queries/index.ts'

export interface Offer {
  possible: Weighed<CandidateRow>[]
  stopped: Weighed<CandidateRow>[]
  /** All specialists there are, found or not. */
  all: number
}

// A region has some hundreds of specialists; beyond that the likeliest are weighed and the others found by search.
const weighedAtMost = 400
const shownAtMost = 40

export async function offerFor(
  db: Db,
  cases: readonly AskedCase[],
  ask: { find: string; chosen: readonly string[]; norm: number; today: Day },
): Promise<Offer> {
  const [found, chosen, pairs, all] = await Promise.all([
    findCandidates(
      db,
      {
        positionIds: [...new Set(cases.map((it) => it.positionId))],
        subjectIds: [...new Set(cases.flatMap((it) => it.subjectId ?? []))],
        find: ask.find,
        norm: ask.norm,
      },
      weighedAtMost,
    ),
    findPeople(db, ask.chosen, ask.norm),
    findPairs(
      db,
      cases.map((it) => it.id),
    ),
    countSpecialists(db),
  ])
  const others = found.filter((it) => !ask.chosen.includes(it.id))
  const weighed = [...weigh(chosen, cases, pairs, ask.today), ...weigh(others, cases, pairs, ask.today)]
  const possible = weighed.filter((it) => it.possible > 0).slice(0, shownAtMost)
  const stopped = weighed.filter((it) => it.possible === 0)
  return { possible, stopped: stopped.slice(0, shownAtMost), all }
}
