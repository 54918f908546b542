// Assignments and conclusions, such that the stage of each case follows from them.
import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import type { StoredFile } from '../../outside/files.ts'

/** State of both assignments and conclusions for each stage: `status/conclusion`, chosen by one more throw. */
const states = sql`case c.stage
  when 'assigning' then '{proposed/,proposed/}'
  when 'closed_withdrawn' then '{proposed/,accepted/}'
  when 'conclusion_accepted' then '{accepted_by_center/accepted,accepted_by_center/accepted}'
  when 'conclusion_ready' then case when b.throw < 0.25 then '{accepted_by_center/accepted,done/handed}'
    else '{done/handed,done/handed}' end
  when 'conclusion_returned' then case when b.throw < 0.4 then '{working/returned,accepted/}'
    when b.throw < 0.8 then '{working/returned,accepted_by_center/accepted}' else '{done/handed,working/returned}' end
  else case when b.throw < 0.45 then '{accepted/,proposed/}' when b.throw < 0.75 then '{accepted/,accepted/}'
    when b.throw < 0.9 then '{done/handed,accepted/}' else '{proposed/,accepted_by_center/accepted}' end
  end::text[]`

export async function putAssignments(tx: Tx, now: Date): Promise<void> {
  await sql`
    create temp table bench_work on commit drop as
    select w.part, pg_temp.bench_id(b.begun) as id, pg_temp.bench_id(b.begun) as conclusion_id, c.id as case_id, c.no,
      case w.part when 1 then c.one_id else c.other_id end as specialist_id,
      case w.part when 1 then c.one_account else c.other_account end as account_id, c.conclusion_due_on, c.form,
      split_part(s.state[w.part], '/', 1) as status, nullif(split_part(s.state[w.part], '/', 2), '') as conclusion,
      b.begun, least(c.conclusion_due_on::timestamptz - (pg_temp.dice(c.no * 2 + w.part, 21) * 25 - 1) * interval '1 day',
        ${now}::timestamptz - pg_temp.dice(c.no, 22) * interval '5 days') as given
    from bench_case c
    cross join lateral (select pg_temp.dice(c.no, 20) as throw, c.at + interval '5 days' as begun) b
    cross join lateral (select ${states} as state) s
    cross join generate_series(1, 2) as w (part)
    where c.is_assigned
    order by b.begun, c.no`.execute(tx)
  await sql`analyze bench_work`.execute(tx)
  await sql`
    insert into assignment (id, case_id, specialist_id, part, status, assigned_at, due_on, accepted_at)
    select id, case_id, specialist_id, part, status, begun, conclusion_due_on,
      case when status <> 'proposed' then begun + interval '1 day' end from bench_work`.execute(tx)
}

/** What was handed in lies in the queue as a file as far as files are given, and beyond them as paper; so do the accepted ones. */
export async function putConclusions(
  tx: Tx,
  it: { files: readonly StoredFile[]; center: string; now: Date },
): Promise<void> {
  await sql`
    create temp table bench_conclusion on commit drop as
    select w.*, greatest(w.given, w.begun + interval '2 days') as handed_in_at,
      case when w.conclusion = 'accepted' then null else row_number() over (partition by w.conclusion = 'accepted'
        order by w.form <> 'remote', w.given desc, w.id) end as place
    from bench_work w where w.conclusion is not null`.execute(tx)
  await sql`
    create temp table bench_file on commit drop as
    select no, key, sha256, size, pg_temp.bench_id(${it.now}) as id
    from unnest(${it.files.map((f) => f.key)}::text[], ${it.files.map((f) => f.sha256)}::text[],
      ${it.files.map((f) => f.size)}::bigint[]) with ordinality as f (key, sha256, size, no)`.execute(tx)
  await sql`
    insert into conclusion (id, assignment_id, case_id, status, versions, handed_in_at, is_late, paper_received_on,
      paper_brought_by, accepted_at, accepted_by, returned_at)
    select c.conclusion_id, c.id, c.case_id, case when c.conclusion <> 'handed' then c.conclusion
        when f.no is null then 'paper_received' else 'uploaded' end, case when f.no is null then 0 else 1 end, c.handed_in_at,
      c.handed_in_at::date > c.conclusion_due_on, case when f.no is null then c.handed_in_at::date end,
      case when f.no is null then 'Курьер организации' end,
      case when c.conclusion = 'accepted' then least(c.handed_in_at + interval '1 day', ${it.now}) end,
      case when c.conclusion = 'accepted' then ${it.center}::uuid end,
      case when c.conclusion = 'returned' then least(c.handed_in_at + interval '1 day', ${it.now}) end
    from bench_conclusion c left join bench_file f on f.no = c.place order by c.handed_in_at`.execute(tx)
  await sql`
    insert into remark (id, conclusion_id, version, text, by_account, at)
    select pg_temp.bench_id(c.handed_in_at), c.conclusion_id, case when f.no is null then 0 else 1 end,
      'Нет подписи специалиста на последней странице. Подпишите и загрузите скан ещё раз.', ${it.center}::uuid,
      least(c.handed_in_at + interval '1 day', ${it.now})
    from bench_conclusion c left join bench_file f on f.no = c.place where c.conclusion = 'returned'`.execute(
    tx,
  )
  await putVersions(tx)
}

async function putVersions(tx: Tx): Promise<void> {
  await sql`
    insert into file (id, store_key, name, kind, mime, size, sha256, pages, owner_id, created_at, claimed_at)
    select f.id, f.key, 'Заключение ' || f.no || '.pdf', 'pdf', 'application/pdf', f.size, f.sha256, 1, c.account_id,
      c.handed_in_at, c.handed_in_at from bench_file f join bench_conclusion c on c.place = f.no`.execute(tx)
  await sql`
    insert into conclusion_version (id, conclusion_id, version, file_id, is_signed, handed_in_at, handed_in_by)
    select pg_temp.bench_id(c.handed_in_at), c.conclusion_id, 1, f.id, true, c.handed_in_at, c.account_id
    from bench_file f join bench_conclusion c on c.place = f.no`.execute(tx)
}
