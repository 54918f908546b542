// The specialist's own cases: one predicate for the list, its counters, the neighbours, the downloads and the home page.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { WantedCategory } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import { chosenBy, type WorkFilter, type WorkState } from '../../../domain/ownWork.ts'
import { defaultSettings } from '../../../domain/settings.ts'

/** One word for what an assignment means to its specialist. Needs `a` assignment, `c` case, `k` conclusion. */
export const workState = sql<WorkState>`case
  when c.stage = 'closed_withdrawn' then 'closed'
  when k.status = 'accepted' then 'accepted'
  when k.status = 'returned' then 'returned'
  when k.status is not null then 'handedIn'
  when a.status = 'proposed' then 'new'
  when c.form = 'simplified' then 'notNeeded'
  else 'inWork' end`

/** All that is in force for a specialist: what was declined or taken off is not there any more. */
export const mine = (specialistId: string): RawBuilder<unknown> => sql`
  select a.id, a.due_on, a.assigned_at, c.id as case_id, c.person_id, c.number, c.sort_name, c.search, c.form, c.category_wanted, c.period_id,
    c.application_id, c.position_id, c.subject_id, c.organisation_id, c.municipality_id, k.id as conclusion_id, k.returned_at,
    ${workState} as state
  from assignment a
  join attestation_case c on c.id = a.case_id
  left join conclusion k on k.assignment_id = a.id
  where a.specialist_id = ${specialistId}::uuid and a.status in ('proposed', 'accepted', 'working', 'done', 'accepted_by_center')`

/** S-16: how many there are in all, and of each filter. */
export type WorkCounts = Record<WorkFilter | 'all', number>

export const countsOf = (today: Day): RawBuilder<unknown> =>
  sql`json_build_object('all', count(*), ${sql.join(
    (Object.keys(chosenBy) as WorkFilter[]).map(
      (filter) => sql`${sql.lit(filter)}, count(*) filter (where ${chosen(filter, today)})`,
    ),
  )})`

/** The rows of `mine` that a filter chooses. */
function chosen(filter: WorkFilter, today: Day): RawBuilder<unknown> {
  const it = chosenBy[filter]
  const due: { from?: Day; to?: Day } = 'due' in it ? it.due(today) : {}
  return sql.join(
    [
      sql`state in (${sql.join(it.states.map((state) => sql.lit(state)))})`,
      ...(due.from ? [sql`due_on >= ${due.from}::date`] : []),
      ...(due.to ? [sql`due_on <= ${due.to}::date`] : []),
    ],
    sql` and `,
  )
}

export const sortings = ['due', 'name'] as const
export type Sorting = (typeof sortings)[number]

export interface OwnListWish {
  state: WorkFilter | null
  periodId: string | null
  form: AttestationForm | null
  /** Folded and escaped for `like`, or null. */
  search: string | null
  sort: Sorting
}

function filtered(it: OwnListWish, today: Day): RawBuilder<unknown> {
  const all = [
    ...(it.state ? [chosen(it.state, today)] : []),
    ...(it.periodId ? [sql`period_id = ${it.periodId}::uuid`] : []),
    ...(it.form ? [sql`form = ${it.form}`] : []),
    ...(it.search ? [sql`search like ${it.search}`] : []),
  ]
  return all.length > 0 ? sql`where ${sql.join(all, sql` and `)}` : sql``
}

// What is still owed comes first, the nearest day on top.
const isDone = sql`(state in ('handedIn', 'accepted', 'notNeeded', 'closed'))::int`
const orders = {
  due: { columns: [isDone, sql`due_on`, sql`sort_name`, sql`id`], types: ['int', 'date', 'text', 'uuid'] },
  name: { columns: [sql`sort_name`, sql`due_on`, sql`id`], types: ['text', 'date', 'uuid'] },
} as const satisfies Record<Sorting, { columns: RawBuilder<unknown>[]; types: string[] }>

/** How many values the edge of a page has. */
export const edgeSize = (sort: Sorting): number => orders[sort].columns.length

function ordered(sort: Sorting, backwards = false): RawBuilder<unknown> {
  const way = backwards ? sql` desc` : sql``
  return sql`order by ${sql.join(orders[sort].columns.map((column) => sql`${column}${way}`))}`
}

function beyond(sort: Sorting, cursor: { edge: string[]; direction: 'after' | 'before' }) {
  const { columns, types } = orders[sort]
  const edge = cursor.edge.map((value, i) => sql`${value}::${sql.raw(types[i] ?? 'text')}`)
  return sql`where (${sql.join([...columns])}) ${sql.raw(cursor.direction === 'after' ? '>' : '<')} (${sql.join(edge)})`
}

