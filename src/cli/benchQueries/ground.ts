// What invented people and cases are drawn from: tables that live as long as the transaction.
import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import { fold } from '../../domain/names.ts'
import type { NamePair } from '../benchNames.ts'

/**
 * `bench_id` makes ids like those of the application: in the order of time. `dice` gives the same number from 0 to 1 for the
 * same two numbers, so that two databases of one size hold the same.
 */
export async function makeDice(tx: Tx): Promise<void> {
  await sql`
    create function pg_temp.bench_id(at timestamptz) returns uuid language sql volatile as $$
      select (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7'
        || substr(replace(gen_random_uuid()::text, '-', ''), 14))::uuid $$`.execute(tx)
  await sql`
    create function pg_temp.dice(no bigint, salt bigint) returns float8 language sql immutable as $$
      select (hashint8extended(no, salt) & 1048575)::float8 / 1048576 $$`.execute(tx)
}

export async function putNames(tx: Tx, parts: readonly NamePair[]): Promise<void> {
  await sql`
    create temp table bench_name (kind text, no int, woman text, man text, woman_key text, man_key text) on commit drop`.execute(
    tx,
  )
  const column = (of: (part: NamePair) => string) => parts.map(of)
  await sql`
    insert into bench_name select * from unnest(${column((p) => p.kind)}::text[], ${parts.map((p) => p.no)}::int[],
      ${column((p) => p.woman)}::text[], ${column((p) => p.man)}::text[],
      ${column((p) => fold(p.woman))}::text[], ${column((p) => fold(p.man))}::text[])`.execute(tx)
  await sql`analyze bench_name`.execute(tx)
}

/**
 * Names for the numbers 1…count: frequent surnames are met more often, six of seven people are women. `salt` keeps teachers
 * and specialists apart.
 */
export const named = (salt: number, count: number) => sql`
  select n.no, n.sex, case n.sex when 'f' then l.woman else l.man end as last_name,
    case n.sex when 'f' then f.woman else f.man end as first_name,
    case n.sex when 'f' then m.woman else m.man end as middle_name,
    case n.sex when 'f' then concat_ws(' ', l.woman_key, f.woman_key, m.woman_key)
      else concat_ws(' ', l.man_key, f.man_key, m.man_key) end as key
  from (
    select no, case when pg_temp.dice(no, ${sql.lit(salt)}) < 0.86 then 'f' else 'm' end as sex,
      floor(power(pg_temp.dice(no, ${sql.lit(salt + 1)}), 1.5) * (select count(*) from bench_name where kind = 'last'))::int as l,
      floor(pg_temp.dice(no, ${sql.lit(salt + 2)}) * (select count(*) from bench_name where kind = 'first'))::int as f,
      floor(pg_temp.dice(no, ${sql.lit(salt + 3)}) * (select count(*) from bench_name where kind = 'middle'))::int as m
    from generate_series(1, ${sql.lit(count)}::bigint) no
  ) n
  join bench_name l on l.kind = 'last' and l.no = n.l
  join bench_name f on f.kind = 'first' and f.no = n.f
  join bench_name m on m.kind = 'middle' and m.no = n.m`

export interface BenchOrganisation {
  id: string
  municipalityId: string
  name: string
  nameKey: string
}

export async function putOrganisations(
  tx: Tx,
  list: readonly BenchOrganisation[],
  now: Date,
): Promise<number> {
  await sql`
    insert into organisation (id, municipality_id, name, name_key, created_at)
    select id, municipality_id, name, name_key, ${now} from unnest(${list.map((o) => o.id)}::uuid[],
      ${list.map((o) => o.municipalityId)}::uuid[], ${list.map((o) => o.name)}::text[], ${list.map((o) => o.nameKey)}::text[])
      as o (id, municipality_id, name, name_key)
    on conflict (municipality_id, name_key) do nothing`.execute(tx)
  const { rows } = await sql<{ id: string; municipality_id: string; name: string }>`
    select id, municipality_id, name from organisation where is_active order by created_at, id`.execute(tx)
  await sql`
    create temp table bench_organisation on commit drop as
    select (row_number() over (order by pg_temp.dice(no, 77)) - 1)::int as no, id, municipality_id, name_key
    from unnest(${rows.map((o) => o.id)}::uuid[], ${rows.map((o) => o.municipality_id)}::uuid[],
      ${rows.map((o) => fold(o.name))}::text[]) with ordinality as o (id, municipality_id, name_key, no)`.execute(
    tx,
  )
  return rows.length
}

export interface BenchPeriod {
  id: string
  code: string
  title: string
  schoolYear: string
  startsOn: string
  endsOn: string
  acceptFrom: string
  acceptTo: string
  conclusionDueOn: string
}

/** Adds those that are not there. `months` counts from the present month. */
export async function putPeriods(tx: Tx, list: readonly (BenchPeriod & { months: number })[]): Promise<void> {
  await tx
    .insertInto('period')
    .values(
      list.map((p) => ({
        id: p.id,
        code: p.code,
        title: p.title,
        school_year: p.schoolYear,
        starts_on: p.startsOn,
        ends_on: p.endsOn,
        accept_from: p.acceptFrom,
        accept_to: p.acceptTo,
        conclusion_due_on: p.conclusionDueOn,
      })),
    )
    .onConflict((c) => c.column('code').doNothing())
    .execute()
  await sql`
    create temp table bench_period on commit drop as
    select (row_number() over (order by k.months) - 1)::int as no, k.months, p.*
    from period p join unnest(${list.map((p) => p.code)}::text[], ${list.map((p) => p.months)}::int[]) as k (code, months)
      on k.code = p.code`.execute(tx)
}

/** Positions and subjects, each as often as it is met. */
export async function putPosts(
  tx: Tx,
  weights: { positions: Record<string, number>; subjects: Record<string, number> },
): Promise<void> {
  for (const kind of ['position', 'subject'] as const) {
    const share = weights[`${kind}s`]
    await sql`
      create temp table ${sql.ref(`bench_${kind}`)} on commit drop as
      select (row_number() over (order by t.sort, g) - 1)::int as no, t.id, t.code
      from ${sql.table(kind)} t
      join unnest(${Object.keys(share)}::text[], ${Object.values(share)}::int[]) as w (code, weight) on w.code = t.code
      cross join generate_series(1, w.weight) g`.execute(tx)
  }
}

export const placesOf = (tx: Tx) =>
  tx.selectFrom('municipality').select(['id', 'code', 'center']).orderBy('sort').execute()
