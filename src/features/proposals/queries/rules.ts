// Pairs that the Center wants of no proposal, from which day and why.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { PersonName } from '../../../domain/names.ts'

export interface Ban {
  id: string
  personId: string
  teacher: string
  specialistId: string
  specialist: PersonName
  reason: string
  createdAt: Date
  createdBy: string | null
}

const bans = sql`
  select r.id, t.id as "personId", t.sort_name as teacher, x.id as "specialistId", r.reason,
    json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as specialist,
    r.created_at as "createdAt", by.sort_name as "createdBy"
  from pair_rule r
  join person t on t.id = r.person_id
  join specialist x on x.id = r.specialist_id
  join person p on p.id = x.person_id
  left join account a on a.id = r.created_by
  left join person by on by.id = a.person_id
  where r.removed_at is null and r.kind = 'forbidden'`

export async function listBans(db: Db, atMost: number): Promise<Ban[]> {
  const { rows } = await sql<Ban>`${bans} order by r.created_at desc, r.id limit ${atMost}`.execute(db)
  return rows
}

export async function lockBan(tx: Tx, id: string): Promise<Ban | undefined> {
  await sql`select id from pair_rule where id = ${id}::uuid for update`.execute(tx)
  const { rows } = await sql<Ban>`${bans} and r.id = ${id}::uuid`.execute(tx)
  return rows[0]
}

/** Once more is no harm. */
export async function insertBan(
  tx: Tx,
  it: { id: string; personId: string; specialistId: string; reason: string; now: Date; by: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into pair_rule (id, person_id, specialist_id, kind, reason, created_at, created_by)
    select ${it.id}::uuid, ${it.personId}::uuid, ${it.specialistId}::uuid, 'forbidden', ${it.reason}, ${it.now},
      ${it.by}::uuid
    where not exists (select from pair_rule where person_id = ${it.personId}::uuid
      and specialist_id = ${it.specialistId}::uuid and kind = 'forbidden' and removed_at is null)
    returning id`.execute(tx)
  return rows.length === 1
}

export async function removeBan(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('pair_rule').set({ removed_at: now }).where('id', '=', id).execute()
}
