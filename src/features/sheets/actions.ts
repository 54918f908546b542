// A sheet is made of signed acts, paid as a whole, or cancelled before it is paid (F.9).
import { transaction } from '../../db/connect.ts'
import { record } from '../../db/history.ts'
import type { Day } from '../../domain/days.ts'
import { isRefusal, type Refusal, refuse } from '../../domain/refusals.ts'
import { cancelSheet as cancelRule, paySheet as payRule } from '../../domain/sheet.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { payActOf } from '../acts/index.ts'
import {
  emptySheet,
  fillSheet,
  findSheet,
  holdNewSheet,
  insertSheet,
  lockActsOf,
  lockSheet,
  nextSheetNumber,
  writeSheet,
} from './queries/index.ts'

export interface SheetWish {
  id: string
  madeOn: Day
  funding: string
  /** `null` is every signed act that is in no sheet. */
  acts: readonly string[] | null
}

export type DoneSheet = { id: string; number: string }

class Nothing extends Error {}

/** Sent twice, it is made once. */
export async function makeSheet(to: Deps, actor: Actor, it: SheetWish): Promise<DoneSheet | Refusal> {
  try {
    return await transaction(to.db, async (tx) => {
      await holdNewSheet(tx, it.id)
      const before = await findSheet(tx, it.id)
      if (before) return before
      const now = to.clock.now()
      const number = `В-${it.madeOn.slice(0, 4)}-${await nextSheetNumber(tx)}`
      await insertSheet(tx, { ...it, number, by: actor.accountId, now })
      const { acts, payable } = await fillSheet(tx, it.id, it.acts)
      if (acts === 0) throw new Nothing()
      await record(tx, actor, now, {
        is: 'sheetMade',
        about: { kind: 'sheet', id: it.id },
        facts: { number, acts, sum: payable },
      })
      return { id: it.id, number }
    })
  } catch (error) {
    if (error instanceof Nothing) return refuse('sheetEmpty', {})
    throw error
  }
}

interface Seen {
  id: string
  version: number
}

/** Every act of it is marked, with a letter each. Nothing means: there is no such sheet. */
export const paySheet = (
  to: Deps,
  actor: Actor,
  seen: Seen,
  on: Day,
): Promise<DoneSheet | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    if (!(await lockSheet(tx, seen.id))) return undefined
    const acts = await lockActsOf(tx, seen.id)
    // Read after all the locks: an act may have left it meanwhile.
    const sheet = await findSheet(tx, seen.id)
    if (!sheet) return undefined
    const allowed = payRule(sheet, on, to.clock.today())
    if (isRefusal(allowed)) return allowed
    if (!allowed.isFirst) return sheet
    await writeSheet(tx, seen, { status: 'paid', paid_on: on })
    for (const id of acts) await payActOf(tx, to, actor, id, on)
    await record(tx, actor, to.clock.now(), {
      is: 'sheetPaid',
      about: { kind: 'sheet', id: seen.id },
      facts: { number: sheet.number, on },
    })
    return sheet
  })

export const cancelSheet = (
  to: Deps,
  actor: Actor,
  seen: Seen,
  reason: string,
): Promise<DoneSheet | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const sheet = await lockSheet(tx, seen.id)
    if (!sheet) return undefined
    const allowed = cancelRule(sheet)
    if (isRefusal(allowed)) return allowed
    await writeSheet(tx, seen, { status: 'cancelled' })
    await emptySheet(tx, seen.id)
    await record(tx, actor, to.clock.now(), {
      is: 'sheetCancelled',
      about: { kind: 'sheet', id: seen.id },
      facts: { number: sheet.number, reason },
    })
    return sheet
  })
