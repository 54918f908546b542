// Teachers, applications and cases with their stage; the assignments must then agree with it.
import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import { named } from './ground.ts'

export interface BenchCases {
  count: number
  /** Of them without a specialist yet, the last ones. */
  unassigned: number
  specialists: number
  organisations: number
  now: Date
  year: string
}

/** Cases of these specialists lie in the present month, so that their lists hold work of every state. */
const ofToday = 9

/** Chances of each stage, adding up, for periods that are over, that are at work and that are still to come. */
const stageOf = sql`case
  when not is_assigned then 'scheduled'
  when months < -1 then case when chance < 0.93 then 'conclusion_accepted' when chance < 0.95 then 'closed_withdrawn'
    when chance < 0.96 then 'conclusion_returned' when chance < 0.98 then 'conclusion_ready' else 'in_analysis' end
  when months < 1 then case when chance < 0.2 then 'conclusion_accepted' when chance < 0.22 then 'closed_withdrawn'
    when chance < 0.3 then 'conclusion_returned' when chance < 0.48 then 'conclusion_ready' when chance < 0.88 then 'in_analysis'
    else 'assigning' end
  else case when chance < 0.02 then 'closed_withdrawn' when chance < 0.05 then 'conclusion_ready'
    when chance < 0.5 then 'in_analysis' else 'assigning' end end`

/**
 * Decides everything about every case. Two specialists for each by counting round, so that everybody gets ten when there are
 * five times as many cases; the second one, `bench2`, gets fifty and more.
 */
export async function drawCases(tx: Tx, it: BenchCases): Promise<void> {
  const all = sql.lit(it.specialists)
  const assigned = it.count - it.unassigned
  await sql`
    create temp table bench_draw on commit drop as
    with turn as (
      select no, no <= ${sql.lit(assigned)} as is_assigned, 1 + (no - 1) % ${all} as one,
        1 + (no - 1 + ${all} - 1 - (no - 1) / ${all} % (${all} - 1)) % ${all} as other
      from generate_series(1, ${sql.lit(it.count)}::bigint) no
    ), busy as (
      select no, row_number() over (order by no) as place from turn
      where is_assigned and one > ${ofToday} and other > ${ofToday} and ${all} > 60
    )
    select t.no, t.is_assigned, t.one, case when b.place <= 44 then 2 else t.other end as other,
      pg_temp.dice(t.no, 1) as chance, (${sql.lit(ofToday)} >= least(t.one, t.other) or b.place <= 44) as is_today
    from turn t left join busy b on b.no = t.no`.execute(tx)
  await sql`
    create temp table bench_case on commit drop as
    with drawn as (
      select d.*, p.id as period_id, p.months, p.conclusion_due_on, p.accept_from,
        least(p.accept_from::timestamptz + pg_temp.dice(d.no, 2) * interval '40 days',
          ${it.now}::timestamptz - interval '10 days') as at
      from bench_draw d
      join bench_period p on p.no = case
        when d.is_today then (select no from bench_period where months = 0)
        when not d.is_assigned then (select max(no) from bench_period) - floor(pg_temp.dice(d.no, 3) * 3)::int
        else floor(pg_temp.dice(d.no, 3) * (select count(*) from bench_period))::int end
    )
    select d.*, ${stageOf} as stage, n.sex, n.last_name, n.first_name, n.middle_name, n.key,
      ${it.year} || '/' || nextval('application_number') as number,
      pg_temp.bench_id(d.at) as person_id, pg_temp.bench_id(d.at) as application_id, pg_temp.bench_id(d.at) as id,
      o.id as organisation_id, o.municipality_id, o.name_key, pos.id as position_id,
      case when pos.code = 'teacher' then sub.id end as subject_id,
      case when w.wanted < 0.38 then 'first' when w.wanted < 0.94 then 'highest' when w.wanted < 0.98 then 'methodist'
        else 'mentor' end as category_wanted,
      case when w.form < 0.62 then 'remote' when w.form < 0.9 then 'in_person' when w.form < 0.98 then 'mixed'
        else 'simplified' end as form,
      s1.id as one_id, s2.id as other_id, s1.account_id as one_account, s2.account_id as other_account
    from drawn d
    join (${named(1000, it.count)}) n on n.no = d.no
    left join bench_specialist s1 on d.is_assigned and s1.no = d.one
    left join bench_specialist s2 on d.is_assigned and s2.no = d.other
    cross join lateral (select floor(power(pg_temp.dice(d.no, 4), 1.4) * ${it.organisations})::int as no) wish
    -- Nobody is assessed by a colleague: the next organisations stand in.
    join bench_organisation o on o.no = (wish.no + case
        when wish.no not in (coalesce(s1.organisation_no, -1), coalesce(s2.organisation_no, -1)) then 0
        when (wish.no + 1) % ${it.organisations} not in (coalesce(s1.organisation_no, -1), coalesce(s2.organisation_no, -1)) then 1
        else 2 end) % ${it.organisations}
    join bench_position pos on pos.no = floor(pg_temp.dice(d.no, 5) * (select count(*) from bench_position))::int
    join bench_subject sub on sub.no = floor(pg_temp.dice(d.no, 6) * (select count(*) from bench_subject))::int
    cross join lateral (select pg_temp.dice(d.no, 7) as wanted, pg_temp.dice(d.no, 8) as form) w
    order by d.at, d.no`.execute(tx)
  await sql`analyze bench_case`.execute(tx)
}

