// Specialists with their accounts, and those who keep the schedule.
import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import { named } from './ground.ts'

export interface BenchSpecialists {
  count: number
  organisations: number
  now: Date
  passwordHash: string
}

/** Logins `bench1`, `bench2`… go on after those that are there. Everybody has the same password. */
export async function putSpecialists(tx: Tx, it: BenchSpecialists): Promise<void> {
  await sql`
    create temp table bench_specialist on commit drop as
    with taken as (select count(*) as n from account where login ~ '^bench[0-9]+$')
    select n.*, 'bench' || (n.no + taken.n) as login, made.at,
      pg_temp.bench_id(made.at) as person_id, pg_temp.bench_id(made.at) as account_id, pg_temp.bench_id(made.at) as id,
      o.id as organisation_id, o.municipality_id, o.no as organisation_no, o.name_key, p.id as position_id,
      case when p.code = 'teacher' then s.id end as subject_id
    from (${named(100, it.count)}) n
    cross join taken
    cross join lateral (select ${it.now}::timestamptz - interval '400 days' + n.no * interval '1 second' as at) made
    join bench_organisation o on o.no = floor(pg_temp.dice(n.no, 110) * ${it.organisations})::int
    join bench_position p on p.no = floor(pg_temp.dice(n.no, 111) * (select count(*) from bench_position))::int
    join bench_subject s on s.no = floor(pg_temp.dice(n.no, 112) * (select count(*) from bench_subject))::int
    order by n.no`.execute(tx)
  await sql`create index on bench_specialist (no)`.execute(tx)
  await sql`analyze bench_specialist`.execute(tx)
  await sql`
    insert into person (id, last_name, first_name, middle_name, sort_name, search, sex, phone_mobile, email, created_at)
    select person_id, last_name, first_name, middle_name, concat_ws(' ', last_name, first_name, middle_name), key, sex,
      '+7900' || lpad(no::text, 7, '0'), login || '@bench.example', at from bench_specialist order by no`.execute(
    tx,
  )
  await sql`
    insert into account (id, person_id, login, email, email_confirmed_at, password_hash, created_at)
    select account_id, person_id, login, login || '@bench.example', at, ${it.passwordHash}, at from bench_specialist
    order by no`.execute(tx)
  await sql`
    insert into role_grant (id, account_id, role, scope_kind, valid_from, created_at)
    select pg_temp.bench_id(at), account_id, 'specialist', 'region', at::date, at from bench_specialist order by no`.execute(
    tx,
  )
  await sql`
    insert into specialist (id, person_id, municipality_id, organisation_id, position_id, subject_id, status, approved_at,
      category_held, experience_ped, experience_expert, positions_ok, subjects_ok, onsite_ready, sort_name, search, created_at)
    select id, person_id, municipality_id, organisation_id, position_id, subject_id,
      case when pg_temp.dice(no, 113) < 0.9 then 'approved' else 'registered' end,
      case when pg_temp.dice(no, 113) < 0.9 then at end,
      case when pg_temp.dice(no, 114) < 0.8 then 'highest' else 'first' end, 8 + no % 30, no % 9, array[position_id],
      case when subject_id is null then '{}' else array[subject_id] end, pg_temp.dice(no, 115) < 0.5,
      concat_ws(' ', last_name, first_name, middle_name), key || ' ' || name_key, at
    from bench_specialist order by no`.execute(tx)
}

export interface BenchStaff {
  login: string
  role: 'center' | 'mun_coord'
  lastName: string
  municipality: string | null
}

/** Does nothing where the login is there. Returns the account of the first. */
export async function putStaff(
  tx: Tx,
  list: readonly BenchStaff[],
  it: { now: Date; passwordHash: string },
): Promise<string> {
  for (const who of list) {
    await sql`
      with made as (
        select pg_temp.bench_id(${it.now}) as person_id, pg_temp.bench_id(${it.now}) as account_id,
          pg_temp.bench_id(${it.now}) as grant_id
        where not exists (select from account where login = ${who.login})
      ), p as (
        insert into person (id, last_name, first_name, middle_name, sort_name, search, email, created_at)
        select person_id, ${who.lastName}, 'Вера', 'Павловна', ${`${who.lastName} Вера Павловна`},
          ${`${who.lastName.toLowerCase()} вера павловна`}, ${`${who.login}@bench.example`}, ${it.now} from made
      ), a as (
        insert into account (id, person_id, login, email, email_confirmed_at, password_hash, created_at)
        select account_id, person_id, ${who.login}, ${`${who.login}@bench.example`}, ${it.now}, ${it.passwordHash}, ${it.now}
        from made
      )
      insert into role_grant (id, account_id, role, scope_kind, scope_id, valid_from, created_at)
      select grant_id, account_id, ${who.role}, ${who.municipality ? 'municipality' : 'region'},
        (select id from municipality where code = ${who.municipality}), ${it.now}::date, ${it.now} from made`.execute(
      tx,
    )
  }
  const { rows } = await sql<{ id: string }>`
    select id from account where login = ${list[0]?.login ?? ''}`.execute(tx)
  return rows[0]?.id ?? ''
}
