// The agreement on termination, made once the act that it names has its number.
import { transaction } from '../../db/connect.ts'
import { record, system } from '../../db/history.ts'
import { dayIn } from '../../outside/clock.ts'
import type { Deps } from '../../web/deps.ts'
import { lockContract, partiesOf } from '../contracts/index.ts'
import { insertPapers, makePaper, papersOf } from '../documents/index.ts'
import { actOf, findDismissal } from './queries/index.ts'
import { cardWords as words } from './words/index.ts'

/** A run that is repeated finds the paper there. Without a named customer there is none to make. */
export const makeTerminationPaper =
  (to: Deps) =>
  async ({ dismissalId }: { dismissalId: string }): Promise<void> => {
    const it = await findDismissal(to.db, dismissalId)
    if (!it?.way || !it.settledAt || (await papersOf(to.db, 'termination', it.contractId)).length > 0) return
    const on = dayIn(to.clock.zone, it.settledAt)
    const parties = await partiesOf(to, it.contractId, on)
    if (!parties) return
    const act = await actOf(to.db, dismissalId)
    const stored = await makePaper(
      to,
      'termination',
      {
        ...parties,
        madeAt: to.clock.now(),
        on,
        lastDay: it.leavesOn,
        reason: it.kind,
        way: it.way,
        act: act ? { number: act.number, on: act.madeOn, sum: act.sum } : null,
      },
      it.contractId,
    )
    await transaction(to.db, async (tx) => {
      await lockContract(tx, it.contractId)
      if ((await papersOf(tx, 'termination', it.contractId)).length > 0) return
      const number = await insertPapers(tx, to, system, stored)
      await record(tx, system, to.clock.now(), {
        is: 'paperGiven',
        personId: it.personId,
        municipalityId: it.municipalityId,
        about: { kind: 'dismissal', id: dismissalId },
        facts: { kind: words.agreement.toLowerCase(), number },
      })
    })
  }
