// Loose work gets its price by the list as it stands; what stands in an act keeps its own.
import type { Tx } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { priceOf } from '../../../domain/pay.ts'
import type { Deps } from '../../../web/deps.ts'
import { readPrices } from '../../rates/index.ts'
import { type LooseItem, writePrices } from '../queries/index.ts'

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
