// The places of a proposal: written when it is ready, paged, counted, marked when it is accepted.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { Category } from '../../../domain/categories.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Refusal } from '../../../domain/refusals.ts'
import type { Cursor } from '../../../web/list.ts'
import type { PlaceFacts } from '../result.ts'

export interface NewPlace {
  n: number
  caseId: string
  specialistId: string | null
  municipalityId: string
  beforeId: string | null
  isChanged: boolean
  isWarned: boolean
  isRequired: boolean
  isThere: boolean
  facts: PlaceFacts
}

export async function insertPlaces(tx: Tx, proposalId: string, places: readonly NewPlace[]): Promise<void> {
  for (let i = 0; i < places.length; i += 1000)
    await sql`insert into proposal_place (proposal_id, n, case_id, specialist_id, municipality_id, before_id,
        is_changed, is_warned, is_required, is_there, facts)
      select ${proposalId}::uuid, r.* from jsonb_to_recordset(${JSON.stringify(places.slice(i, i + 1000))}::jsonb)
        as r(n int, "caseId" uuid, "specialistId" uuid, "municipalityId" uuid, "beforeId" uuid,
          "isChanged" boolean, "isWarned" boolean, "isRequired" boolean, "isThere" boolean, facts jsonb)`.execute(
      tx,
    )
}

export const shownKinds = ['all', 'lacking', 'changed', 'warned', 'required', 'refused'] as const
export type Shown = (typeof shownKinds)[number]

export interface PlaceFilter {
  shown: Shown
  specialistId: string | null
  municipalityId: string | null
}

const conditions: Record<Shown, RawBuilder<unknown>> = {
  all: sql`true`,
  lacking: sql`q.specialist_id is null`,
  changed: sql`q.is_changed`,
  warned: sql`q.is_warned`,
  required: sql`q.is_required`,
  refused: sql`q.outcome = 'refused'`,
}

const filtered = (
  proposalId: string,
  it: PlaceFilter,
): RawBuilder<unknown> => sql`q.proposal_id = ${proposalId}
  and not q.is_there and ${conditions[it.shown]}
  and ${it.specialistId ? sql`(q.specialist_id = ${it.specialistId} or q.before_id = ${it.specialistId})` : sql`true`}
  and ${it.municipalityId ? sql`q.municipality_id = ${it.municipalityId}` : sql`true`}`

export interface PlaceRow {
  n: number
  caseId: string
  number: string
  teacher: string
  personId: string
  position: string
  subject: string | null
  organisation: string
  municipality: string
  categoryWanted: Category
  form: AttestationForm
  specialistId: string | null
  specialist: PersonName | null
  specialistMunicipality: string | null
  specialistOrganisation: string | null
  before: PersonName | null
  isChanged: boolean
  isRequired: boolean
  facts: PlaceFacts
  outcome: 'assigned' | 'refused' | null
  refusal: Refusal | null
}

const nameOf = (alias: string): RawBuilder<unknown> => {
  const p = sql.ref(alias)
  return sql`json_build_object('lastName', ${p}.last_name, 'firstName', ${p}.first_name, 'middleName', ${p}.middle_name)`
}

const rows = sql`
  select q.n, q.case_id as "caseId", c.number, c.sort_name as teacher, c.person_id as "personId",
    pos.name as position, s.name as subject, o.name as organisation, m.name as municipality,
    c.category_wanted as "categoryWanted", c.form, q.specialist_id as "specialistId",
    case when p.id is not null then ${nameOf('p')} end as specialist,
    xm.name as "specialistMunicipality", xo.name as "specialistOrganisation",
    case when bp.id is not null then ${nameOf('bp')} end as before,
    q.is_changed as "isChanged", q.is_required as "isRequired", q.facts, q.outcome, q.refusal
  from proposal_place q
  join attestation_case c on c.id = q.case_id
  join position pos on pos.id = c.position_id
  left join subject s on s.id = c.subject_id
  join organisation o on o.id = c.organisation_id
  join municipality m on m.id = c.municipality_id
  left join specialist x on x.id = q.specialist_id
  left join person p on p.id = x.person_id
  left join municipality xm on xm.id = x.municipality_id
  left join organisation xo on xo.id = x.organisation_id
  left join specialist b on b.id = q.before_id
  left join person bp on bp.id = b.person_id`

/** `size + 1` rows in the cursor's direction: the page cuts them. */
export async function readPlaces(
  db: Db,
  proposalId: string,
  filter: PlaceFilter,
  cursor: Cursor | null,
  size: number,
): Promise<PlaceRow[]> {
  const edge = Number(cursor?.edge[0] ?? 0)
  const isBefore = cursor?.direction === 'before'
  const { rows: found } = await sql<PlaceRow>`${rows}
    where ${filtered(proposalId, filter)}
      and ${cursor ? (isBefore ? sql`q.n < ${edge}` : sql`q.n > ${edge}`) : sql`true`}
    order by q.n ${isBefore ? sql`desc` : sql`asc`} limit ${size}`.execute(db)
  return found
}

