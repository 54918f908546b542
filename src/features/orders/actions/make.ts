// An order is begun: the annual one of a school year, or one that amends it.
import { isTaken, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { amendOrder, type SchoolYear } from '../../../domain/order.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import type { Deps } from '../../../web/deps.ts'
import { findAnnual, findOrder, insertOrder, lockOrder } from '../queries/index.ts'
import { usualTitles } from '../words/index.ts'

export interface NewAnnual {
  schoolYear: SchoolYear
  title?: string
  /** Made with the form: sent twice, it is one order. */
  once?: string
}

/** Begins the annual order. One a school year: the second is refused. */
export async function makeOrder(
  to: Deps,
  actor: Author,
  { schoolYear, title = usualTitles.annual(schoolYear), once: id = newId() }: NewAnnual,
): Promise<{ id: string } | Refusal> {
  const there = refuse('orderOfYearThere', { schoolYear })
  const made = transaction(to.db, async (tx) => {
    if (await findOrder(tx, id)) return { id }
    if (await findAnnual(tx, schoolYear)) return there
    const now = to.clock.now()
    const order = { id, kind: 'annual' as const, amendsId: null, schoolYear, title }
    await insertOrder(tx, { ...order, createdBy: actor.accountId, now })
    await record(tx, actor, now, {
      is: 'orderMade',
      about: { kind: 'order', id },
      facts: { kind: 'annual', schoolYear },
    })
    return { id }
  })
  // Somebody else has begun it at the same moment.
  return made.catch((error: unknown) => {
    if (isTaken(error)) return there
    throw error
  })
}

/** Begins an order that amends an issued annual one. Nothing when there is no such annual order. */
export const makeAmendment = (
  to: Deps,
  actor: Author,
  { amendsId, once: id = newId() }: { amendsId: string; once?: string },
): Promise<{ id: string } | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const annual = await lockOrder(tx, amendsId)
    if (annual?.kind !== 'annual') return undefined
    if (await findOrder(tx, id)) return { id }
    const allowed = amendOrder(annual)
    if (isRefusal(allowed)) return allowed
    const now = to.clock.now()
    const { schoolYear } = annual
    await insertOrder(tx, {
      id,
      kind: 'amending',
      amendsId,
      schoolYear,
      title: usualTitles.amending(annual),
      createdBy: actor.accountId,
      now,
    })
    await record(tx, actor, now, {
      is: 'orderMade',
      about: { kind: 'order', id },
      facts: { kind: 'amending', schoolYear },
    })
    return { id }
  })
