// What a request asks of the list: who looks, by which filter, as of today.
import type { Db } from '../../../db/connect.ts'
import { readSettings } from '../../../db/settings.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { type CaseFilter, filterIn, filterKept } from '../filter.ts'
import { type CaseChoices, findChoices, resolve, type Wish } from '../queries/index.ts'

export interface AskedList {
  wish: Wish
  choices: CaseChoices
}

/** The list by the filter of this address. */
export const askedIn = (c: Ctx): Promise<AskedList> => askedBy(c, filterIn(c.req.query()))

/** The list that somebody came from, when the address remembers one. */
export const listKeptIn = (c: Ctx): string | null => {
  const list = c.req.query('list')
  return list === undefined ? null : list.slice(0, 1000)
}

export const askedBefore = (c: Ctx, list: string): Promise<AskedList> => askedBy(c, filterKept(list))

async function askedBy(c: Ctx, typed: CaseFilter): Promise<AskedList> {
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  const [choices, settings] = await Promise.all([findChoices(db, actor), normOf(db)])
  const { filter, places } = resolve(typed, choices)
  return { choices, wish: { actor, filter, places, today: clock.today(), norm: settings } }
}

const normOf = async (db: Db): Promise<number> => (await readSettings(db)).specialistsPerCase
