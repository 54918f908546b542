// The contracts of a campaign: by name, a page at a time.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { containing } from '../../../db/names.ts'
import { plannedAnew } from '../../../db/statements.ts'
import type { ContractStatus, TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { fold } from '../../../domain/fold.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'

export interface ListWish {
  campaignId: string
  /** As typed: a part of a name or of a number. */
  find: string
  municipalityId: string | null
  /** All states when left out. */
  statuses: readonly ContractStatus[] | null
}

export interface ContractLine {
  id: string
  version: number
  specialistId: string
  personId: string
  name: string
  municipality: string
  organisation: string
  status: ContractStatus
  number: string | null
  madeOn: Day | null
  startsOn: Day
  endsOn: Day
  signedOn: Day | null
  receivedBy: string | null
  registeredOn: Day | null
  registeredNumber: string | null
  terminatedOn: Day | null
  cancelReason: string | null
  taxStatus: TaxStatus
  remindedAt: Date | null
}

export async function pageOfContracts(
  db: Db,
  wish: ListWish,
  it: { cursor: Cursor | null; size: number },
): Promise<ContractLine[]> {
  const order = it.cursor?.direction === 'before' ? sql`k.sort_name desc, k.id desc` : sql`k.sort_name, k.id`
  const { rows } = await sql<ContractLine>`${sql.raw(plannedAnew)}
    select k.id, k.version, k.specialist_id as "specialistId", s.person_id as "personId", k.sort_name as name,
      m.name as municipality, o.name as organisation, k.status, k.number, k.made_on as "madeOn",
      k.starts_on as "startsOn", k.ends_on as "endsOn", k.signed_on as "signedOn", k.signed_received_by as "receivedBy",
      k.registered_on as "registeredOn", k.registered_number as "registeredNumber",
      k.terminated_on as "terminatedOn", k.cancel_reason as "cancelReason", k.tax_status as "taxStatus",
      k.reminded_at as "remindedAt"
    from (select k.* from contract k where ${sql.join([...chosen(wish), ...beyond(it.cursor)], sql` and `)}
      order by ${order} limit ${it.size}) k
    join specialist s on s.id = k.specialist_id
    join organisation o on o.id = s.organisation_id
    join municipality m on m.id = k.municipality_id
    order by ${order}`.execute(db)
  return rows
}

/** Counted up to `countedUpTo` + 1; without a bound for the record of an export. */
export async function countContracts(
  db: Db,
  wish: ListWish,
  atMost: number | null = countedUpTo + 1,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`${sql.raw(plannedAnew)}
    select count(*) as count from (select from contract k where ${sql.join(chosen(wish), sql` and `)}
      ${atMost === null ? sql`` : sql`limit ${atMost}`}) counted`.execute(db)
  return rows[0]?.count ?? 0
}

const chosen = (it: ListWish): RawBuilder<SqlBool>[] => [
  sql`k.campaign_id = ${it.campaignId}::uuid`,
  ...(it.municipalityId ? [sql<SqlBool>`k.municipality_id = ${it.municipalityId}::uuid`] : []),
  ...(it.statuses ? [sql<SqlBool>`k.status = any(${[...it.statuses]}::text[])`] : []),
  ...fold(it.find)
    .replaceAll('"', ' ')
    .split(' ')
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => sql<SqlBool>`k.search like ${containing(word)}`),
]

function beyond(cursor: Cursor | null): RawBuilder<SqlBool>[] {
  if (!cursor) return []
  const [name = '', id = ''] = cursor.edge
  const sign = cursor.direction === 'before' ? sql`<` : sql`>`
  return [sql`(k.sort_name, k.id) ${sign} (${name}, ${id}::uuid)`]
}

export interface Place {
  id: string
  code: string
  name: string
}

export const listPlaces = (db: Db): Promise<Place[]> =>
  db.selectFrom('municipality').select(['id', 'code', 'name']).orderBy('sort').execute()

export interface Chosen {
  id: string
  name: string
  number: string | null
  status: ContractStatus
}

/** Of these contracts those of the campaign, by name. */
export const chosenContracts = (db: Db, campaignId: string, ids: readonly string[]): Promise<Chosen[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : db
        .selectFrom('contract')
        .select(['id', 'sort_name as name', 'number', 'status'])
        .where('campaign_id', '=', campaignId)
        .where('id', 'in', [...ids])
        .orderBy('sort_name')
        .orderBy('id')
        .execute()
