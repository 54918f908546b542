// Loose work gets its price by the list as it stands; what stands in an act keeps its own.
import { type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { priceOf } from '../../../domain/pay.ts'
import type { Deps } from '../../../web/deps.ts'
import { lockContract, settleContract } from '../../contracts/index.ts'
import { readPrices } from '../../rates/index.ts'
import {
  allWithLoose,
  findHomeless,
  giveContract,
  type LooseItem,
  lockContractOn,
  looseItems,
  writePrices,
} from '../queries/index.ts'

/** Returns how many prices have changed. The caller holds the contract. */
export async function priceItems(
  tx: Tx,
  to: Deps,
  actor: Author,
  it: { contractId: string | null; items: readonly LooseItem[] },
): Promise<number> {
  const prices = await readPrices(tx)
  const priced = it.items.flatMap((item) => {
    const price = priceOf(prices, item)
    return price === undefined || price === item.price ? [] : [{ id: item.id, price }]
  })
  const count = await writePrices(tx, priced)
  if (count > 0)
    await record(tx, actor, to.clock.now(), {
      is: 'workPriced',
      ...(it.contractId ? { about: { kind: 'contract', id: it.contractId } } : {}),
      facts: { count },
    })
  return count
}

/**
 * Everything loose is priced by the list of today, and what had no contract looks for one that covers its day by now.
 * One contract a transaction: nobody waits for the whole.
 */
export async function priceAllLoose(to: Deps, actor: Author): Promise<{ priced: number; housed: number }> {
  const housed = await houseHomeless(to, actor)
  let priced = await transaction(to.db, async (tx) =>
    priceItems(tx, to, actor, { contractId: null, items: await looseItems(tx, null) }),
  )
  for (const contractId of await allWithLoose(to.db))
    priced += await transaction(to.db, async (tx) => {
      await lockContract(tx, contractId)
      return priceItems(tx, to, actor, { contractId, items: await looseItems(tx, contractId) })
    })
  return { priced, housed }
}

const houseHomeless = (to: Deps, actor: Author): Promise<number> =>
  transaction(to.db, async (tx) => {
    let housed = 0
    for (const it of await findHomeless(tx, to.config.zone)) {
      const contractId = await lockContractOn(tx, it.specialistId, it)
      if (!contractId || !(await giveContract(tx, it.id, contractId))) continue
      housed += 1
      await settleContract(tx, actor, to.clock.now(), contractId)
    }
    return housed
  })
