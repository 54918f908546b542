// Questions that must have no answer, in any database at any moment: `npm run invariants`, and after each journey of the tests.
import { sql } from 'kysely'
import type { Db } from './connect.ts'
import { listQuestions } from './invariantsOfLists.ts'
import { payQuestions } from './invariantsOfPay.ts'
import { checkSeals } from './sealing.ts'

export interface Breach {
  /** What must never be, in one Russian sentence. */
  invariant: string
  count: number
  /** A few ids to look at. */
  examples: string[]
}

const active = sql`('proposed', 'accepted', 'working', 'done', 'accepted_by_center')`

/** Each asks for the ids of rows that breach it. */
const questions: readonly [string, ReturnType<typeof sql<{ id: string }>>][] = [
  [
    'Дело без заявления или заявление принято, а дела нет',
    sql`select a.id from application a left join attestation_case c on c.application_id = a.id where a.status = 'accepted' and c.id is null`,
  ],
  [
    'Принятое заявление без уведомления о сроке аттестации',
    sql`select a.id from application a where a.status = 'accepted' and a.submitted_at is not null
      and not exists (select from notice n where n.application_id = a.id)`,
  ],
  [
    'Номер дела не тот, что у заявления, поданного в системе',
    sql`select c.id from attestation_case c join application a on a.id = c.application_id
      where a.submitted_at is not null and a.number is distinct from c.number`,
  ],
  [
    'Возвращённое заявление без срока доработки или отказ без основания',
    sql`select a.id from application a where (a.status = 'returned' and a.mend_until is null)
      or (a.status = 'rejected_formal' and (a.refuse_ground is null or a.refuse_text = ''))`,
  ],
  [
    'Стадия дела не следует из назначений и заключений',
    sql`select c.id from attestation_case c
      left join lateral (
        select count(*) as all_n, count(*) filter (where co.status = 'returned') as returned_n,
          count(*) filter (where co.status = 'accepted') as accepted_n, count(co.id) as given_n,
          count(*) filter (where a.status <> 'proposed') as begun_n
        from assignment a left join conclusion co on co.assignment_id = a.id
        where a.case_id = c.id and a.status in ${active}) w on true
      where c.stage <> 'closed_withdrawn' and c.stage <> case
        when w.all_n = 0 then 'scheduled' when w.returned_n > 0 then 'conclusion_returned'
        when w.accepted_n = w.all_n then 'conclusion_accepted' when w.given_n = w.all_n then 'conclusion_ready'
        when w.begun_n > 0 then 'in_analysis' else 'assigning' end`,
  ],
  [
    'Специалист оценивает сам себя или коллегу из своей организации',
    sql`select a.id from assignment a join specialist s on s.id = a.specialist_id
      join attestation_case c on c.id = a.case_id join application ap on ap.id = c.application_id
      where a.status in ${active} and (s.person_id = c.person_id
        -- A place of work corrected afterwards makes colleagues of them: the page of the case points it out.
        or (s.organisation_id = c.organisation_id and a.status = 'proposed' and s.version = 1 and ap.version = 1))`,
  ],
  [
    'На деле больше трёх действующих назначений',
    sql`select case_id as id from assignment where status in ${active} group by case_id having count(*) > 3`,
  ],
  [
    'Число назначенных в деле не сходится с действующими назначениями',
    sql`select c.id from attestation_case c
      where c.assigned <> (select count(*) from assignment a where a.case_id = c.id and a.status in ${active})`,
  ],
  [
    'Назначение сдано без заключения или заключение без сданного назначения',
    sql`select a.id from assignment a left join conclusion co on co.assignment_id = a.id
      where (a.status in ('done', 'accepted_by_center') and co.id is null)
         or (a.status in ('proposed', 'accepted', 'working') and co.id is not null and co.status <> 'returned')`,
  ],
  [
    'Принятое заключение без файла и без отметки о бумаге',
    sql`select co.id from conclusion co where co.status = 'accepted' and co.paper_received_on is null
      and not exists (select from conclusion_version v where v.conclusion_id = co.id and v.is_signed)`,
  ],
  [
    'Число версий заключения не сходится с версиями',
    sql`select co.id from conclusion co where co.versions <> (select count(*) from conclusion_version v where v.conclusion_id = co.id)`,
  ],
  [
    'Файл заключения, шаблона или приложения не закреплён и может быть убран',
    sql`select f.id from file f where f.claimed_at is null and (exists (select from conclusion_version v where v.file_id = f.id)
      or exists (select from attachment a where a.file_id = f.id) or exists (select from template_version t where t.file_id = f.id)
      or exists (select from working_copy w where w.file_id = f.id))`,
  ],
  [
    'Учётная запись специалиста без карточки специалиста',
    sql`select a.id from account a join role_grant g on g.account_id = a.id and g.role = 'specialist' and g.valid_to is null
      where not exists (select from specialist s where s.person_id = a.person_id)`,
  ],
  [
    'Зарегистрирован без согласия на обработку персональных данных',
    sql`select i.id from invitation i join account a on a.id = i.account_id
      where i.registered_at is not null and not exists (select from consent k where k.person_id = a.person_id)`,
  ],
  [
    'Письмо отправлено, а одноразовая ссылка осталась',
    sql`select id from letter where status = 'sent' and secret is not null`,
  ],
  [
    'Заявления, дела или действующая учётная запись остались у записи, соединённой с другой',
    sql`select p.id from person p where p.merged_into_id is not null
      and (exists (select from application a where a.person_id = p.id)
        or exists (select from attestation_case c where c.person_id = p.id)
        or exists (select from account x where x.person_id = p.id and x.status = 'active'))`,
  ],
  [
    'Руководитель без организации',
    sql`select id from role_grant where role = 'org_head' and scope_kind <> 'organisation'`,
  ],
  [
    'Координатор без муниципалитета',
    sql`select id from role_grant where role = 'mun_coord' and scope_kind <> 'municipality'`,
  ],
  ...payQuestions,
  ...listQuestions,
]

/** Asks all questions and walks the chain of seals. An empty list is the only good answer. */
export async function findBreaches(db: Db): Promise<Breach[]> {
  const breaches: Breach[] = []
  for (const [invariant, question] of questions) {
    const { rows } = await question.execute(db)
    if (rows.length > 0)
      breaches.push({ invariant, count: rows.length, examples: rows.slice(0, 5).map((r) => r.id) })
  }
  const seals = await checkSeals(db)
  if (seals.broken !== null) {
    breaches.push({
      invariant: 'История изменена: цепочка печатей прервана',
      count: 1,
      examples: [String(seals.broken)],
    })
  }
  return breaches
}
