// Distances of one municipality to the others.
import { Conflict, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { type Distance, listDistances, lockPlace, writeDistances } from '../queries/index.ts'

/** What somebody saw, in one line: figures that changed since are a conflict. */
export const seenDistances = (list: readonly Distance[]): string => list.map(({ km }) => km ?? '').join(',')

/** `km` by the ids of the others; what was left empty stays as it is. */
export const changeDistances = (
  to: Deps,
  actor: Actor,
  from: { id: string; code: string; name: string },
  it: { seen: string; km: ReadonlyMap<string, number> },
): Promise<void> =>
  transaction(to.db, async (tx) => {
    await lockPlace(tx, from.id)
    const before = await listDistances(tx, from)
    const changed = before.flatMap((one) => {
      const km = it.km.get(one.id)
      return km === undefined || km === one.km ? [] : [{ ...one, to: km }]
    })
    if (changed.length === 0) return
    if (seenDistances(before) !== it.seen) throw new Conflict('distances')
    await writeDistances(
      tx,
      from.id,
      changed.map(({ id, to: km }) => ({ id, km })),
    )
    await record(tx, actor, to.clock.now(), {
      is: 'distanceChanged',
      about: { kind: 'municipality', id: from.id },
      facts: {
        place: from.name,
        changes: changed.map(({ name, km, to: now }) => ({
          field: name,
          from: String(km ?? ''),
          to: String(now),
        })),
      },
    })
  })
