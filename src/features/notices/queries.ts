// All SQL of notices (F.2). Whose they are says the one predicate of applications.
import { type RawBuilder, sql } from 'kysely'
import type { Db, Tx } from '../../db/connect.ts'
import { newId } from '../../db/ids.ts'
import type { AttestationForm } from '../../domain/attestationForms.ts'
import type { WantedCategory } from '../../domain/categories.ts'
import type { Day } from '../../domain/days.ts'
import type { PersonName } from '../../domain/names.ts'
import type { Method } from '../../domain/review.ts'
import { type ApplicationSeer, applicationsSeenBy } from '../applications/index.ts'

/** A notice as lists and other pages name it. */
export interface GivenNotice {
  id: string
  number: string
  madeOn: Day
  termFrom: Day
  termTo: Day
  form: AttestationForm
  method: Method
  sentAt: Date
  readAt: Date | null
}

export interface Notice extends GivenNotice {
  applicationId: string
  applicationNumber: string
  caseId: string
  caseNumber: string
  personId: string
  municipalityId: string
  teacher: PersonName
  organisation: string
  position: string
  subject: string | null
  wanted: WantedCategory
  period: string
  prepare: string
  fileId: string
  /** Another notice has come after this one. */
  isReplaced: boolean
}

const columns: RawBuilder<unknown> = sql`n.id, n.number, n.made_on as "madeOn", n.term_from as "termFrom",
  n.term_to as "termTo", n.form, n.method, n.sent_at as "sentAt", n.read_at as "readAt"`

/** The newest first. Who may see the application was asked before. */
export async function findNotices(db: Db, applicationId: string): Promise<GivenNotice[]> {
  const { rows } = await sql<GivenNotice>`select ${columns} from notice n
    where n.application_id = ${applicationId}::uuid order by n.made_on desc, n.sent_at desc`.execute(db)
  return rows
}

/** Nothing for what is another's or not there. */
export async function findNotice(db: Db, actor: ApplicationSeer, id: string): Promise<Notice | undefined> {
  const { rows } = await sql<Notice>`
    select ${columns}, n.application_id as "applicationId", a.number as "applicationNumber", n.case_id as "caseId",
      c.number as "caseNumber", a.person_id as "personId", a.municipality_id as "municipalityId",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as teacher,
      o.name as organisation, pos.name as position, s.name as subject, a.category_wanted as wanted,
      per.title as period, n.prepare, n.file_id as "fileId",
      exists (select from notice m where m.application_id = n.application_id and m.sent_at > n.sent_at) as "isReplaced"
    from notice n
    join application a on a.id = n.application_id
    join attestation_case c on c.id = n.case_id
    join period per on per.id = c.period_id
    join person p on p.id = a.person_id
    join organisation o on o.id = a.organisation_id
    join position pos on pos.id = a.position_id
    left join subject s on s.id = a.subject_id
    where n.id = ${id}::uuid and ${applicationsSeenBy(actor)}`.execute(db)
  return rows[0]
}

/** Whose notice it is, when it is there at all: only to note an attempt at another's. */
export async function findNoticeOwner(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('notice').select('application_id').where('id', '=', id).executeTakeFirst()
  return row?.application_id
}

/** The latest notice of a case, from which a new one takes over what stays. */
export const findLatestOf = (
  db: Db,
  caseId: string,
): Promise<{ applicationId: string; method: Method; prepare: string } | undefined> =>
  db
    .selectFrom('notice')
    .select(['application_id as applicationId', 'method', 'prepare'])
    .where('case_id', '=', caseId)
    .orderBy('sent_at', 'desc')
    .limit(1)
    .executeTakeFirst()

/** False when it was read before. */
export async function markRead(tx: Tx, id: string, now: Date): Promise<boolean> {
  const marked = await tx
    .updateTable('notice')
    .set({ read_at: now })
    .where('id', '=', id)
    .where('read_at', 'is', null)
    .executeTakeFirst()
  return marked.numUpdatedRows === 1n
}

/** A number is used up when it is asked for: one that was not given out leaves a gap and never comes twice. */
export async function nextNoticeNumber(db: Db): Promise<number> {
  const { rows } = await sql<{ n: number }>`select nextval('notice_number') as n`.execute(db)
  return rows[0]?.n ?? 0
}

export async function insertNotice(
  tx: Tx,
  it: {
    applicationId: string
    caseId: string
    number: string
    madeOn: Day
    termFrom: Day
    termTo: Day
    form: AttestationForm
    method: Method
    prepare: string
    fileId: string
    now: Date
    by: string | null
  },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('notice')
    .values({
      id,
      application_id: it.applicationId,
      case_id: it.caseId,
      number: it.number,
      made_on: it.madeOn,
      term_from: it.termFrom,
      term_to: it.termTo,
      form: it.form,
      method: it.method,
      prepare: it.prepare,
      file_id: it.fileId,
      sent_at: it.now,
      sent_by: it.by,
      read_at: null,
    })
    .execute()
  return id
}

/** Who answers questions in the municipality of an application. */
export async function findContact(
  db: Db,
  municipalityId: string,
): Promise<{ name: string; phone: string; email: string } | undefined> {
  return db
    .selectFrom('municipality')
    .select(['contact_name as name', 'contact_phone as phone', 'contact_email as email'])
    .where('id', '=', municipalityId)
    .executeTakeFirst()
}
