// The SQL behind names that may be spellings of one.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { Likened } from '../alike.ts'

const likened = [
  'id',
  'municipality_id as municipalityId',
  'name',
  'kept_apart_from as keptApartFrom',
] as const

/** The organisations of a municipality that are not merged into others. */
export const organisationsNear = (db: Db, municipalityId: string): Promise<Likened[]> =>
  db
    .selectFrom('organisation')
    .select(likened)
    .where('municipality_id', '=', municipalityId)
    .where('merged_into_id', 'is', null)
    .orderBy('id')
    .execute()

export const municipalitiesOf = async (db: Db, ids: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct o.municipality_id as id from organisation o where o.id = any(${ids}::uuid[])`.execute(db)
  return rows.map(({ id }) => id)
}

/** Those of the ids that are still organisations of their own, with what the page says of them. */
export interface PairedOrganisation extends Likened {
  municipality: string
  cases: number
  specialists: number
  version: number
}

/** Counted no further than anybody needs to tell which name to keep. */
export const mostCounted = 1000

export async function organisationsPaired(db: Db, ids: readonly string[]): Promise<PairedOrganisation[]> {
  const { rows } = await sql<PairedOrganisation>`
    select o.id, o.municipality_id as "municipalityId", o.name, o.kept_apart_from as "keptApartFrom", o.version,
      m.name as municipality,
      (select count(*) from (select from attestation_case c where c.organisation_id = o.id limit ${mostCounted}) c) as cases,
      (select count(*) from (select from specialist s where s.organisation_id = o.id limit ${mostCounted}) s) as specialists
    from organisation o join municipality m on m.id = o.municipality_id
    where o.id = any(${ids}::uuid[]) and o.merged_into_id is null`.execute(db)
  return rows
}

export const allMunicipalities = (db: Db): Promise<{ id: string; code: string; name: string }[]> =>
  db.selectFrom('municipality').select(['id', 'code', 'name']).orderBy('sort').orderBy('name').execute()
