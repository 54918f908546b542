// An accepted conclusion is one item of work, once and only once (B.7): in the transaction of the acceptance itself.
import type { Tx } from '../../../db/connect.ts'
import type { Author } from '../../../db/history.ts'
import { priceOf } from '../../../domain/pay.ts'
import type { Deps } from '../../../web/deps.ts'
import { settleContract } from '../../contracts/index.ts'
import { readPrices } from '../../rates/index.ts'
import { findAccepted, insertItem, lockContractOn } from '../queries/index.ts'

export async function noteAcceptedWork(tx: Tx, to: Deps, actor: Author, conclusionId: string): Promise<void> {
  const it = await findAccepted(tx, conclusionId, to.config.zone)
  if (!it) throw new Error(`the conclusion ${conclusionId} is not accepted`)
  const [acceptedOn, now] = [to.clock.today(), to.clock.now()]
  const contractId = await lockContractOn(tx, it.specialistId, { acceptedOn, handedInOn: it.handedInOn })
  const price = priceOf(await readPrices(tx), { ...it, work: 'conclusion', acceptedOn }) ?? null
  const isNew = await insertItem(tx, { ...it, contractId, acceptedOn, price, now })
  if (isNew && contractId) await settleContract(tx, actor, now, contractId)
}
