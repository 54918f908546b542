// What the steps of the review write besides the status, which has its own writer.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../../db/connect.ts'
import type { WantedCategory } from '../../../../domain/categories.ts'
import type { Day } from '../../../../domain/days.ts'
import type { RefuseGround } from '../../../../domain/review.ts'

export async function writeRegistered(
  tx: Tx,
  id: string,
  it: { number: string; now: Date; by: string | null },
): Promise<void> {
  await tx
    .updateTable('application')
    .set({ number: it.number, registered_at: it.now, registered_by: it.by })
    .where('id', '=', id)
    .execute()
}

export async function writeReturned(
  tx: Tx,
  id: string,
  it: { reason: string; text: string; until: Day; now: Date },
): Promise<void> {
  await tx
    .updateTable('application')
    .set({
      returned_at: it.now,
      return_reason: it.reason,
      return_text: it.text,
      mend_until: it.until,
      mend_reminded_at: null,
    })
    .where('id', '=', id)
    .execute()
}

export async function writeRefused(
  tx: Tx,
  id: string,
  it: { ground: RefuseGround; text: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('application')
    .set({ refused_at: it.now, refuse_ground: it.ground, refuse_text: it.text })
    .where('id', '=', id)
    .execute()
}

export interface PeriodToChoose {
  id: string
  title: string
  isClosed: boolean
  acceptFrom: Day
  acceptTo: Day
  startsOn: Day
  endsOn: Day
  conclusionDueOn: Day
  sittingOn: Day | null
}

const periodColumns = [
  'id',
  'title',
  'is_closed as isClosed',
  'accept_from as acceptFrom',
  'accept_to as acceptTo',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'conclusion_due_on as conclusionDueOn',
  'sitting_on as sittingOn',
] as const

/** Open periods that are not over, the nearest first. */
export const findPeriodsToChoose = (db: Db, today: Day): Promise<PeriodToChoose[]> =>
  db
    .selectFrom('period')
    .select(periodColumns)
    .where('is_closed', '=', false)
    .where('ends_on', '>=', today)
    .orderBy('starts_on')
    .orderBy('id')
    .limit(24)
    .execute()

export const findPeriodToChoose = (db: Db, id: string): Promise<PeriodToChoose | undefined> =>
  db.selectFrom('period').select(periodColumns).where('id', '=', id).executeTakeFirst()

/** Reasons for which applications are returned, as the Center words them (C.4). */
export const findReturnPhrases = (db: Db): Promise<{ id: string; text: string }[]> =>
  db
    .selectFrom('ready_phrase')
    .select(['id', 'text'])
    .where('kind', '=', 'return')
    .where('is_active', '=', true)
    .orderBy('sort')
    .orderBy('id')
    .execute()

export async function insertDecision(
  tx: Tx,
  it: {
    id: string
    personId: string
    positionId: string
    category: WantedCategory
    outcome: 'given' | 'refused'
    decidedOn: Day
    validUntil: Day | null
    orderRef: string
    now: Date
    by: string | null
  },
): Promise<boolean> {
  const written = await tx
    .insertInto('category_decision')
    .values({
      id: it.id,
      person_id: it.personId,
      position_id: it.positionId,
      category: it.category,
      outcome: it.outcome,
      decided_on: it.decidedOn,
      valid_until: it.validUntil,
      order_ref: it.orderRef,
      entered_at: it.now,
      entered_by: it.by,
      removed_at: null,
    })
    .onConflict((oc) => oc.column('id').doNothing())
    .executeTakeFirst()
  return written.numInsertedOrUpdatedRows === 1n
}

/** What was removed; nothing when it is not there any more or is about somebody else. */
export async function markDecisionRemoved(
  tx: Tx,
  it: { id: string; personId: string; now: Date },
): Promise<{ category: WantedCategory; decidedOn: Day } | undefined> {
  return tx
    .updateTable('category_decision')
    .set({ removed_at: it.now })
    .where('id', '=', it.id)
    .where('person_id', '=', it.personId)
    .where('removed_at', 'is', null)
    .returning(['category', 'decided_on as decidedOn'])
    .executeTakeFirst()
}

/** Returned ones whose days are over, in portions: a server that slept finds all of them. */
export async function findExpired(db: Db, today: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('application')
    .select('id')
    .where('status', '=', 'returned')
    .where('mend_until', '<', today)
    .orderBy('mend_until')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}

/** Returned ones whose last day is near and who were not reminded of it. */
export async function findToRemind(db: Db, today: Day, until: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('application')
    .select('id')
    .where('status', '=', 'returned')
    .where('mend_until', '>=', today)
    .where('mend_until', '<=', until)
    .where('mend_reminded_at', 'is', null)
    .orderBy('mend_until')
    .limit(500)
    .execute()
  return rows.map(({ id }) => id)
}

/** False when somebody has reminded meanwhile, or it is mended. */
export async function markReminded(tx: Tx, id: string, now: Date): Promise<boolean> {
  const marked = await tx
    .updateTable('application')
    .set({ mend_reminded_at: now })
    .where('id', '=', id)
    .where('status', '=', 'returned')
    .where('mend_reminded_at', 'is', null)
    .executeTakeFirst()
  return marked.numUpdatedRows === 1n
}

/** The row of a returned one for work by the clock, held until the transaction ends. */
export async function lockReturned(
  tx: Tx,
  id: string,
): Promise<{ personId: string; municipalityId: string; mendUntil: Day | null } | undefined> {
  const { rows } = await sql<{ personId: string; municipalityId: string; mendUntil: Day | null }>`
    select a.person_id as "personId", a.municipality_id as "municipalityId", a.mend_until as "mendUntil"
    from application a where a.id = ${id}::uuid and a.status = 'returned' for update of a`.execute(tx)
  return rows[0]
}
