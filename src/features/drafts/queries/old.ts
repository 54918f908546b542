// Drafts that nobody touches (C.4).
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import { addDays, type Day } from '../../../domain/days.ts'

/** Up to the end of this day, as the clock of the place has it. */
export interface UpTo {
  day: Day
  zone: string
}

const endOf = ({ day, zone }: UpTo) => sql<Date>`(${addDays(day, 1)}::date::timestamp at time zone ${zone})`

export interface OldDraftRow {
  id: string
  personId: string | null
  email: string | null
  lastName: string | null
  firstName: string | null
  middleName: string | null
  touchedAt: Date
}

export async function findUntouched(db: Db, upTo: UpTo, atMost: number): Promise<OldDraftRow[]> {
  const { rows } = await sql<OldDraftRow>`
    select d.id, p.id as "personId", coalesce(a.email, e.email) as email, p.last_name as "lastName",
      p.first_name as "firstName", p.middle_name as "middleName", d.touched_at as "touchedAt"
    from application_draft d
    left join account e on e.id = d.entered_by
    left join account a on a.person_id = d.person_id and d.entered_by is null
    left join person p on p.id = coalesce(e.person_id, d.person_id)
    where d.touched_at < ${endOf(upTo)} and d.warned_at is null
    order by d.touched_at, d.id limit ${atMost}`.execute(db)
  return rows
}

/** False: somebody has touched it meanwhile, or it was warned of by another hand. */
export async function markWarned(tx: Tx, it: { id: string; touchedAt: Date; now: Date }): Promise<boolean> {
  const marked = await tx
    .updateTable('application_draft')
    .set({ warned_at: it.now })
    .where('id', '=', it.id)
    .where('touched_at', '=', it.touchedAt)
    .where('warned_at', 'is', null)
    .executeTakeFirst()
  return marked.numUpdatedRows === 1n
}

export async function findAbandoned(db: Db, warned: UpTo, atMost: number): Promise<string[]> {
  const rows = await db
    .selectFrom('application_draft')
    .select('id')
    .where('warned_at', '<', endOf(warned))
    .orderBy('touched_at')
    .limit(atMost)
    .execute()
  return rows.map(({ id }) => id)
}

/** Held, if it is still one that goes. */
export async function lockAbandoned(tx: Tx, id: string, warned: UpTo): Promise<boolean> {
  const found = await tx
    .selectFrom('application_draft')
    .select('id')
    .where('id', '=', id)
    .where('warned_at', '<', endOf(warned))
    .forUpdate()
    .executeTakeFirst()
  return found !== undefined
}
