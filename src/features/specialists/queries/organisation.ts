// Specialists of an organisation that is renamed or merged into another.
import { sql } from 'kysely'
import type { Tx } from '../../../db/connect.ts'
import { fold } from '../../../domain/names.ts'

/** Everybody of one organisation works at the other from now on. */
export async function moveSpecialists(tx: Tx, it: { from: string; into: string }): Promise<void> {
  await tx
    .updateTable('specialist')
    .set((eb) => ({ organisation_id: it.into, version: eb('version', '+', 1) }))
    .where('organisation_id', '=', it.from)
    .execute()
}

/** Specialists are found by the name of their organisation: whoever changes it calls this in the same transaction. */
export async function refreshWorkplace(tx: Tx, organisationId: string): Promise<void> {
  const rows = await tx
    .selectFrom('specialist as s')
    .innerJoin('organisation as o', 'o.id', 's.organisation_id')
    .select(['s.id', 's.sort_name as name', 'o.name as organisation'])
    .where('s.organisation_id', '=', organisationId)
    .orderBy('s.id')
    .forUpdate('s')
    .execute()
  if (rows.length === 0) return
  const found = rows.map(({ id, name, organisation }) => ({ id, search: fold(`${name} ${organisation}`) }))
  await sql`update specialist s set search = f.search
    from json_to_recordset(${JSON.stringify(found)}::json) as f(id uuid, search text) where s.id = f.id`.execute(
    tx,
  )
}
