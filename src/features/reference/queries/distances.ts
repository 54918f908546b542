// Kilometres between the centres of municipalities: what the Center has told, else a starting figure.
import type { Db, Tx } from '../../../db/connect.ts'
import { startingKm } from '../../../domain/distances.ts'

export interface Distance {
  id: string
  name: string
  /** Nothing where nobody has told and it does not follow from the place. */
  km: number | null
  isTold: boolean
}

/** From one municipality to all others, in the order of the list. */
export async function listDistances(db: Db, from: { id: string; code: string }): Promise<Distance[]> {
  const [places, told] = await Promise.all([
    db.selectFrom('municipality').select(['id', 'code', 'name']).orderBy('sort').orderBy('name').execute(),
    db.selectFrom('distance').select(['to_id', 'km']).where('from_id', '=', from.id).execute(),
  ])
  const toldKm = new Map(told.map((it) => [it.to_id, it.km]))
  return places
    .filter(({ id }) => id !== from.id)
    .map(({ id, code, name }) => ({
      id,
      name,
      km: toldKm.get(id) ?? startingKm(from.code, code),
      isTold: toldKm.has(id),
    }))
}

/** The way back is as long. */
export async function writeDistances(
  tx: Tx,
  fromId: string,
  list: readonly { id: string; km: number }[],
): Promise<void> {
  if (list.length === 0) return
  await tx
    .insertInto('distance')
    .values(
      list.flatMap(({ id, km }) => [
        { from_id: fromId, to_id: id, km },
        { from_id: id, to_id: fromId, km },
      ]),
    )
    .onConflict((conflict) =>
      conflict.columns(['from_id', 'to_id']).doUpdateSet((eb) => ({ km: eb.ref('excluded.km') })),
    )
    .execute()
}

/** Two who change the distances of one place go one after the other. */
export async function lockPlace(tx: Tx, id: string): Promise<void> {
  await tx.selectFrom('municipality').select('id').where('id', '=', id).forUpdate().execute()
}
