// What lists keep beside the rows says what the rows say.
import { sql } from 'kysely'

type Question = [string, ReturnType<typeof sql<{ id: string }>>]

export const listQuestions: readonly Question[] = [
  [
    'Место заключения в очереди не следует из дела и назначения',
    sql`select k.id from conclusion k join attestation_case c on c.id = k.case_id join assignment a on a.id = k.assignment_id
      where k.period_id <> c.period_id or k.municipality_id <> c.municipality_id
        or k.is_wanted <> (c.stage <> 'closed_withdrawn' and a.status not in ('declined', 'revoked'))`,
  ],
  [
    'Строка принятой работы не в актах не сходится с единицами работы',
    sql`select coalesce(l.id, w.id) as id from (
        select coalesce(w.contract_id, w.specialist_id) as id, w.specialist_id, w.contract_id, s.sort_name,
          count(*) as items, count(*) filter (where w.price is null) as unpriced
        from work_item w join specialist s on s.id = w.specialist_id where w.act_id is null
        group by w.specialist_id, w.contract_id, s.sort_name) w
      full join loose_work l on l.id = w.id
      where (l.specialist_id, l.contract_id, l.sort_name, l.items::bigint, l.unpriced::bigint)
        is distinct from (w.specialist_id, w.contract_id, w.sort_name, w.items, w.unpriced)`,
  ],
  [
    'Последний день специалиста в распоряжениях не следует из распоряжений',
    sql`select s.id from specialist s where s.in_order_to <> coalesce(
      (select max(n.to_on) from order_membership n where n.specialist_id = s.id and n.to_on >= n.from_on), '-infinity')`,
  ],
]
