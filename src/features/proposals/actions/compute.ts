// The work itself: facts, solver, places. It may be done twice at once; only one of them is written.
import { Conflict, type Db, transaction } from '../../../db/connect.ts'
import { type Author, record, system } from '../../../db/history.ts'
import { readSettings } from '../../../db/settings.ts'
import { groupsOf, type Had, has, type ProposalFacts } from '../../../domain/proposal/facts.ts'
import type { Proposed, ProposedPair } from '../../../domain/proposal/propose.ts'
import type { Deps } from '../../../web/deps.ts'
import { type CandidateRow, findEverybody } from '../../assignments/index.ts'
import {
  findMovable,
  findPairs,
  findProposal,
  findRules,
  insertPlaces,
  type LackingCase,
  lackingCases,
  lockProposal,
  type Movable,
  moveProposal,
  noteProgress,
  type Proposal,
  readHistories,
  readKm,
} from '../queries/index.ts'
import { solveIn } from '../solving.ts'
import { placesOf } from './places.ts'
import { resultOf } from './result.ts'

export interface Known {
  facts: Omit<ProposalFacts, 'cases' | 'people'> & { cases: LackingCase[]; people: CandidateRow[] }
  movable: readonly Movable[]
}

/** Computes a proposal that waits for it; nothing to do when somebody else was faster. */
export async function compute(to: Deps, id: string, by: Author = system): Promise<void> {
  const it = await findProposal(to.db, id)
  if (it?.status !== 'working') return
  const started = performance.now()
  const known = await readFacts(to, it)
  const proposed = await solveIn(known.facts, (done, total) => {
    noteProgress(to.db, id, to.clock.now(), done, total).catch((error) =>
      to.log.warn('progress of a proposal was not noted', { error }),
    )
  })
  const seconds = Math.round((performance.now() - started) / 100) / 10
  await keep(to, by, it, known, proposed, seconds).catch((error) => {
    if (!(error instanceof Conflict)) throw error
  })
}

/** The facts of a proposal: of all its cases, or as they are for one of them. */
export async function readFacts(to: Deps, it: Proposal, onlyCase?: string): Promise<Known> {
  const { db } = to
  const settings = await readSettings(db)
  const today = to.clock.today()
  const { mayMove, leastChange } = it.result?.asked ?? { mayMove: false, leastChange: false }
  const scope = { periodId: it.periodId, norm: settings.specialistsPerCase, today, mayMove }
  const [cases, people, movable, histories, rules, km, before] = await Promise.all([
    casesOf(db, scope, onlyCase),
    findEverybody(db, settings.casesPerSpecialist),
    findMovable(db, scope),
    readHistories(db, scope),
    findRules(db),
    readKm(db),
    it.basedOn ? findPairs(db, it.basedOn) : [],
  ])
  const there: Had[] = movable.map(({ caseId, specialistId }) => [caseId, specialistId])
  const facts = {
    today,
    cases,
    people: withoutMoving(people, movable),
    ...histories,
    rules: [
      ...rules,
      ...it.wishes.map(({ caseId, specialistId, kind }) => ({ caseId, specialistId, kind, personId: null })),
    ],
    before: it.basedOn ? stillOpen(before, histories.assigned) : there,
    leastChange: leastChange || (mayMove && !it.basedOn),
    km,
    localMost: settings.localSpecialistsMost,
    weights: it.weights,
    seed: it.seed,
  }
  return { facts, movable }
}

/** Pairs of the earlier proposal that nobody has assigned since. */
function stillOpen(
  before: readonly { caseId: string; specialistId: string }[],
  assigned: readonly Had[],
): Had[] {
  const made = groupsOf(assigned)
  return before
    .filter((it) => !has(made, it.caseId, it.specialistId))
    .map(({ caseId, specialistId }) => [caseId, specialistId])
}

async function casesOf(
  db: Db,
  scope: Parameters<typeof lackingCases>[1],
  onlyCase: string | undefined,
): Promise<LackingCase[]> {
  const cases: LackingCase[] = []
  for await (const portion of lackingCases(db, scope))
    for (const one of portion) if (onlyCase === undefined || one.id === onlyCase) cases.push(one)
  return cases
}

/** The load without what may move: it is to be given anew. */
function withoutMoving(people: readonly CandidateRow[], movable: readonly Movable[]): CandidateRow[] {
  const moving = Map.groupBy(movable, ({ specialistId }) => specialistId)
  return people.map((it) => ({ ...it, load: it.load - (moving.get(it.id)?.length ?? 0) }))
}

async function keep(
  to: Deps,
  by: Author,
  it: Proposal,
  known: Known,
  proposed: Proposed,
  seconds: number,
): Promise<void> {
  const places = placesOf(known, proposed)
  const before = it.basedOn ? (await findProposal(to.db, it.basedOn))?.result?.totals : undefined
  const result = { ...resultOf(it, known, proposed), seconds, ...(before ? { before } : {}) }
  const prices = {
    cases: Object.fromEntries(proposed.casePrices),
    people: Object.fromEntries(proposed.personPrices),
  }
  await transaction(to.db, async (tx) => {
    const now = to.clock.now()
    const locked = await lockProposal(tx, it.id)
    if (locked?.status !== 'working') throw new Conflict('proposal at work')
    await insertPlaces(tx, it.id, places)
    await moveProposal(tx, locked, { to: 'ready', now, result, prices })
    await record(tx, by, now, {
      is: 'proposalMade',
      about: { kind: 'period', id: it.periodId },
      facts: { period: it.period, places: proposed.totals.places, filled: proposed.totals.filled },
    })
  })
}

export const isThere = (movable: readonly Movable[]) => {
  const groups = groupsOf(movable.map(({ caseId, specialistId }): Had => [caseId, specialistId]))
  return ({ caseId, specialistId }: Pick<ProposedPair, 'caseId' | 'specialistId'>): boolean =>
    has(groups, caseId, specialistId)
}
