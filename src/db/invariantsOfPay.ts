// What must never be about orders, contracts, accepted work, acts and payment.
import { sql } from 'kysely'

type Question = [string, ReturnType<typeof sql<{ id: string }>>]

/** What the steps of the rate in force on a day take of a year's whole sum, in ten-thousandths of a kopeck. */
const taken = (kind: 'incomeTax' | 'contributions', whole: ReturnType<typeof sql>) => sql`(
  select coalesce(sum(greatest(0, least(${whole}, coalesce(s.upto, ${whole})) - s.start) * s.share), 0)
  from (select (e.step ->> 'from')::bigint as start, (e.step ->> 'share')::bigint as share,
      lead((e.step ->> 'from')::bigint) over (order by e.place) as upto
    from (select r.steps from rate r where r.kind = ${sql.lit(kind)} and r.valid_from <= y.last_on
        and r.created_at <= y.last_at order by r.valid_from desc limit 1) r
      cross join lateral jsonb_array_elements(r.steps) with ordinality e(step, place)) s)`

/** The years of people in whose acts nothing was cancelled: after a correction the next act settles the difference. */
const years = sql`(
  select p.person_id, sum(t.sum) as income, sum(t.income_tax) as tax, sum(t.contributions) as contributions,
    (array_agg(t.made_on order by t.created_at desc, t.id desc))[1] as last_on, max(t.created_at) as last_at,
    (array_agg(t.id order by t.created_at desc, t.id desc))[1] as id, bool_or(t.status = 'cancelled') as has_cancelled
  from work_act t join contract k on k.id = t.contract_id join specialist p on p.id = k.specialist_id
  where k.tax_status = 'individual' group by p.person_id, date_trunc('year', t.made_on))`

export const payQuestions: readonly Question[] = [
  [
    'Принятое заключение без единицы работы или единица работы без принятого заключения',
    sql`select coalesce(k.id, w.id) as id from conclusion k full join work_item w on w.conclusion_id = k.id
      where (k.status = 'accepted') is distinct from (w.id is not null)`,
  ],
  [
    'Единица работы не того специалиста, что в назначении или договоре',
    sql`select w.id from work_item w join assignment a on a.id = w.assignment_id left join contract k on k.id = w.contract_id
      where a.specialist_id <> w.specialist_id or k.specialist_id <> w.specialist_id`,
  ],
  [
    'Единица работы стоит в акте другого договора или в отменённом акте',
    sql`select w.id from work_item w join work_act t on t.id = w.act_id
      where t.contract_id is distinct from w.contract_id or t.status = 'cancelled' or w.price is null`,
  ],
  [
    'Сумма или число заключений акта не сходится с его составом',
    sql`select t.id from work_act t left join work_item w on w.act_id = t.id where t.status <> 'cancelled'
      group by t.id having t.sum <> coalesce(sum(w.price), 0) or t.items <> count(w.id)`,
  ],
  [
    'Оценённая принятая работа не сходится с актами и остатком',
    sql`select 'сумма' as id from (select
        (select coalesce(sum(price), 0) from work_item) as whole,
        (select coalesce(sum(sum), 0) from work_act where status <> 'cancelled') as acts,
        (select coalesce(sum(price), 0) from work_item where act_id is null) as loose) n
      where n.whole <> n.acts + n.loose`,
  ],
  [
    'В ведомости акты оплачены не вместе, или акт отменённой ведомости не отпущен',
    sql`select t.id from work_act t join payment_sheet h on h.id = t.sheet_id
      where h.status = 'cancelled' or t.status <> case h.status when 'paid' then 'paid' else 'signed' end
        or (h.status = 'paid' and t.paid_on <> h.paid_on)`,
  ],
  [
    'НДФЛ или взносы по актам года не равны исчисленным с дохода за год',
    sql`select y.id from ${years} y where not y.has_cancelled
      and (y.tax <> floor((${taken('incomeTax', sql`y.income`)} + 500000) / 1000000) * 100
        or y.contributions <> floor((${taken('contributions', sql`y.income`)} + 5000) / 10000))`,
  ],
  [
    'С самозанятого или предпринимателя удержано',
    sql`select t.id from work_act t join contract k on k.id = t.contract_id
      where k.tax_status <> 'individual' and t.income_tax + t.contributions > 0`,
  ],
  [
    'Специалист стоит в распоряжениях одного года дважды в один день',
    sql`select a.id from order_membership a join order_membership b on b.specialist_id = a.specialist_id
        and b.school_year = a.school_year and b.id > a.id
      where a.from_on <= a.to_on and b.from_on <= b.to_on and a.from_on <= b.to_on and b.from_on <= a.to_on`,
  ],
  [
    'Зарегистрированный договор физического лица без уведомления СФР о начале',
    sql`select k.id from contract k where k.registered_on is not null and not k.is_entered and k.tax_status = 'individual'
      and not exists (select from sfr_task f where f.contract_id = k.id and f.event = 'start' and f.status <> 'cancelled')`,
  ],
  [
    'Два договора специалиста в одной кампании действуют сразу',
    sql`select a.id from contract a join contract b on b.specialist_id = a.specialist_id and b.campaign_id = a.campaign_id
        and b.id > a.id
      where a.status not in ('cancelled', 'terminated') and b.status not in ('cancelled', 'terminated')`,
  ],
]
