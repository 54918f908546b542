// A list that the Department has returned: kept, read, compared, and taken into the draft.
import { Conflict, type Db, transaction } from '../../../db/connect.ts'
import type { Author } from '../../../db/history.ts'
import { nameKey } from '../../../domain/names.ts'
import { changeOrder, daysOfSchoolYear } from '../../../domain/order.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import type { Deps } from '../../../web/deps.ts'
import { listedIn, lockOrder, municipalitiesKnown, namesakesOf, type Order } from '../queries/index.ts'
import type { ReadReturned, ReturnedList } from '../returned/columns.ts'
import { type Compared, compareReturned } from '../returned/compare.ts'
import { readFile } from '../returned/readFile.ts'
import { applyChange } from './list.ts'

/** Who is meant by the rows that several may be meant by. */
export type Chosen = ReadonlyMap<number, string>

/** Reads a file of the store. What it is decides its content. */
export const readBrought = (to: Deps, key: string, it: Pick<Order, 'schoolYear'>): Promise<ReadReturned> =>
  to.files.local(key, (path) => readFile(path, daysOfSchoolYear(it.schoolYear)))

export async function compareWith(
  db: Db,
  it: Order,
  list: ReturnedList,
  chosen: Chosen = new Map(),
): Promise<Compared> {
  const nameKeys = [...new Set(list.rows.map(({ name }) => nameKey(name)))]
  return compareReturned(list, {
    kind: it.kind,
    chosen,
    namesakes: await namesakesOf(db, it.schoolYear, nameKeys),
    listed: await listedIn(db, it.id),
    municipalities: await municipalitiesKnown(db),
  })
}

export interface Taken {
  added: number
  changed: number
  removed: number
}

/** Brings the list of the order to what the file says; nothing changes when they say the same. `Conflict` for a stale page. */
export const takeReturned = (
  to: Deps,
  actor: Author,
  it: { id: string; version: number; list: ReturnedList; chosen: Chosen; remove: boolean },
): Promise<Taken | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const order = await lockOrder(tx, it.id)
    if (!order) return undefined
    const allowed = changeOrder(order)
    if (isRefusal(allowed)) return allowed
    const { toAdd, toChange, toRemove } = await compareWith(tx, order, it.list, it.chosen)
    const remove = it.remove ? toRemove.map(({ specialistId }) => specialistId) : []
    if (toAdd.length + toChange.length + remove.length === 0) return { added: 0, changed: 0, removed: 0 }
    if (order.version !== it.version) throw new Conflict('order')
    return applyChange(to, tx, actor, order, { add: toAdd, change: toChange, remove })
  })
