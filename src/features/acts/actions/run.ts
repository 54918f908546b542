// Acts for every contract of a campaign: begun from a page, made one contract a transaction, found again by its address.
import { transaction } from '../../../db/connect.ts'
import { type Author, system } from '../../../db/history.ts'
import type { ActKind } from '../../../domain/act.ts'
import type { Day } from '../../../domain/days.ts'
import { fullName } from '../../../domain/names.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { enqueue } from '../../../jobs/queue.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import {
  type ActRun,
  contractsWithLoose,
  findPaidContract,
  findRun,
  findWorkingRun,
  insertRun,
  lockCampaign,
  nothingYet,
  type RunResult,
  touchRun,
} from '../queries/index.ts'
import { makeAct } from './make.ts'

/** A run that nobody has touched for so long has died with its process. */
const patienceMs = 2 * 60_000
const attempts = 5

export interface RunWish {
  id: string
  campaignId: string
  kind: ActKind
  madeOn: Day
}

/** Nobody works for it any more, whatever it says. */
export const hasStopped = (to: Deps, run: Pick<ActRun, 'status' | 'touchedAt'>): boolean =>
  run.status === 'working' && to.clock.now().getTime() - run.touchedAt.getTime() >= patienceMs

/** Returns the run that is at work: this one, or one begun before. Nothing: there is no such campaign. */
export const startRun = (to: Deps, actor: Actor, it: RunWish): Promise<{ id: string } | undefined> =>
  transaction(to.db, async (tx) => {
    if (!(await lockCampaign(tx, it.campaignId))) return undefined
    if (await findRun(tx, it.id)) return { id: it.id }
    const now = to.clock.now()
    const working = await findWorkingRun(tx, it.campaignId)
    if (working && !hasStopped(to, { ...working, status: 'working' })) return { id: working.id }
    if (working) await touchRun(tx, working.id, { done: 0, result: nothingYet, now, status: 'failed' })
    const total = (await contractsWithLoose(tx, it.campaignId)).length
    await insertRun(tx, { ...it, total, by: actor.accountId, now })
    await enqueue(tx, 'makeActs', { runId: it.id }, { attempts })
    return { id: it.id }
  })

/** May be begun again at any moment: contracts that have their act are passed over. */
export async function workOnRun(to: Deps, id: string): Promise<void> {
  const run = await findRun(to.db, id)
  if (run?.status !== 'working') return
  const by = authorOf(run)
  const contracts = await contractsWithLoose(to.db, run.campaignId)
  const result: RunResult = { ...nothingYet, ...run.result, refused: [], refusedCount: 0 }
  let done = result.made
  for (const contractId of contracts) {
    await makeOne(to, by, { contractId, run, result })
    done += 1
    const total = Math.max(run.total, result.made + contracts.length)
    if (!(await touchRun(to.db, id, { done: Math.min(done, total), total, result, now: to.clock.now() })))
      return
  }
  await touchRun(to.db, id, { done, total: done, result, now: to.clock.now(), status: 'done' })
}

const shown = 100

async function makeOne(
  to: Deps,
  by: Author,
  it: { contractId: string; run: ActRun; result: RunResult },
): Promise<void> {
  const { contractId, run, result } = it
  const made = await makeAct(to, by, { contractId, kind: run.kind, madeOn: run.madeOn })
  if (!made) return
  if (!isRefusal(made)) {
    result.made += 1
    return
  }
  // Somebody made this one by hand meanwhile: nothing is left to do.
  if (made.refused === 'actEmpty') return
  result.refusedCount += 1
  const contract = result.refused.length < shown && (await findPaidContract(to.db, contractId))
  if (contract) result.refused.push({ contractId, name: fullName(contract.name), refusal: made })
}

const authorOf = (run: ActRun): Author =>
  run.createdById === null
    ? system
    : { accountId: run.createdById, name: run.createdBy ?? '', role: 'center', ip: '', requestId: '' }
