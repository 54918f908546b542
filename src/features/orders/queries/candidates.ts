// Whom an order may name: specialists by the filters of the page, each with what stands against it.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { containing } from '../../../db/names.ts'
import { plannedAnew } from '../../../db/statements.ts'
import { fold } from '../../../domain/fold.ts'
import type { OrderAction, SchoolYear } from '../../../domain/order.ts'
import type { SpecialistState } from '../../../domain/specialist.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'
import { mayBeNamed, type Printed, printedFrom, printedOf, standsIn, stateOf } from './entries.ts'

export interface CandidateFilter {
  find: string
  municipalityId: string | null
  positionId: string | null
  subjectId: string | null
  /** Only those who may be named and are not in the list yet. */
  free: boolean
}

export interface CandidatesOf {
  orderId: string
  schoolYear: SchoolYear
  action: OrderAction
  filter: CandidateFilter
}

export interface Candidate extends Printed {
  id: string
  state: SpecialistState
  stands: boolean
  /** In the list of this order already. */
  isListed: boolean
}

type Read = Omit<Candidate, keyof Printed> & { printed: Printed }

export async function pageOfCandidates(
  db: Db,
  it: CandidatesOf & { cursor: Cursor | null; size: number },
): Promise<Candidate[]> {
  const order = it.cursor?.direction === 'before' ? sql`s.sort_name desc, s.id desc` : sql`s.sort_name, s.id`
  const { rows } = await sql<Read>`${sql.raw(plannedAnew)}
    select s.id, s.state, s.stands, s.listed as "isListed", ${printedOf} as printed
    from (select s.*, ${stateOf} as state, ${standsIn(it.schoolYear)} as stands, ${isListed(it.orderId)} as listed
      from specialist s join account a on a.person_id = s.person_id
      where ${allOf([...chosen(it), ...beyond(it.cursor)])} order by ${order} limit ${it.size}) s
    ${printedFrom}
    order by ${order}`.execute(db)
  return rows.map(({ printed, ...rest }) => ({ ...rest, ...printed }))
}

export interface CandidateCounts {
  found: number
  /** Of them who may be added. */
  free: number
}

export async function countCandidates(db: Db, it: CandidatesOf): Promise<CandidateCounts> {
  const counted = (conditions: RawBuilder<SqlBool>[]) => sql<number>`(select count(*) from (
    select from specialist s join account a on a.person_id = s.person_id where ${allOf(conditions)}
    limit ${countedUpTo + 1}) counted)`
  const { rows } = await sql<CandidateCounts>`${sql.raw(plannedAnew)}
    select ${counted(chosen(it))} as found, ${counted([...chosen(it), ...freeOf(it)])} as free`.execute(db)
  return rows[0] ?? { found: 0, free: 0 }
}

/** Everybody whom the filters choose and who may be added: what «добавить всех найденных» takes. */
export const allFree = (it: CandidatesOf): RawBuilder<SqlBool> => allOf([...chosen(it), ...freeOf(it)])

const isListed = (orderId: string): RawBuilder<SqlBool> =>
  sql`exists (select from order_entry e where e.order_id = ${orderId}::uuid and e.specialist_id = s.id)`

const freeOf = (it: CandidatesOf): RawBuilder<SqlBool>[] => [
  mayBeNamed(it.schoolYear, it.action),
  sql<SqlBool>`not ${isListed(it.orderId)}`,
]

const chosen = (it: CandidatesOf): RawBuilder<SqlBool>[] => [
  ...named(it.filter.find),
  ...(it.filter.municipalityId ? [sql<SqlBool>`s.municipality_id = ${it.filter.municipalityId}::uuid`] : []),
  ...(it.filter.positionId ? [sql<SqlBool>`s.positions_ok @> array[${it.filter.positionId}]::uuid[]`] : []),
  ...(it.filter.subjectId ? [sql<SqlBool>`s.subjects_ok @> array[${it.filter.subjectId}]::uuid[]`] : []),
  ...(it.action === 'exclude' ? [standsIn(it.schoolYear)] : []),
  ...(it.filter.free ? freeOf(it) : []),
]

const named = (find: string): RawBuilder<SqlBool>[] =>
  fold(find)
    .split(' ')
    .filter(Boolean)
    .slice(0, 6)
    .map((word) => sql<SqlBool>`s.search like ${containing(word)}`)

function beyond(cursor: Cursor | null): RawBuilder<SqlBool>[] {
  if (!cursor) return []
  const [name = '', id = ''] = cursor.edge
  const sign = cursor.direction === 'before' ? sql`<` : sql`>`
  return [sql`(s.sort_name, s.id) ${sign} (${name}, ${id}::uuid)`]
}

const allOf = (conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  conditions.length > 0 ? sql`(${sql.join(conditions, sql` and `)})` : sql`true`

export interface Choice {
  id: string
  code: string
  name: string
}

export interface Choices {
  municipalities: Choice[]
  positions: Choice[]
  subjects: Choice[]
}

export async function filterChoices(db: Db): Promise<Choices> {
  const read = (table: 'municipality' | 'position' | 'subject'): Promise<Choice[]> =>
    db.selectFrom(table).select(['id', 'code', 'name']).orderBy('sort').orderBy('name').execute()
  const [municipalities, positions, subjects] = await Promise.all([
    read('municipality'),
    read('position'),
    read('subject'),
  ])
  return { municipalities, positions, subjects }
}
