// One application with all it tells. Who may see one is asked by the feature that shows it.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { ApplicationDetails, AskedPart } from '../../../domain/applicationDetails.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { Category, WantedCategory } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { ApplicationStatus, RefuseGround } from '../../../domain/review.ts'

export type Channel = 'epgu' | 'rpgu' | 'in_person' | 'mail' | 'email_or_is' | 'list'

/** One answer of Appendix 1: the results of work by a criterion. */
export interface Result {
  criterion: string
  text: string
}

export interface AttachmentFacts {
  id: string
  title: string
  criterion: string | null
  fileId: string
  fileName: string
  kind: string
  size: number
}

/** An application as people read it, with the names behind its ids. */
export interface Application {
  id: string
  /** None before it is registered. */
  number: string | null
  status: ApplicationStatus
  version: number
  channel: Channel
  receivedOn: Day
  personId: string
  teacher: PersonName & { birthOn: Day | null }
  municipalityId: string
  organisationId: string
  positionId: string
  subjectId: string | null
  email: string | null
  phone: string | null
  municipality: string
  organisation: string
  position: string
  subject: string | null
  appointedOn: Day
  appointedFirstOn: Day | null
  experiencePed: number | null
  experiencePosition: number | null
  categoryHeld: Category
  categoryHeldOn: Day | null
  categoryUntil: Day | null
  categoryWanted: WantedCategory
  form: AttestationForm
  education: string | null
  withoutPresence: boolean
  simplifiedBasis: string | null
  epguNumber: string | null
  details: ApplicationDetails
  asked: AskedPart[] | null
  submittedAt: Date | null
  registeredAt: Date | null
  returnedAt: Date | null
  returnReason: string | null
  returnText: string | null
  mendUntil: Day | null
  refusedAt: Date | null
  refuseGround: RefuseGround | null
  refuseText: string | null
  withdrawnAt: Date | null
  confirmedAt: Date | null
  confirmRemark: string | null
  results: Result[]
  attachments: AttachmentFacts[]
  links: LinkFacts[]
  additions: Addition[]
}

export interface LinkFacts {
  criterion: string | null
  url: string
  checkedAt: string | null
  outcome: 'answers' | 'refused' | 'silent' | 'forbidden' | null
}

export interface Addition {
  text: string
  /** A moment in ISO 8601. */
  at: string
}

export async function findApplication(db: Db, id: string): Promise<Application | undefined> {
  const { rows } = await sql<Application>`
    select a.id, a.number, a.status, a.version, a.channel, a.municipality_id as "municipalityId",
      a.organisation_id as "organisationId", a.position_id as "positionId", a.subject_id as "subjectId", a.simplified_basis as "simplifiedBasis",
      a.epgu_number as "epguNumber", a.details, a.asked, a.submitted_at as "submittedAt",
      a.registered_at as "registeredAt", a.returned_at as "returnedAt", a.return_reason as "returnReason",
      a.return_text as "returnText", a.mend_until as "mendUntil", a.refused_at as "refusedAt",
      a.refuse_ground as "refuseGround", a.refuse_text as "refuseText", a.withdrawn_at as "withdrawnAt",
      a.confirmed_at as "confirmedAt", a.confirm_remark as "confirmRemark", a.received_on as "receivedOn", a.person_id as "personId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name,
        'birthOn', p.birth_on) as teacher,
      coalesce(a.email, p.email) as email, coalesce(a.phone, p.phone_mobile) as phone,
      m.name as municipality, o.name as organisation, pos.name as position, s.name as subject,
      a.appointed_on as "appointedOn", a.appointed_first_on as "appointedFirstOn",
      a.experience_ped as "experiencePed", a.experience_position as "experiencePosition",
      a.category_held as "categoryHeld", a.category_held_on as "categoryHeldOn", a.category_until as "categoryUntil",
      a.category_wanted as "categoryWanted", a.form, a.education, a.without_presence as "withoutPresence",
      coalesce((select json_agg(json_build_object('criterion', r.criterion, 'text', r.text) order by r.criterion)
        from application_result r where r.application_id = a.id), '[]') as results,
      coalesce((select json_agg(json_build_object('id', t.id, 'title', t.title, 'criterion', t.criterion, 'fileId', f.id,
          'fileName', f.name, 'kind', f.kind, 'size', f.size) order by t.criterion nulls last, t.created_at, t.id)
        from attachment t join file f on f.id = t.file_id
        where t.application_id = a.id and t.removed_at is null), '[]') as attachments,
      coalesce((select json_agg(json_build_object('criterion', l.criterion, 'url', l.url, 'checkedAt', l.checked_at,
          'outcome', l.outcome) order by l.criterion nulls last, l.id)
        from application_link l where l.application_id = a.id), '[]') as links,
      coalesce((select json_agg(json_build_object('text', d.text, 'at', d.added_at) order by d.added_at, d.id)
        from application_addition d where d.application_id = a.id), '[]') as additions
    from application a
    join person p on p.id = a.person_id
    join municipality m on m.id = a.municipality_id
    join organisation o on o.id = a.organisation_id
    join position pos on pos.id = a.position_id
    left join subject s on s.id = a.subject_id
    where a.id = ${id}`.execute(db)
  return rows[0]
}

