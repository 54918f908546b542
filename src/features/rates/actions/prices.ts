// The price list: a line begins, and the same line before it ends; a line is ended or taken back.
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { addDays, type Day } from '../../../domain/days.ts'
import { type Price, priceOf, succeedPrice } from '../../../domain/pay.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import {
  countActsPricedBy,
  deletePrice,
  endPrice,
  insertPrice,
  lockPricedWork,
  lockPrices,
  type PriceRow,
  readPrices,
  writeWorkPrices,
} from '../queries/index.ts'
import { priceLine, ratesWords as words } from '../words.ts'

type Line = Pick<Price, 'work' | 'category' | 'form'>
const isSame = (a: Line, b: Line): boolean =>
  a.work === b.work && a.category === b.category && a.form === b.form

const about = (id: string) => ({ kind: 'price', id })

/** Sent twice, it is added once. */
export const addPrice = (
  to: Deps,
  actor: Actor,
  it: Line & { id: string; sum: number; validFrom: Day },
): Promise<'added' | { errors: FieldErrors }> =>
  transaction(to.db, async (tx) => {
    await lockPrices(tx)
    const all = await readPrices(tx)
    if (all.some(({ id }) => id === it.id)) return 'added'
    const follows = succeedPrice(
      all.filter((line) => isSame(line, it)),
      it.validFrom,
    )
    if ('after' in follows) return { errors: { validFrom: words.notLater(follows.after) } }
    if (follows.ends) await endPrice(tx, follows.ends, addDays(it.validFrom, -1))
    await insertPrice(tx, { ...it, validTo: null, now: to.clock.now() })
    await record(tx, actor, to.clock.now(), {
      is: 'priceSet',
      about: about(it.id),
      facts: { what: priceLine(it), sum: it.sum, from: it.validFrom },
    })
    await followList(tx, to, actor, it.validFrom)
    return 'added'
  })

interface Seen {
  id: string
  version: number
}

/** Nothing when there is no such line. */
export const stopPrice = (
  to: Deps,
  actor: Actor,
  seen: Seen,
  lastDay: Day,
): Promise<'ended' | { errors: FieldErrors } | undefined> =>
  transaction(to.db, async (tx) => {
    await lockPrices(tx)
    const it = (await readPrices(tx)).find(({ id }) => id === seen.id)
    if (!it) return undefined
    if (it.validTo === lastDay) return 'ended'
    if (lastDay < it.validFrom) return { errors: { lastDay: words.endsBefore(it.validFrom) } }
    await endPrice(tx, seen, lastDay)
    await record(tx, actor, to.clock.now(), {
      is: 'priceEnded',
      about: about(it.id),
      facts: { what: priceLine(it), on: lastDay },
    })
    await followList(tx, to, actor, it.validFrom)
    return 'ended'
  })

/** Takes back a line by which nothing was paid; the same line before it goes on. */
export const removePrice = (to: Deps, actor: Actor, seen: Seen): Promise<'removed' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    await lockPrices(tx)
    const all = await readPrices(tx)
    const it = all.find(({ id }) => id === seen.id)
    if (!it) return undefined
    const count = await countActsPricedBy(tx, it)
    if (count > 0) return refuse('stillUsed', { what: words.usedWhat, count })
    await deletePrice(tx, seen)
    const eve = addDays(it.validFrom, -1)
    const before = all.find((line: PriceRow) => isSame(line, it) && line.validTo === eve)
    if (before) await endPrice(tx, before, it.validTo)
    await record(tx, actor, to.clock.now(), {
      is: 'priceEnded',
      about: about(it.id),
      facts: { what: words.removedWhat(priceLine(it)), on: eve },
    })
    await followList(tx, to, actor, it.validFrom)
    return 'removed'
  })

/**
 * Work that stands in no act and has a price follows the list: a slip that was put right is paid by nobody. What has none
 * yet is priced with its act, or by the button of the list of such work.
 */
async function followList(tx: Tx, to: Deps, actor: Actor, from: Day): Promise<void> {
  const prices = await readPrices(tx)
  const changed = (await lockPricedWork(tx, from)).flatMap((it) => {
    const price = priceOf(prices, it) ?? null
    return price === it.price ? [] : [{ id: it.id, price }]
  })
  if (changed.length === 0) return
  await writeWorkPrices(tx, changed)
  await record(tx, actor, to.clock.now(), { is: 'workPriced', facts: { count: changed.length } })
}
