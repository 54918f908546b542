// The Center settles a dismissal in one step (S-08, B.6): work, act, contract, social fund and letter in one transaction.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import {
  type FateChoice,
  fateOf,
  mayKeep,
  settleDismissal as rule,
  type SettlementWay,
} from '../../../domain/dismissal.ts'
import type { Kopecks } from '../../../domain/money.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { enqueue } from '../../../jobs/queue.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { makeActIn } from '../../acts/index.ts'
import { revokeIn } from '../../assignments/index.ts'
import { lockContract, terminateIn } from '../../contracts/index.ts'
import { tellSettled } from '../mails.ts'
import {
  actOf,
  type Dismissal,
  findDismissal,
  lockCasesOf,
  lockDismissal,
  openWorkOf,
  unpaidOf,
  writeDismissal,
} from '../queries/index.ts'
import { cardWords as words } from '../words/index.ts'

export interface SettleWish {
  id: string
  version: number
  way: SettlementWay
  /** By assignment: what becomes of begun work. */
  fates: ReadonlyMap<string, FateChoice>
}

export interface Settled {
  isFirst: boolean
  back: number
  kept: number
  takenOff: number
}

/** A refusal in the middle of the step: nothing of it stays. */
class Refused extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('the dismissal can not be settled')
    this.refusal = refusal
  }
}

/** Nothing when there is no such dismissal; `Conflict` when it or the work of the specialist was changed meanwhile. */
export async function settleDismissal(
  to: Deps,
  actor: Actor,
  wish: SettleWish,
): Promise<Settled | Refusal | undefined> {
  try {
    return await transaction(to.db, (tx) => settleIn(tx, to, actor, wish))
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

async function settleIn(
  tx: Tx,
  to: Deps,
  actor: Actor,
  wish: SettleWish,
): Promise<Settled | Refusal | undefined> {
  const found = await findDismissal(tx, wish.id)
  if (!found) return undefined
  const cases = await lockCasesOf(tx, found.specialistId)
  await lockContract(tx, found.contractId)
  const it = await lockDismissal(tx, wish.id)
  if (!it) return undefined
  const settled = rule(it.status)
  if (isRefusal(settled))
    return it.settledBy === actor.accountId && it.way === wish.way
      ? { isFirst: false, back: 0, kept: 0, takenOff: 0 }
      : settled
  if (it.version !== wish.version) throw new Conflict('dismissal')
  const work = await settleWork(tx, to, actor, it, wish, cases)
  const payable = await makeAct(tx, to, actor, it)
  await endContract(tx, to, actor, it, wish.way)
  const now = to.clock.now()
  await writeDismissal(tx, wish, {
    status: 'settled',
    way: wish.way,
    settled_at: now,
    settled_by: actor.accountId,
  })
  await record(tx, actor, now, {
    is: 'dismissalSettled',
    personId: it.personId,
    municipalityId: it.municipalityId,
    about: { kind: 'dismissal', id: it.id },
    facts: { way: wish.way, ...work },
  })
  const { personId, email, name } = it
  if (email)
    await tellSettled(
      tx,
      to,
      { personId, email, firstName: name.firstName, middleName: name.middleName ?? null },
      { ...it, contractNumber: it.contractNumber ?? '', way: wish.way, kept: work.kept, payable },
    )
  await enqueue(tx, 'makeTerminationPaper', { dismissalId: it.id }, { key: `termination paper of ${it.id}` })
  return { isFirst: true, ...work }
}

async function settleWork(
  tx: Tx,
  to: Deps,
  actor: Actor,
  it: Dismissal,
  wish: SettleWish,
  cases: ReadonlySet<string>,
): Promise<Omit<Settled, 'isFirst'>> {
  const done = { back: 0, kept: 0, takenOff: 0 }
  for (const assignment of await openWorkOf(tx, it.specialistId)) {
    const fate = fateOf(assignment.status)
    const choice = fate === 'back' ? 'off' : wish.fates.get(assignment.id)
    // Begun since the page was shown, or given meanwhile: the person has not decided about it.
    if (!choice || !cases.has(assignment.caseId)) throw new Conflict('work of somebody who leaves')
    if (choice === 'keep') {
      if (!mayKeep(assignment.status, it.leavesOn, to.clock.today())) throw new Conflict('kept work')
      done.kept += 1
      continue
    }
    const reason = fate === 'back' ? words.takenBack : words.takenOff
    const revoked = await revokeIn(tx, to, actor, assignment.id, { reason })
    if (!revoked) throw new Conflict('work of somebody who leaves')
    if (isRefusal(revoked)) throw new Refused(revoked)
    if (fate === 'back') done.back += 1
    else done.takenOff += 1
  }
  return done
}

/** Of what was accepted and stands in no act; its id is that of the dismissal, so it is made once. */
async function makeAct(tx: Tx, to: Deps, actor: Actor, it: Dismissal): Promise<Kopecks | null> {
  if ((await unpaidOf(tx, it.contractId)).items === 0) return null
  const wish = {
    contractId: it.contractId,
    kind: 'interim',
    madeOn: to.clock.today(),
    once: it.id,
  } as const
  const made = await makeActIn(tx, to, actor, wish)
  if (made && isRefusal(made)) throw new Refused(made)
  return (await actOf(tx, it.id))?.payable ?? null
}

/** The social fund is to be told of the end by the same door. */
async function endContract(tx: Tx, to: Deps, actor: Actor, it: Dismissal, way: SettlementWay): Promise<void> {
  const ended = await terminateIn(tx, to, actor, it.contractId, {
    on: it.leavesOn,
    reason: words.terminated(way, it.kind),
  })
  if (isRefusal(ended)) throw new Refused(ended)
}