export async function findPlace(db: Db, proposalId: string, n: number): Promise<PlaceRow | undefined> {
  const { rows: found } = await sql<PlaceRow>`${rows}
    where q.proposal_id = ${proposalId} and q.n = ${n} and not q.is_there`.execute(db)
  return found[0]
}

export async function countPlaces(
  db: Db,
  proposalId: string,
  filter: Omit<PlaceFilter, 'shown'>,
): Promise<Record<Shown, number>> {
  const { rows: found } = await sql<Record<Shown, number>>`
    select count(*)::int as all, ${sql.join(
      shownKinds
        .filter((kind) => kind !== 'all')
        .map((kind) => sql`count(*) filter (where ${conditions[kind]})::int as ${sql.ref(kind)}`),
    )}
    from proposal_place q where ${filtered(proposalId, { ...filter, shown: 'all' })}`.execute(db)
  return found[0] as Record<Shown, number>
}

/** For the choices of the filter: who and where stands in the proposal. */
export async function findPlaceChoices(
  db: Db,
  proposalId: string,
): Promise<{
  specialists: { id: string; name: PersonName }[]
  municipalities: { id: string; name: string }[]
}> {
  const [specialists, municipalities] = await Promise.all([
    sql<{ id: string; name: PersonName }>`
      select x.id, ${nameOf('p')} as name from specialist x join person p on p.id = x.person_id
      where x.id in (select specialist_id from proposal_place where proposal_id = ${proposalId})
      order by x.sort_name, x.id`.execute(db),
    sql<{ id: string; name: string }>`
      select m.id, m.name from municipality m
      where m.id in (select municipality_id from proposal_place where proposal_id = ${proposalId})
      order by m.sort, m.name`.execute(db),
  ])
  return { specialists: specialists.rows, municipalities: municipalities.rows }
}

/** Pairs that were proposed, whether they are there already or not, in the order of places. */
export async function findPairs(
  db: Db,
  proposalId: string,
): Promise<{ n: number; caseId: string; specialistId: string; isThere: boolean }[]> {
  const { rows: found } = await sql<{ n: number; caseId: string; specialistId: string; isThere: boolean }>`
    select n, case_id as "caseId", specialist_id as "specialistId", is_there as "isThere" from proposal_place
    where proposal_id = ${proposalId} and specialist_id is not null order by n`.execute(db)
  return found
}

export async function markOutcomes(
  tx: Tx,
  proposalId: string,
  outcomes: readonly { n: number; outcome: 'assigned' | 'refused'; refusal: Refusal | null }[],
): Promise<void> {
  for (let i = 0; i < outcomes.length; i += 1000)
    await sql`update proposal_place q set outcome = r.outcome, refusal = r.refusal
      from jsonb_to_recordset(${JSON.stringify(outcomes.slice(i, i + 1000))}::jsonb)
        as r(n int, outcome text, refusal jsonb)
      where q.proposal_id = ${proposalId} and q.n = r.n`.execute(tx)
}

export async function markRequired(
  tx: Tx,
  proposalId: string,
  pair: { caseId: string; specialistId: string },
  isRequired: boolean,
): Promise<void> {
  await tx
    .updateTable('proposal_place')
    .set({ is_required: isRequired })
    .where('proposal_id', '=', proposalId)
    .where('case_id', '=', pair.caseId)
    .where('specialist_id', '=', pair.specialistId)
    .execute()
}

/** Names of specialists, for reasons and alternatives. */
export async function namesOf(db: Db, ids: readonly string[]): Promise<Map<string, PersonName>> {
  const { rows: found } = await sql<{ id: string; name: PersonName }>`
    select x.id, ${nameOf('p')} as name from specialist x join person p on p.id = x.person_id
    where x.id = any(${[...new Set(ids)]}::uuid[])`.execute(db)
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** The teacher of each case of a proposal. */
export async function findTeachers(db: Db, proposalId: string): Promise<Map<string, string>> {
  const { rows: found } = await sql<{ id: string; personId: string }>`
    select distinct c.id, c.person_id as "personId" from proposal_place q join attestation_case c on c.id = q.case_id
    where q.proposal_id = ${proposalId}`.execute(db)
  return new Map(found.map(({ id, personId }) => [id, personId]))
}

export async function findTeacherNames(db: Db, caseIds: readonly string[]): Promise<Map<string, string>> {
  if (caseIds.length === 0) return new Map()
  const { rows: found } = await sql<{ id: string; name: string }>`
    select id, sort_name as name from attestation_case where id = any(${[...caseIds]}::uuid[])`.execute(db)
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** How many places a proposal gives each specialist, those they have already included. */
export async function countGiven(db: Db, proposalId: string): Promise<Map<string, number>> {
  const { rows: found } = await sql<{ id: string; n: number }>`
    select specialist_id as id, count(*)::int as n from proposal_place
    where proposal_id = ${proposalId} and specialist_id is not null group by 1`.execute(db)
  return new Map(found.map(({ id, n }) => [id, n]))
}
