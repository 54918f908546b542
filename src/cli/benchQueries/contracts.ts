// The specialists as contractors: an order of the year, a campaign, a contract each, and accepted work as items.
import { sql } from 'kysely'
import type { Tx } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import type { Half } from '../../domain/contract.ts'
import type { Day } from '../../domain/days.ts'

export interface BenchContracts {
  schoolYear: string
  half: Half
  /** Of the school year, and of the contracts. */
  from: Day
  to: Day
  startsOn: Day
  endsOn: Day
  now: Date
}

/** Most are registered; the rest wait for data, for the pen, for the register. */
export async function putContracts(tx: Tx, it: BenchContracts): Promise<void> {
  const [order, campaign] = [newId(), newId()]
  await sql`
    insert into annual_order (id, kind, school_year, number, signed_on, title, status, created_at, issued_at)
    values (${order}, 'annual', ${it.schoolYear}, '1-р', ${it.from}, 'О проведении аттестации', 'issued', ${it.now}, ${it.now})
    on conflict do nothing`.execute(tx)
  await sql`
    insert into campaign (id, school_year, half, sign_from, sign_to, starts_on, ends_on, number_mask, created_at)
    values (${campaign}, ${it.schoolYear}, ${it.half}, ${it.startsOn}, ${it.startsOn}::date + 30, ${it.startsOn}, ${it.endsOn},
      '{год}-{полугодие}-{номер}', ${it.now}) on conflict do nothing`.execute(tx)
  await sql`
    create temp table bench_contract on commit drop as
    select s.*, pg_temp.bench_id(s.at) as contract_id, o.id as order_id, c.id as campaign_id,
      pg_temp.dice(s.no, 130) as throw
    from bench_specialist s
    join annual_order o on o.school_year = ${it.schoolYear} and o.kind = 'annual'
    join campaign c on c.school_year = ${it.schoolYear} and c.half = ${it.half}`.execute(tx)
  await sql`
    insert into order_entry (order_id, specialist_id, action, sort_name)
    select order_id, id, 'include', concat_ws(' ', last_name, first_name, middle_name) from bench_contract order by no`.execute(
    tx,
  )
  await sql`
    insert into order_membership (id, specialist_id, school_year, order_id, from_on, to_on)
    select pg_temp.bench_id(at), id, ${it.schoolYear}, order_id, ${it.from}::date, ${it.to}::date from bench_contract
    order by no`.execute(tx)
  await sql`
    insert into contract (id, specialist_id, campaign_id, number, made_on, starts_on, ends_on, status, tax_status, is_entered,
      issued_at, signed_on, signed_received_by, registered_on, registered_number, registered_at, municipality_id, sort_name,
      search, created_at)
    select contract_id, id, campaign_id, case when throw < 0.95 then ${it.schoolYear} || '-' || login end,
      case when throw < 0.95 then ${it.startsOn}::date end, ${it.startsOn}::date, ${it.endsOn}::date,
      case when throw < 0.85 then 'registered' when throw < 0.9 then 'signed' when throw < 0.95 then 'issued' else 'draft' end,
      'individual', true, case when throw < 0.95 then ${it.now}::timestamptz end,
      case when throw < 0.9 then ${it.startsOn}::date end, case when throw < 0.9 then 'Белова В. П.' end,
      case when throw < 0.85 then ${it.startsOn}::date end, case when throw < 0.85 then no::text end,
      case when throw < 0.85 then ${it.now}::timestamptz end, municipality_id,
      concat_ws(' ', last_name, first_name, middle_name), key || ' ' || name_key, at
    from bench_contract order by no`.execute(tx)
}

/** Accepted conclusions are work of the contract in force; without one the Center sees them as such. */
export async function putWork(tx: Tx, now: Date): Promise<void> {
  await sql`
    insert into work_item (id, conclusion_id, assignment_id, specialist_id, contract_id, work, category, form, accepted_on,
      price, created_at)
    select pg_temp.bench_id(k.accepted_at), k.id, a.id, a.specialist_id, n.id, 'conclusion', c.category_wanted, c.form,
      k.accepted_at::date, 60000, ${now}
    from conclusion k
    join assignment a on a.id = k.assignment_id
    join attestation_case c on c.id = k.case_id
    left join contract n on n.specialist_id = a.specialist_id and n.status = 'registered'
    where k.status = 'accepted' and not exists (select from work_item w where w.conclusion_id = k.id)
    order by k.accepted_at`.execute(tx)
  await sql`
    update contract k set status = 'executing' where k.status = 'registered'
      and (exists (select from work_item w where w.contract_id = k.id)
        or exists (select from assignment a where a.specialist_id = k.specialist_id
          and a.status in ('proposed', 'accepted', 'working', 'done', 'accepted_by_center')))`.execute(tx)
}
