// Teachers who apply by themselves: some with a draft that is not sent yet, some with an application that waits.
import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import { named } from './ground.ts'

export interface BenchApplicants {
  /** Those with a draft; they come first and have the logins `benchteacher1`… */
  drafts: number
  /** Those with an application that waits for the Center, is returned, or ended without a case. */
  waiting: number
  organisations: number
  now: Date
  passwordHash: string
}

/** Chances of each state of an application that has not become a case. */
const statusOf = sql`case when chance < 0.35 then 'submitted' when chance < 0.55 then 'registered'
  when chance < 0.8 then 'under_review' when chance < 0.9 then 'returned' when chance < 0.95 then 'withdrawn'
  else 'rejected_formal' end`

export async function putApplicants(tx: Tx, it: BenchApplicants): Promise<void> {
  await sql`
    create temp table bench_applicant on commit drop as
    with taken as (select count(*) as n from account where login ~ '^benchteacher[0-9]+$')
    select n.*, 'benchteacher' || (n.no + taken.n) as login, made.at, n.no > ${it.drafts}::int as is_waiting, made.chance,
      ${statusOf} as status, pg_temp.bench_id(made.at) as person_id, pg_temp.bench_id(made.at) as account_id,
      pg_temp.bench_id(made.at) as id, o.id as organisation_id, o.municipality_id, p.id as position_id,
      case when p.code = 'teacher' then s.id end as subject_id,
      case when made.wanted < 0.5 then 'first' when made.wanted < 0.94 then 'highest' when made.wanted < 0.98 then 'methodist'
        else 'mentor' end as category_wanted,
      case when made.form < 0.62 then 'remote' when made.form < 0.9 then 'in_person' else 'mixed' end as form
    from (${named(2000, it.drafts + it.waiting)}) n
    cross join taken
    cross join lateral (select ${it.now}::timestamptz - pg_temp.dice(n.no, 210) * interval '34 days' as at,
      pg_temp.dice(n.no, 211) as chance, pg_temp.dice(n.no, 212) as wanted, pg_temp.dice(n.no, 213) as form) made
    join bench_organisation o on o.no = floor(pg_temp.dice(n.no, 214) * ${it.organisations})::int
    join bench_position p on p.no = floor(pg_temp.dice(n.no, 215) * (select count(*) from bench_position))::int
    join bench_subject s on s.no = floor(pg_temp.dice(n.no, 216) * (select count(*) from bench_subject))::int`.execute(
    tx,
  )
  await sql`analyze bench_applicant`.execute(tx)
  await putAccounts(tx, it)
  await putDrafts(tx)
  await putWaiting(tx)
}

async function putAccounts(tx: Tx, { passwordHash }: BenchApplicants): Promise<void> {
  await sql`
    insert into person (id, last_name, first_name, middle_name, sort_name, search, sex, birth_on, phone_mobile, email, created_at)
    select person_id, last_name, first_name, middle_name, concat_ws(' ', last_name, first_name, middle_name), key, sex,
      date '1984-04-05', '+7902' || lpad(no::text, 7, '0'), login || '@bench.example', at from bench_applicant
    order by no`.execute(tx)
  await sql`
    insert into account (id, person_id, login, email, email_confirmed_at, password_hash, created_at)
    select account_id, person_id, login, login || '@bench.example', at, ${passwordHash}, at from bench_applicant
    order by no`.execute(tx)
  await sql`
    insert into role_grant (id, account_id, role, scope_kind, valid_from, created_at)
    select pg_temp.bench_id(at), account_id, 'teacher', 'region', at::date, at from bench_applicant order by no`.execute(
    tx,
  )
}

/** What somebody writes about one criterion. */
const aStory = sql.lit(
  'За межаттестационный период качество знаний обучающихся выросло с 58 до 71 %, успеваемость — 100 %. '.repeat(
    12,
  ),
)

