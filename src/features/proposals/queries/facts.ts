// What a proposal is made of, read from the database.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { inForce } from '../../../domain/assignment.ts'
import { awaitingStages } from '../../../domain/case.ts'
import type { Day } from '../../../domain/days.ts'
import { startingKm } from '../../../domain/distances.ts'
import type { Had, Km, PairRule, ProposalCase } from '../../../domain/proposal/facts.ts'

/** Which cases of a period want specialists. */
export interface Scope {
  periodId: string
  /** Specialists a case. */
  norm: number
  today: Day
  /** Assignments that nobody has taken up yet may move. */
  mayMove: boolean
}

export interface LackingCase extends ProposalCase {
  sortName: string
}

const force = sql.join(inForce)
// Written out, so that the planner knows the partial indexes by them.
const awaited = sql`c.stage in (${sql.join(awaitingStages.map((stage) => sql.lit(stage)))})`

// A case whose term has passed is assigned by hand with a new one; the simplified form needs no conclusion.
const wanting = (it: Scope) => sql`c.period_id = ${it.periodId} and ${awaited} and c.form <> 'simplified'
  and c.conclusion_due_on >= ${it.today}::date`

const stays = (it: Scope) =>
  it.mayMove ? sql`a.status in (${force}) and a.status <> 'proposed'` : sql`a.status in (${force})`

/** In the order of names, a portion at a time: a large region has 50,000. */
export async function* lackingCases(db: Db, it: Scope): AsyncGenerator<LackingCase[]> {
  let after = { name: '', id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const { rows } = await sql<LackingCase>`
      select c.id, c.person_id as "personId", c.organisation_id as "organisationId", c.position_id as "positionId",
        c.subject_id as "subjectId", c.municipality_id as "municipalityId", c.category_wanted as "categoryWanted",
        c.conclusion_due_on as "dueOn", c.form, c.sort_name as "sortName",
        (${it.norm}::int - s.taken)::int as need, s.locals::int as locals
      from attestation_case c
      cross join lateral (select count(*) as taken, count(*) filter (where x.municipality_id = c.municipality_id) as locals
        from assignment a join specialist x on x.id = a.specialist_id where a.case_id = c.id and ${stays(it)}) s
      where ${wanting(it)} and s.taken < ${it.norm} and (c.sort_name, c.id) > (${after.name}, ${after.id}::uuid)
      order by c.sort_name, c.id limit ${portion}`.execute(db)
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < portion) return
    after = { name: last.sortName, id: last.id }
  }
}

const portion = 2000

export interface Wanting {
  cases: number
  places: number
  /** Assignments that could move. */
  movable: number
  /** Left out because their term has passed. */
  past: number
}

export async function countWanting(db: Db, it: Omit<Scope, 'mayMove'>): Promise<Wanting> {
  const { rows } = await sql<Wanting>`
    select count(*) filter (where not past and assigned < ${it.norm})::int as cases,
      coalesce(sum(${it.norm}::int - assigned) filter (where not past and assigned < ${it.norm}), 0)::int as places,
      count(*) filter (where past and assigned < ${it.norm})::int as past,
      coalesce(sum((select count(*) from assignment a where a.case_id = f.id and a.status = 'proposed'))
        filter (where not past), 0)::int as movable
    from (select c.id, c.assigned, c.conclusion_due_on < ${it.today}::date as past from attestation_case c
      where c.period_id = ${it.periodId} and ${awaited} and c.form <> 'simplified') f`.execute(db)
  return rows[0] ?? { cases: 0, places: 0, movable: 0, past: 0 }
}

/** Assignments that may move. */
export interface Movable {
  assignmentId: string
  caseId: string
  specialistId: string
}

export async function findMovable(db: Db, it: Scope): Promise<Movable[]> {
  if (!it.mayMove) return []
  const { rows } = await sql<Movable>`
    select a.id as "assignmentId", a.case_id as "caseId", a.specialist_id as "specialistId"
    from assignment a join attestation_case c on c.id = a.case_id
    where ${wanting(it)} and a.status = 'proposed' order by a.id`.execute(db)
  return rows
}

/** Who has had to do with the cases, and with their teachers before. */
export interface Histories {
  assigned: Had[]
  declined: Had[]
  conflicts: Had[]
  past: Had[]
}

export async function readHistories(db: Db, it: Scope): Promise<Histories> {
  const read = async (question: ReturnType<typeof sql<{ about: string; id: string }>>): Promise<Had[]> =>
    (await question.execute(db)).rows.map((row) => [row.about, row.id] as const)
  const mine = sql`select c.id, c.person_id from attestation_case c where ${wanting(it)}`
  const [assigned, declined, conflicts, past] = await Promise.all([
    read(sql`select a.case_id as about, a.specialist_id as id from assignment a join (${mine}) c on c.id = a.case_id
      where ${stays(it)}`),
    read(sql`select a.case_id as about, a.specialist_id as id from assignment a join (${mine}) c on c.id = a.case_id
      where a.status = 'declined'`),
    read(sql`select distinct o.person_id as about, a.specialist_id as id from assignment a
      join attestation_case o on o.id = a.case_id join (${mine}) c on c.person_id = o.person_id
      where a.conflict_kind is not null`),
    read(sql`select distinct o.person_id as about, a.specialist_id as id from assignment a
      join attestation_case o on o.id = a.case_id join (${mine}) c on c.person_id = o.person_id and c.id <> o.id
      where a.status in ('done', 'accepted_by_center')`),
  ])
  return { assigned, declined, conflicts, past }
}

export async function findRules(db: Db): Promise<PairRule[]> {
  return db
    .selectFrom('pair_rule')
    .select(['case_id as caseId', 'person_id as personId', 'specialist_id as specialistId', 'kind'])
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
}

/** What the Center has told, else what follows from where the places lie. */
export async function readKm(db: Db): Promise<Km> {
  const [places, told] = await Promise.all([
    db.selectFrom('municipality').select(['id', 'code']).execute(),
    db.selectFrom('distance').select(['from_id', 'to_id', 'km']).execute(),
  ])
  const km = new Map(places.map(({ id }) => [id, new Map<string, number>()]))
  for (const from of places)
    for (const to of places) {
      const starting = startingKm(from.code, to.code)
      if (starting !== null) km.get(from.id)?.set(to.id, starting)
    }
  for (const row of told) km.get(row.from_id)?.set(row.to_id, row.km)
  return km
}