export interface OwnRow {
  id: string
  caseId: string
  personId: string
  name: string
  number: string
  position: string
  subject: string | null
  organisation: string
  municipality: string
  period: string
  categoryWanted: WantedCategory
  form: AttestationForm
  appointedOn: Day
  dueOn: Day
  /** ISO; a returned conclusion has a term of its own. */
  returnedAt: string | null
  state: WorkState
  isDone: number
}

const columns = sql`json_build_object('id', m.id, 'caseId', m.case_id, 'personId', m.person_id, 'name', m.sort_name, 'number', m.number, 'position', pos.name, 'subject', s.name,
  'organisation', o.name, 'municipality', mu.name, 'period', per.title, 'categoryWanted', m.category_wanted, 'form', m.form,
  'appointedOn', ap.appointed_on, 'dueOn', m.due_on, 'returnedAt', m.returned_at, 'state', m.state, 'isDone', m.is_done)`

const named = sql`
  join application ap on ap.id = m.application_id
  join position pos on pos.id = m.position_id
  left join subject s on s.id = m.subject_id
  join organisation o on o.id = m.organisation_id
  join municipality mu on mu.id = m.municipality_id
  join period per on per.id = m.period_id`

/** The setting, asked together with what it is about. */
export const correctionDays = sql<number>`coalesce((select (value #>> '{}')::int from setting where key = 'correctionDays'),
  ${sql.lit(defaultSettings.correctionDays)})`

export interface OwnList {
  counts: WorkCounts
  /** How many the filters choose. */
  found: number
  /** Periods to choose from. */
  periods: { id: string; title: string }[]
  /** One more than asked for, when there are more. */
  rows: OwnRow[]
  correctionDays: number
}

/** A page of the list with its counters in one question. */
export async function findOwnList(
  db: Db,
  specialistId: string,
  today: Day,
  it: OwnListWish & { cursor: { edge: string[]; direction: 'after' | 'before' } | null; size: number },
): Promise<OwnList> {
  const backwards = it.cursor?.direction === 'before'
  const { rows } = await sql<OwnList>`
    with mine as materialized (${mine(specialistId)}),
    chosen as (select * from mine ${filtered(it, today)}),
    part as (select *, ${isDone} as is_done, row_number() over (${ordered(it.sort, backwards)}) as place
      from chosen ${it.cursor ? beyond(it.sort, it.cursor) : sql``} ${ordered(it.sort, backwards)} limit ${it.size + 1})
    select (select ${countsOf(today)} from mine) as counts,
      (select count(*) from chosen) as found,
      coalesce((select json_agg(json_build_object('id', p.id, 'title', p.title) order by p.starts_on, p.id)
        from period p where p.id in (select period_id from mine)), '[]') as periods,
      coalesce((select json_agg(${columns} order by m.place) from part m ${named}), '[]') as rows,
      ${correctionDays} as "correctionDays"`.execute(db)
  return rows[0] as OwnList
}

/** The values of a row at the edge of a page. */
export const edgeOf =
  (sort: Sorting) =>
  (row: OwnRow): string[] =>
    sort === 'due' ? [String(row.isDone), row.dueOn, row.name, row.id] : [row.name, row.dueOn, row.id]

/** The row before and after one in the list with the same filters and order, and its place. */
export async function findAround(
  db: Db,
  specialistId: string,
  today: Day,
  it: OwnListWish,
  id: string,
): Promise<{ previous: string | null; next: string | null; place: number; found: number } | undefined> {
  const { rows } = await sql<{ previous: string | null; next: string | null; place: number; found: number }>`
    with mine as materialized (${mine(specialistId)})
    select * from (
      select id, lag(id) over w as previous, lead(id) over w as next, row_number() over w as place,
        count(*) over () as found
      from mine ${filtered(it, today)} window w as (${ordered(it.sort)})
    ) line where id = ${id}::uuid`.execute(db)
  return rows[0]
}

/** Everything the filters choose, for the spreadsheet. */
export async function findOwnRows(
  db: Db,
  specialistId: string,
  today: Day,
  it: OwnListWish,
  atMost: number,
): Promise<OwnRow[]> {
  const { rows } = await sql<{ row: OwnRow }>`
    with mine as materialized (${mine(specialistId)}),
    part as (select *, ${isDone} as is_done, row_number() over (${ordered(it.sort)}) as place
      from mine ${filtered(it, today)} ${ordered(it.sort)} limit ${atMost})
    select ${columns} as row from part m ${named} order by m.place`.execute(db)
  return rows.map(({ row }) => row)
}