export async function putTeachers(tx: Tx): Promise<void> {
  await sql`
    insert into person (id, last_name, first_name, middle_name, sort_name, search, sex, phone_mobile, email, created_at)
    select person_id, last_name, first_name, middle_name, concat_ws(' ', last_name, first_name, middle_name), key, sex,
      '+7901' || lpad((no % 10000000)::text, 7, '0'), 'teacher' || no || '@bench.example', at from bench_case`.execute(
    tx,
  )
}

/** One case in ten began with the teacher's own application, the others with the list. */
export async function putApplications(tx: Tx): Promise<void> {
  await sql`
    insert into application (id, number, channel, status, received_on, person_id, municipality_id, organisation_id, position_id,
      subject_id, appointed_on, experience_ped, experience_position, category_held, category_wanted, form, email, phone,
      identity, created_at, submitted_at, registered_at, confirmed_at, sort_name, search)
    select application_id, number, case when no % 10 = 0 then 'email_or_is' else 'list' end, 'accepted', at::date, person_id, municipality_id, organisation_id, position_id,
      subject_id, at::date - (400 + floor(pg_temp.dice(no, 9) * 9000))::int, 2 + no % 35, 2 + no % 20,
      case when category_wanted = 'first' then case when chance < 0.5 then 'none' else 'first' end
        when category_wanted = 'highest' then case when chance < 0.4 then 'first' else 'highest' end else 'highest' end,
      category_wanted, form, 'teacher' || no || '@bench.example', '+7901' || lpad((no % 10000000)::text, 7, '0'),
      'bench|' || number, at, case when no % 10 = 0 then at end, case when no % 10 = 0 then at end,
      case when no % 10 = 0 then at end, concat_ws(' ', last_name, first_name, middle_name), key from bench_case`.execute(
    tx,
  )
}

export async function putCases(tx: Tx): Promise<void> {
  await sql`
    insert into attestation_case (id, number, application_id, person_id, period_id, municipality_id, organisation_id,
      position_id, subject_id, category_wanted, form, stage, conclusion_due_on, sort_name, search, created_at, assigned)
    select id, number, application_id, person_id, period_id, municipality_id, organisation_id, position_id, subject_id,
      category_wanted, form, stage, conclusion_due_on, concat_ws(' ', last_name, first_name, middle_name),
      key || ' ' || number || ' ' || name_key, at, case when is_assigned then 2 else 0 end from bench_case`.execute(
    tx,
  )
  await sql`
    insert into event (at, "is", by_name, by_role, case_id, person_id, municipality_id, facts)
    select at, 'caseOpened', 'Система', 'system', id, person_id, municipality_id,
      jsonb_build_object('number', number, 'by', 'list') from bench_case`.execute(tx)
}
