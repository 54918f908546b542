// Cases to try a template on. The pages are for roles that see every case of the region.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { plannedAnew } from '../../../db/statements.ts'
import type { Category } from '../../../domain/categories.ts'
import { fold, type PersonName } from '../../../domain/names.ts'

export interface TrialCase {
  id: string
  number: string
  teacher: PersonName
  position: string
  positionId: string
  category: Category
  organisation: string
}

/** What is found is put in order up to here; a search that finds more wants to be more precise anyway. */
const gatheredUpTo = 2_000

/** By surname, number or organisation, as in the list of cases. */
export const searchCases = (db: Db, search: string, size: number): Promise<TrialCase[]> =>
  casesBy(
    db,
    sql`where c.id = any(array(
        select f.id from attestation_case f where f.search like ${pattern(search)} limit ${gatheredUpTo}))
      order by c.sort_name, c.id limit ${size}`,
  )

const pattern = (search: string): string => `%${fold(search).replace(/[\\%_]/g, '\\$&')}%`

/** The case that was opened last among those a template is for. */
export async function findNewestCase(
  db: Db,
  of: { positions: readonly string[]; categories: readonly Category[] },
): Promise<TrialCase | undefined> {
  const positions = of.positions.length > 0 ? sql`c.position_id = any(${of.positions}::uuid[])` : sql`true`
  const categories = of.categories.length > 0 ? sql`c.category_wanted = any(${of.categories})` : sql`true`
  const [newest] = await casesBy(db, sql`where ${positions} and ${categories} order by c.id desc limit 1`)
  return newest
}

async function casesBy(db: Db, rest: RawBuilder<unknown>): Promise<TrialCase[]> {
  const { rows } = await sql<TrialCase>`${sql.raw(plannedAnew)}
    select c.id, c.number, c.position_id as "positionId", c.category_wanted as category, pos.name as position,
      o.name as organisation,
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as teacher
    from attestation_case c
    join person p on p.id = c.person_id
    join position pos on pos.id = c.position_id
    join organisation o on o.id = c.organisation_id
    ${rest}`.execute(db)
  return rows
}
