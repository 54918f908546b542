// «Сформировать договоры»: for everybody of the order, some at a time. A run that was cut off goes on where it stopped.
import { type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record, system } from '../../../db/history.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import { enqueue } from '../../../jobs/queue.ts'
import type { Deps } from '../../../web/deps.ts'
import { type Campaign, findCampaign, lockCampaign } from '../queries/campaigns.ts'
import { customerOn } from '../queries/customer.ts'
import { findHirelings } from '../queries/making.ts'
import {
  type Awaited,
  countAwaited,
  endRun,
  findRun,
  insertRun,
  latestRun,
  nextAwaited,
  type Run,
  type RunResult,
  stepRun,
} from '../queries/runs.ts'
import { draftIn } from './draft.ts'
import { issueDrafts, type Outcome } from './issue.ts'

/** Tried again soon after a trouble, and given up after some minutes. */
export const attempts = 6

/** Begins a run; who presses the button twice, or as the second of two, finds it going on. `id` is of the form. */
export const startRun = (
  to: Deps,
  actor: Author,
  it: { id: string; campaignId: string },
): Promise<{ id: string; isNew: boolean } | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const campaign = await lockCampaign(tx, it.campaignId)
    if (!campaign) return undefined
    const today = to.clock.today()
    if (!(await customerOn(tx, today))) return refuse('customerUnnamed', {})
    const now = to.clock.now()
    const total = await countAwaited(tx, campaign, today)
    const run = { id: it.id, campaignId: campaign.id, total, by: actor.accountId, now }
    if ((await findRun(tx, it.id)) || !(await insertRun(tx, run))) {
      const there = (await findRun(tx, it.id)) ?? (await latestRun(tx, campaign.id))
      return there && { id: there.id, isNew: false }
    }
    await record(tx, actor, now, {
      is: 'contractRunStarted',
      about: { kind: 'campaign', id: campaign.id },
      facts: { count: total },
    })
    await enqueue(tx, 'makeContracts', { runId: it.id }, { attempts, key: `contracts ${it.id}` })
    return { id: it.id, isNew: true }
  })

const portion = 25

/** Does what is left of a run. A second worker at the same run is overtaken and stops. */
export async function makeContracts(to: Deps, runId: string): Promise<void> {
  for (;;) {
    const run = await findRun(to.db, runId)
    const campaign = run && (await findCampaign(to.db, run.campaignId))
    if (!run || !campaign || run.status !== 'working') return
    const next = await nextAwaited(to.db, campaign, {
      today: to.clock.today(),
      after: run.result.last,
      size: portion,
    })
    if (next.length === 0) return endRun(to.db, { id: runId, status: 'done', now: to.clock.now() })
    const done = await makeSome(to, authorOf(run), run, campaign, next)
    if (isRefusal(done)) {
      const result = { ...run.result, failed: done.refused }
      return endRun(to.db, { id: runId, status: 'failed', result, now: to.clock.now() })
    }
  }
}

async function makeSome(
  to: Deps,
  by: Author,
  run: Run,
  campaign: Campaign,
  next: readonly Awaited[],
): Promise<Outcome[] | Refusal> {
  const drafted = await transaction(to.db, (tx) => draftSome(tx, to, by, campaign, next))
  const ids = [...next.flatMap(({ contractId }) => contractId ?? []), ...drafted]
  return issueDrafts(to, by, ids, (tx, outcomes) =>
    stepRun(tx, {
      id: run.id,
      seen: run.done,
      done: run.done + next.length,
      result: added(run.result, next, outcomes),
      now: to.clock.now(),
    }),
  )
}

/** Drafts for those who have none. When a run is cut off after this they are drafts that wait, and not made anew. */
async function draftSome(
  tx: Tx,
  to: Deps,
  by: Author,
  campaign: Campaign,
  next: readonly Awaited[],
): Promise<string[]> {
  const fresh = next.filter(({ contractId }) => contractId === null)
  const people = await findHirelings(
    tx,
    fresh.map(({ specialistId }) => specialistId),
  )
  const made: string[] = []
  for (const person of people) {
    const draft = await draftIn(tx, to, by, campaign, person)
    if (draft) made.push(draft.id)
  }
  return made
}

function added(before: RunResult, next: readonly Awaited[], outcomes: readonly Outcome[]): RunResult {
  const last = next.at(-1)
  const lacking = outcomes.filter(({ missing }) => missing.length > 0)
  const issued = outcomes.filter(({ number }) => number !== null)
  const left = outcomes.filter(({ missing, number }) => missing.length === 0 && number === null)
  return {
    ...before,
    issued: before.issued + issued.length,
    lacking: [
      ...before.lacking,
      ...lacking.map(({ id, name, missing }) => ({ contractId: id, name, missing })),
    ],
    left: [...before.left, ...left.map(({ name }) => name)],
    last: last ? { name: last.name, id: last.specialistId } : before.last,
  }
}

const authorOf = ({ createdBy, author }: Run): Author =>
  createdBy === null ? system : { ...system, accountId: createdBy, name: author ?? '', role: 'center' }
