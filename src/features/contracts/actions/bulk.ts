// Many contracts marked with one day: each by itself, as if pressed one after another; what can not be is told row by row.
import type { Day } from '../../../domain/days.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { markRegistered, markSigned } from './sign.ts'

export const bulkDeeds = ['sign', 'register'] as const
export type BulkDeed = (typeof bulkDeeds)[number]

export interface BulkWish {
  deed: BulkDeed
  ids: readonly string[]
  on: Day
  receivedBy: string
}

export interface BulkRow {
  id: string
  /** Nothing when it is done, now or before. */
  refusal: Refusal | null
}

export async function markMany(to: Deps, actor: Actor, wish: BulkWish): Promise<BulkRow[]> {
  const rows: BulkRow[] = []
  for (const id of wish.ids) {
    const done = await markOne(to, actor, wish, id)
    if (done !== undefined) rows.push({ id, refusal: isRefusal(done) ? done : null })
  }
  return rows
}

const markOne = (to: Deps, actor: Actor, { deed, on, receivedBy }: BulkWish, id: string) =>
  deed === 'sign' ? markSigned(to, actor, { id, on, receivedBy }) : markRegistered(to, actor, { id, on })
