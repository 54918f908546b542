// Assigning exactly these pairs, as an accepted proposal asks; assignments that make room for them are taken off first.
import { Conflict, type Tx } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { readSettings } from '../../../db/settings.ts'
import { settleStages } from '../../../db/stage.ts'
import { type NotPlaced, planPairs } from '../../../domain/assigning.ts'
import { fullName } from '../../../domain/names.ts'
import { refuse } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { settleWork } from '../../contracts/index.ts'
import { tellRevoked } from './mails.ts'
import {
  type AskedCase,
  bumpVersions,
  findAskedCases,
  findAssignment,
  findPairs,
  findPeople,
  lockCases,
  lockPeople,
  markRevoked,
  type NewAssignment,
} from './queries/index.ts'
import { write } from './write.ts'

export interface Pair {
  caseId: string
  specialistId: string
}

export interface PairsWish {
  proposalId: string
  pairs: readonly Pair[]
  /** Assignments nobody has taken up yet that are to be taken off, and what their specialists are told. */
  takeOff: readonly { id: string; caseId: string }[]
  reason: string
  /** Pairs that must not be, known since. */
  isForbidden: (pair: Pair) => boolean
}

export interface PairsDone {
  assigned: NewAssignment[]
  refused: NotPlaced[]
  takenOff: number
}

/** Every pair is judged anew after the locks; those that became impossible are named, the rest is done. */
export async function assignPairsIn(tx: Tx, to: Deps, actor: Actor, it: PairsWish): Promise<PairsDone> {
  const caseIds = [...new Set([...it.pairs, ...it.takeOff].map(({ caseId }) => caseId))]
  const specialistIds = [...new Set(it.pairs.map(({ specialistId }) => specialistId))]
  const locked = await lockCases(tx, actor, caseIds)
  await lockPeople(tx, specialistIds)
  const takenOff = await takeOff(tx, to, actor, it)
  const settings = await readSettings(tx)
  const cases = await findAskedCases(tx, actor, locked)
  const people = await findPeople(tx, specialistIds, settings.casesPerSpecialist)
  const caseOf = new Map(cases.map((one) => [one.id, one]))
  const personOf = new Map(people.map((one) => [one.id, one]))
  const today = to.clock.today()
  const refused: NotPlaced[] = []
  const wanted = it.pairs.flatMap((pair) => {
    const [asked, person] = [caseOf.get(pair.caseId), personOf.get(pair.specialistId)]
    if (!asked || !person) throw new Conflict('a pair of a proposal')
    const refusal = againstPair(asked, it.isForbidden(pair), today)
    if (refusal) refused.push({ ...pair, refusal })
    return refusal ? [] : [{ asked, person }]
  })
  const planned = planPairs(wanted, await findPairs(tx, locked), {
    atMost: settings.specialistsPerCase,
    today,
  })
  const assigned = await write(tx, to, actor, {
    placed: planned.placed,
    cases,
    people,
    dueOn: null,
    proposalId: it.proposalId,
  })
  const emptied = [...new Set(it.takeOff.map(({ caseId }) => caseId))]
  if (emptied.length > 0) await bumpVersions(tx, emptied)
  await settleStages(tx, actor, to.clock.now(), emptied)
  return { assigned, refused: [...refused, ...planned.notPlaced], takenOff }
}

function againstPair(asked: AskedCase, isForbidden: boolean, today: string) {
  if (isForbidden) return refuse('pairForbidden', {})
  return asked.dueOn < today ? refuse('termPassed', { on: asked.dueOn }) : null
}

/** Whoever has taken the work up meanwhile keeps it. */
async function takeOff(tx: Tx, to: Deps, actor: Actor, it: PairsWish): Promise<number> {
  const now = to.clock.now()
  const left: string[] = []
  for (const { id } of it.takeOff) {
    const found = await findAssignment(tx, actor, id)
    if (found?.status !== 'proposed') continue
    await markRevoked(tx, found, now, it.reason)
    await record(tx, actor, now, {
      is: 'assignmentRevoked',
      caseId: found.caseId,
      personId: found.personId,
      municipalityId: found.municipalityId,
      about: { kind: 'specialist', id: found.specialistId },
      facts: { specialist: fullName(found.specialist), reason: it.reason },
    })
    await tellRevoked(to, tx, now, found, it.reason)
    left.push(found.specialistId)
  }
  await settleWork(tx, actor, now, left)
  return left.length
}
