// Specialists as candidates: what the rule of assigning asks about them, and what the Center reads beside it.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../../db/connect.ts'
import { loadStatuses, type Person } from '../../../../domain/assigning.ts'
import { fold } from '../../../../domain/fold.ts'
import type { PersonName } from '../../../../domain/names.ts'

export interface CandidateRow extends Person {
  name: PersonName
  organisation: string
  municipality: string
  email: string | null
  /** The own post. */
  positionId: string
  subjectId: string | null
  onsiteReady: boolean
  /** Municipalities; to all when there are none. */
  travelsTo: string[]
  leastLoad: number | null
}

// A blocked account cannot be worked with, whatever the specialist's own state says.
const people = (norm: number): RawBuilder<unknown> => sql`
  select sp.id, sp.person_id as "personId", sp.sort_name as "sortName",
    case when acc.status = 'blocked' then 'blocked' else sp.status end as status,
    sp.organisation_id as "organisationId", sp.municipality_id as "municipalityId",
    sp.positions_ok as "positionsOk", sp.subjects_ok as "subjectsOk", sp.category_held as "categoryHeld",
    coalesce(sp.max_load, ${norm}::int) as "maxLoad", sp.least_load as "leastLoad",
    sp.position_id as "positionId", sp.subject_id as "subjectId", sp.onsite_ready as "onsiteReady",
    sp.travels_to as "travelsTo",
    (select count(*) from assignment w where w.specialist_id = sp.id and w.status in (${sql.join(loadStatuses)})) as load,
    case when sp.away_from is not null then json_build_object('from', sp.away_from, 'to', sp.away_to) end as away,
    coalesce((select json_agg(json_build_object('from', n.from_on, 'to', n.to_on)) from order_membership n
      where n.specialist_id = sp.id), '[]') as memberships,
    coalesce((select json_agg(json_build_object('status', k.status, 'startsOn', k.starts_on,
        'endsOn', coalesce(k.terminated_on, k.ends_on)))
      from contract k where k.specialist_id = sp.id and k.registered_on is not null), '[]') as contracts,
    json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as name,
    o.name as organisation, m.name as municipality, case when acc.status = 'active' then acc.email end as email
  from specialist sp
  join person p on p.id = sp.person_id
  join organisation o on o.id = sp.organisation_id
  join municipality m on m.id = sp.municipality_id
  left join account acc on acc.person_id = sp.person_id`

export interface Sought {
  positionIds: readonly string[]
  subjectIds: readonly string[]
  find: string
  /** The region's limit of cases a specialist. */
  norm: number
}

/** Those who may fit, the likeliest first; the rule weighs them afterwards. */
export async function findCandidates(db: Db, it: Sought, atMost: number): Promise<CandidateRow[]> {
  const words = fold(it.find).replaceAll('"', ' ').split(' ').filter(Boolean).slice(0, 5)
  const found = words.map((word) => sql`sp.search like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`)
  const { rows } = await sql<CandidateRow>`${people(it.norm)}
    where sp.id in (select sp.id from specialist sp
      where ${found.length > 0 ? sql.join(found, sql` and `) : sql`true`}
      order by sp.positions_ok && ${it.positionIds}::uuid[] desc, sp.subjects_ok && ${it.subjectIds}::uuid[] desc,
        sp.sort_name, sp.id limit ${atMost})`.execute(db)
  return rows
}

/** These specialists, in the order in which they were chosen. */
export async function findPeople(db: Db, ids: readonly string[], norm: number): Promise<CandidateRow[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<CandidateRow>`${people(norm)} where sp.id = any(${ids}::uuid[])`.execute(db)
  const rowOf = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => rowOf.get(id) ?? [])
}

/** All there are, for a proposal that assigns a whole period. */
export async function findEverybody(db: Db, norm: number): Promise<CandidateRow[]> {
  const { rows } = await sql<CandidateRow>`${people(norm)} order by sp.sort_name, sp.id`.execute(db)
  return rows
}

/** Two who assign the same specialist at once must not both see a free place on the desk. */
export async function lockPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`select sp.id from specialist sp where sp.id = any(${ids}::uuid[]) order by sp.id
    for no key update`.execute(tx)
}

export const countSpecialists = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*) as n from specialist`.execute(db)
  return rows[0]?.n ?? 0
}
