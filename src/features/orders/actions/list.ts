// The list of an order while it is prepared. Who may not be named is left out; adding twice adds once.
import { type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import type { Day } from '../../../domain/days.ts'
import { changeOrder, type OrderAction } from '../../../domain/order.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import type { Deps } from '../../../web/deps.ts'
import {
  type Added,
  allFree,
  among,
  type CandidateFilter,
  deleteEntries,
  insertEntries,
  lockOrder,
  mayBeNamed,
  type Order,
  setEntry,
  writeOrder,
} from '../queries/index.ts'

export interface AddWish {
  /** An annual order only includes. */
  action?: OrderAction
  /** Null for the day of the order. */
  from?: Day | null
}

const actionOf = (it: Order, wish: AddWish): OrderAction =>
  it.kind === 'annual' ? 'include' : (wish.action ?? 'include')

/** Adds those of them who may be named and are not in the list yet. */
export const addSpecialists = (
  to: Deps,
  actor: Author,
  orderId: string,
  specialistIds: readonly string[],
  wish: AddWish = {},
): Promise<{ added: number } | Refusal | undefined> =>
  changing(to, orderId, async (tx, it) => {
    const action = actionOf(it, wish)
    const added = await insertEntries(tx, { orderId, action, from: wish.from ?? null }, [
      among(specialistIds),
      mayBeNamed(it.schoolYear, action),
    ])
    await noteList(to, tx, actor, it, { added: namesOf(added), removed: [] })
    return { added: added.length }
  })

/** Adds everybody whom the filters choose and who may be named. */
export const addFound = (
  to: Deps,
  actor: Author,
  orderId: string,
  filter: CandidateFilter,
  wish: AddWish = {},
): Promise<{ added: number } | Refusal | undefined> =>
  changing(to, orderId, async (tx, it) => {
    const action = actionOf(it, wish)
    const found = allFree({ orderId, schoolYear: it.schoolYear, action, filter })
    const added = await insertEntries(tx, { orderId, action, from: wish.from ?? null }, [found])
    await noteList(to, tx, actor, it, { added: namesOf(added), removed: [] })
    return { added: added.length }
  })

export const removeSpecialists = (
  to: Deps,
  actor: Author,
  orderId: string,
  specialistIds: readonly string[],
): Promise<{ removed: number } | Refusal | undefined> =>
  changing(to, orderId, async (tx, it) => {
    const removed = await deleteEntries(tx, orderId, specialistIds)
    await noteList(to, tx, actor, it, { added: [], removed })
    return { removed: removed.length }
  })

export interface ListChange {
  add: readonly (Pick<Added, 'action' | 'from'> & { specialistId: string })[]
  /** In the list already, with another deed or day. */
  change: readonly (Pick<Added, 'action' | 'from'> & { specialistId: string; name: string })[]
  remove: readonly string[]
}

/** Brings the list to what came back; in the transaction of the caller, who holds the order. */
export async function applyChange(
  to: Deps,
  tx: Tx,
  actor: Author,
  it: Order,
  change: ListChange,
): Promise<{ added: number; changed: number; removed: number }> {
  const added: string[] = []
  const alike = Map.groupBy(change.add, ({ action, from }) => `${action} ${from ?? ''}`)
  for (const group of alike.values()) {
    const { action, from } = group[0] as (typeof group)[number]
    const ids = group.map(({ specialistId }) => specialistId)
    const conditions = [among(ids), mayBeNamed(it.schoolYear, action)]
    added.push(...namesOf(await insertEntries(tx, { orderId: it.id, action, from }, conditions)))
  }
  const changed: string[] = []
  for (const one of change.change) if (await setEntry(tx, { orderId: it.id, ...one })) changed.push(one.name)
  const removed = await deleteEntries(tx, it.id, change.remove)
  await noteList(to, tx, actor, it, { added, removed, changed })
  return { added: added.length, changed: changed.length, removed: removed.length }
}

const namesOf = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name)

function changing<T>(
  to: Deps,
  orderId: string,
  work: (tx: Tx, it: Order) => Promise<T>,
): Promise<T | Refusal | undefined> {
  return transaction(to.db, async (tx) => {
    const it = await lockOrder(tx, orderId)
    if (!it) return undefined
    const allowed = changeOrder(it)
    return isRefusal(allowed) ? allowed : work(tx, it)
  })
}

// The event is read by people: it names the first ones and counts all.
const namedInEvent = 30

/** The version steps on, so that nobody issues a list other than the one that was seen. */
async function noteList(
  to: Deps,
  tx: Tx,
  actor: Author,
  it: Order,
  { added, removed, changed = [] }: { added: string[]; removed: string[]; changed?: string[] },
): Promise<void> {
  const names = [...added, ...removed, ...changed]
  if (names.length === 0) return
  await writeOrder(tx, it, {})
  await record(tx, actor, to.clock.now(), {
    is: 'orderListChanged',
    about: { kind: 'order', id: it.id },
    facts: { added: added.length, removed: removed.length, names: names.slice(0, namedInEvent) },
  })
}
