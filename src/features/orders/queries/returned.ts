// What a list that came back is compared with: specialists by name, and the list of the order as it is.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { plannedAnew } from '../../../db/statements.ts'
import type { CatalogueEntry } from '../../../domain/catalogue.ts'
import type { Day } from '../../../domain/days.ts'
import type { OrderAction, SchoolYear } from '../../../domain/order.ts'
import type { SpecialistState } from '../../../domain/specialist.ts'
import { standsIn, stateOf } from './entries.ts'

export interface Namesake {
  specialistId: string
  name: string
  /** Folded. */
  nameKey: string
  organisation: string
  /** The key by which spellings of one organisation meet. */
  organisationKey: string
  municipality: string
  municipalityCode: string
  state: SpecialistState
  stands: boolean
}

export async function namesakesOf(
  db: Db,
  schoolYear: SchoolYear,
  nameKeys: readonly string[],
): Promise<Namesake[]> {
  const { rows } = await sql<Namesake>`${sql.raw(plannedAnew)}
    select s.id as "specialistId", s.sort_name as name, p.search as "nameKey", o.name as organisation,
      o.name_key as "organisationKey", m.name as municipality, m.code as "municipalityCode", ${stateOf} as state,
      ${standsIn(schoolYear)} as stands
    from person p
    join specialist s on s.person_id = p.id
    join account a on a.person_id = p.id
    join organisation o on o.id = s.organisation_id
    join municipality m on m.id = s.municipality_id
    where p.search = any(${[...nameKeys]}::text[])
    order by s.sort_name, m.name, o.name, s.id`.execute(db)
  return rows
}

export interface Listed {
  specialistId: string
  name: string
  action: OrderAction
  from: Day | null
}

export const listedIn = (db: Db, orderId: string): Promise<Listed[]> =>
  db
    .selectFrom('order_entry')
    .select(['specialist_id as specialistId', 'sort_name as name', 'action', 'from_on as from'])
    .where('order_id', '=', orderId)
    .orderBy('sort_name')
    .orderBy('specialist_id')
    .execute()

export const municipalitiesKnown = (db: Db): Promise<CatalogueEntry[]> =>
  db.selectFrom('municipality').select(['code', 'name', 'synonyms']).orderBy('sort').execute()

/** The key in the store of a list that this account has brought and that belongs to nothing yet. */
export const findBrought = (
  db: Db,
  accountId: string,
  fileId: string,
): Promise<{ key: string; name: string } | undefined> =>
  db
    .selectFrom('file')
    .select(['store_key as key', 'name'])
    .where('id', '=', fileId)
    .where('owner_id', '=', accountId)
    .where('kind', '=', 'sheet')
    .where('claimed_at', 'is', null)
    .executeTakeFirst()