/** The file of an attachment that is still there. */
export async function findAttachmentFile(
  db: Db,
  applicationId: string,
  attachmentId: string,
): Promise<{ fileId: string; title: string } | undefined> {
  return db
    .selectFrom('attachment')
    .select(['file_id as fileId', 'title'])
    .where('id', '=', attachmentId)
    .where('application_id', '=', applicationId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
}

/** What a form of the conclusion is filled with, but for the institutions' names. */
export interface CaseForForm {
  caseId: string
  caseNumber: string
  personId: string
  teacher: PersonName
  positionId: string
  position: string
  subject: string | null
  organisation: string
  municipality: string
  appointedOn: Day
  categoryHeld: Category
  categoryHeldOn: Day | null
  categoryUntil: Day | null
  categoryWanted: WantedCategory
  period: { from: Day; to: Day }
  form: AttestationForm
  specialists: { name: PersonName; position: string }[]
  /** The grounds on which the specialist works (S-02, S-03); nothing where there are none on that day. */
  order: { number: string; on: Day } | null
  contract: { number: string; on: Day } | null
}

/** Cases with their specialists in force, the first part first. In the order of names. */
export async function findCasesForForms(
  db: Db,
  caseIds: readonly string[],
  by: { day: Day; specialistId: string | null },
): Promise<CaseForForm[]> {
  const { rows } = await sql<CaseForForm>`
    select c.id as "caseId", c.number as "caseNumber", c.person_id as "personId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as teacher,
      c.position_id as "positionId", pos.name as position, s.name as subject, o.name as organisation, m.name as municipality,
      a.appointed_on as "appointedOn", a.category_held as "categoryHeld", a.category_held_on as "categoryHeldOn",
      a.category_until as "categoryUntil", c.category_wanted as "categoryWanted",
      json_build_object('from', per.starts_on, 'to', per.ends_on) as period, c.form,
      coalesce((select json_agg(json_build_object('name',
            json_build_object('lastName', sp.last_name, 'firstName', sp.first_name, 'middleName', sp.middle_name),
            'position', spos.name) order by w.part)
        from assignment w join specialist x on x.id = w.specialist_id join person sp on sp.id = x.person_id
        join position spos on spos.id = x.position_id
        where w.case_id = c.id and w.status not in ('declined', 'revoked')), '[]') as specialists,
      (select json_build_object('number', r.number, 'on', r.signed_on)
        from order_membership n join annual_order r on r.id = n.order_id
        where n.specialist_id = who.id and n.from_on <= ${by.day}::date and n.to_on >= ${by.day}::date
        order by n.from_on desc limit 1) as "order",
      (select json_build_object('number', k.number, 'on', k.made_on) from contract k
        where k.specialist_id = who.id and k.registered_on is not null and k.starts_on <= ${by.day}::date
          and coalesce(k.terminated_on, k.ends_on) >= ${by.day}::date
        order by k.starts_on desc limit 1) as contract
    from attestation_case c
    left join lateral (select w.specialist_id as id from assignment w
      where w.case_id = c.id and w.status not in ('declined', 'revoked')
        and (${by.specialistId}::uuid is null or w.specialist_id = ${by.specialistId}::uuid)
      order by w.part limit 1) who on true
    join application a on a.id = c.application_id
    join person p on p.id = c.person_id
    join position pos on pos.id = c.position_id
    left join subject s on s.id = c.subject_id
    join organisation o on o.id = c.organisation_id
    join municipality m on m.id = c.municipality_id
    join period per on per.id = c.period_id
    where c.id = any(${caseIds}::uuid[])
    order by c.sort_name, c.id`.execute(db)
  return rows
}