/** Everything is told but for the consents: the evening before the last day. */
async function putDrafts(tx: Tx): Promise<void> {
  await sql`
    insert into application_draft (id, person_id, answers, saved, version, created_at, touched_at)
    select id, person_id, jsonb_build_object(
        'work', jsonb_build_object('municipality', municipality_id, 'organisation', organisation_id,
          'position', position_id, 'subject', coalesce(subject_id::text, ''), 'appointedOn', '01.09.2014',
          'experiencePed', '12', 'experiencePosition', '12', 'birthOn', '05.04.1984', 'phone', '+7 902 000-00-00',
          'email', login || '@bench.example'),
        'category', jsonb_build_object('held', 'none', 'wanted', 'first'),
        'form', jsonb_build_object('form', form),
        'list:education', jsonb_build_array(jsonb_build_object('id', pg_temp.bench_id(at), 'typed', jsonb_build_object(
          'kind', 'specialist', 'place', 'Томский государственный педагогический университет',
          'speciality', 'Иностранный язык', 'issuedOn', '25.06.2012', 'document', 'КЖ 1234567'))),
        'results-F1', jsonb_build_object('text', ${aStory}), 'results-F2', jsonb_build_object('text', ${aStory}),
        'results-F3', jsonb_build_object('text', ${aStory}), 'results-F4', jsonb_build_object('text', ${aStory}),
        'results-F5', jsonb_build_object('text', ${aStory}), 'presence', jsonb_build_object('presence', 'without')),
      '{}', 1, at, at
    from bench_applicant where not is_waiting order by no`.execute(tx)
}

async function putWaiting(tx: Tx): Promise<void> {
  await sql`
    insert into application (id, number, channel, status, received_on, person_id, municipality_id, organisation_id, position_id,
      subject_id, appointed_on, experience_ped, experience_position, category_held, category_wanted, form, email, phone,
      identity, created_at, submitted_at, registered_at, confirmed_at, returned_at, return_reason, return_text, mend_until,
      refused_at, refuse_ground, refuse_text, withdrawn_at, withdraw_reason, details, sort_name, search)
    select id, case when status in ('registered', 'under_review') then
        extract(year from at) || '/' || nextval('application_number') end,
      'email_or_is', status, at::date, person_id, municipality_id, organisation_id, position_id, subject_id,
      at::date - (400 + floor(pg_temp.dice(no, 217) * 9000))::int, 2 + no % 35, 2 + no % 20,
      case when category_wanted = 'first' then 'none' when category_wanted = 'highest' then 'first' else 'highest' end,
      category_wanted, form, login || '@bench.example', '+7902' || lpad(no::text, 7, '0'), id::text, at, at,
      case when status in ('registered', 'under_review') then at + interval '1 hour' end,
      case when pg_temp.dice(no, 218) < 0.5 then at + interval '2 hours' end,
      case when status = 'returned' then at + interval '3 hours' end,
      case when status = 'returned' then 'Не хватает документов' end,
      case when status = 'returned' then 'Приложите копию диплома.' end,
      case when status = 'returned' then at::date + 40 end,
      case when status = 'rejected_formal' then at + interval '3 hours' end,
      case when status = 'rejected_formal' then 'E-05' end,
      case when status = 'rejected_formal' then 'Со дня отказа не прошёл год.' end,
      case when status = 'withdrawn' then at + interval '3 hours' end,
      case when status = 'withdrawn' then 'Подам в следующем периоде' end,
      '{}', concat_ws(' ', last_name, first_name, middle_name), key
    from bench_applicant b where is_waiting order by b.at, b.no`.execute(tx)
  await sql`
    insert into application_result (application_id, criterion, text)
    select a.id, c.code, ${aStory} from bench_applicant a
    cross join unnest(array['F1', 'F2', 'F3', 'F4', 'F5']) as c (code)
    where a.is_waiting and a.category_wanted = 'first'`.execute(tx)
}

/** Whose application became a case was told of it; all notices are one and the same file. */
export async function putNotices(tx: Tx): Promise<void> {
  await sql`
    insert into notice (id, application_id, case_id, number, made_on, term_from, term_to, form, method, file_id, sent_at, read_at)
    select pg_temp.bench_id(c.at), c.application_id, c.id, 'bench-' || nextval('notice_number'), c.at::date, p.starts_on,
      p.ends_on, c.form, 'remote', (select id from bench_file order by no limit 1), c.at,
      case when pg_temp.dice(c.no, 219) < 0.9 then c.at + interval '1 day' end
    from bench_case c join period p on p.id = c.period_id where c.no % 10 = 0 order by c.at, c.no`.execute(tx)
}
