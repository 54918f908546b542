// Marks of payment on single acts (F.9): set, and taken back with a reason. A sheet marks its acts together.
import { Conflict, type Tx } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { payAct as payRule, unpayAct as unpayRule } from '../../../domain/act.ts'
import type { Day } from '../../../domain/days.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { settleContract } from '../../contracts/index.ts'
import { paidLetter, tell, unpaidLetter } from '../mails.ts'
import { type Act, findAct, writeAct } from '../queries/index.ts'
import { aboutOf, type Changed, type Seen, withAct } from './change.ts'

/** Nothing means: there is no such act. One that stands in a sheet is paid with it. */
export const payAct = (to: Deps, actor: Actor, seen: Seen, on: Day): Promise<Changed | Refusal | undefined> =>
  withAct(to, seen.id, async (tx, act) => {
    const allowed = payRule(act, on, to.clock.today())
    if (isRefusal(allowed)) return allowed
    if (!allowed.isFirst) return act
    if (act.sheetNumber !== null) return refuse('actInSheet', { number: act.sheetNumber })
    await markPaid(tx, to, actor, { ...act, version: seen.version }, on)
    return act
  })

/** The mark itself: the caller has locked the act and asked the rule. */
async function markPaid(tx: Tx, to: Deps, actor: Author, act: Act, on: Day): Promise<void> {
  const now = to.clock.now()
  await writeAct(tx, act, { status: 'paid', paid_on: on, paid_by: actor.accountId })
  await record(tx, actor, now, {
    is: 'actPaid',
    ...aboutOf(act),
    facts: { number: act.number, on, sum: act.payable },
  })
  await settleContract(tx, actor, now, act.contractId)
  await tell(tx, to, act, (about) => paidLetter(about, { number: act.number, on, sum: act.payable }))
}

/** For a sheet, which has locked its acts and asked its rule. */
export async function payActOf(tx: Tx, to: Deps, actor: Author, id: string, on: Day): Promise<void> {
  const act = await findAct(tx, id)
  if (!act || isRefusal(payRule(act, on, to.clock.today()))) throw new Conflict('act of a sheet')
  await markPaid(tx, to, actor, act, on)
}

/** The act leaves its sheet and may be paid anew; the sheet tells of it in its history. */
export const unpayAct = (
  to: Deps,
  actor: Actor,
  seen: Seen,
  reason: string,
): Promise<Changed | Refusal | undefined> =>
  withAct(to, seen.id, async (tx, act) => {
    const allowed = unpayRule(act)
    if (isRefusal(allowed)) return allowed
    const now = to.clock.now()
    await writeAct(tx, seen, { status: 'signed', paid_on: null, paid_by: null, sheet_id: null })
    const facts = { number: act.number, reason }
    await record(tx, actor, now, { is: 'actUnpaid', ...aboutOf(act), facts })
    if (act.sheetId)
      await record(tx, actor, now, {
        is: 'actUnpaid',
        about: { kind: 'sheet', id: act.sheetId },
        facts,
      })
    await settleContract(tx, actor, now, act.contractId)
    await tell(tx, to, act, (about) => unpaidLetter(about, { number: act.number }))
    return act
  })
