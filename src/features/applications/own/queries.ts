// The teacher's own applications, with all that follows from them. Whoever asks is the person of the application.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { AttestationForm } from '../../../domain/attestationForms.ts'
import type { WantedCategory } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import type { RefuseGround, Standing } from '../../../domain/review.ts'
import type { Cursor } from '../../../web/list.ts'
import { type ApplicationSeer, applicationsSeenBy, decisionOf } from '../queries/index.ts'

export interface OwnApplication extends Standing {
  id: string
  number: string | null
  version: number
  receivedOn: Day
  /** Through the system; what came by a list has none. */
  submittedAt: Date | null
  registeredAt: Date | null
  category: WantedCategory
  form: AttestationForm
  position: string
  subject: string | null
  organisation: string
  returnReason: string | null
  returnText: string | null
  mendUntil: Day | null
  refuseGround: RefuseGround | null
  refuseText: string | null
  withdrawnAt: Date | null
  withdrawReason: string | null
  case: OwnCase | null
  decision: { outcome: 'given' | 'refused'; on: Day } | null
}

export interface OwnCase {
  id: string
  number: string
  /** The conclusions are handed in by then. */
  dueOn: Day
  period: string
  startsOn: Day
  endsOn: Day
  sittingOn: Day | null
}

/** What is being written and is not submitted yet. */
export interface OwnDraft {
  id: string
  /** As it was chosen so far; empty before. */
  wanted: string
  touchedAt: Date
  mendsId: string | null
}

/** The latest first; nobody keeps more than a handful. */
export async function draftsOfTeacher(db: Db, personId: string): Promise<OwnDraft[]> {
  const { rows } = await sql<OwnDraft>`
    select d.id, coalesce(d.answers->'category'->>'wanted', '') as wanted, d.touched_at as "touchedAt",
      d.mends_id as "mendsId"
    from application_draft d where d.person_id = ${personId}::uuid and d.entered_by is null
    order by d.touched_at desc, d.id limit 20`.execute(db)
  return rows
}

const columns = sql`a.id, a.number, a.status, a.version, a.received_on as "receivedOn",
  a.submitted_at as "submittedAt", a.registered_at as "registeredAt",
  a.category_wanted as category, a.form, pos.name as position, s.name as subject, o.name as organisation,
  a.return_reason as "returnReason", a.return_text as "returnText", a.mend_until as "mendUntil",
  a.refuse_ground as "refuseGround", a.refuse_text as "refuseText", a.withdrawn_at as "withdrawnAt", a.withdraw_reason as "withdrawReason",
  c.stage, ${decisionOf} as decision, ${decisionOf} is not null as "isDecided",
  case when c.id is not null then json_build_object('id', c.id, 'number', c.number, 'dueOn', c.conclusion_due_on,
    'period', per.title, 'startsOn', per.starts_on, 'endsOn', per.ends_on, 'sittingOn', per.sitting_on) end as "case"`

const named = sql`join organisation o on o.id = a.organisation_id
  join position pos on pos.id = a.position_id
  left join subject s on s.id = a.subject_id
  left join attestation_case c on c.application_id = a.id
  left join period per on per.id = c.period_id`

/** Nothing for an application that is another's or not there. */
export async function findOwn(
  db: Db,
  actor: ApplicationSeer,
  id: string,
): Promise<OwnApplication | undefined> {
  const { rows } = await sql<OwnApplication>`select ${columns} from application a ${named}
    where a.id = ${id}::uuid and ${applicationsSeenBy(actor)}`.execute(db)
  return rows[0]
}

/** The newest first, also what came by the Center's list; `size` rows from the cursor on. */
export async function pageOfOwn(
  db: Db,
  actor: ApplicationSeer,
  it: { cursor: Cursor | null; size: number },
): Promise<OwnApplication[]> {
  const order =
    it.cursor?.direction === 'before'
      ? sql`order by a.received_on, a.id`
      : sql`order by a.received_on desc, a.id desc`
  const { rows } = await sql<OwnApplication>`select ${columns} from application a ${named}
    where ${applicationsSeenBy(actor)} and ${beyond(it.cursor)} ${order} limit ${it.size}`.execute(db)
  return rows
}

/** What waits for the teacher, else what came last; nothing before the first. */
export async function findLatestOwn(db: Db, actor: ApplicationSeer): Promise<OwnApplication | undefined> {
  const { rows } = await sql<OwnApplication>`select ${columns} from application a ${named}
    where ${applicationsSeenBy(actor)}
    order by a.status = 'returned' desc, a.received_on desc, a.id desc limit 1`.execute(db)
  return rows[0]
}

function beyond(cursor: Cursor | null): RawBuilder<SqlBool> {
  if (!cursor) return sql`true`
  const [on = '', id = ''] = cursor.edge
  const sign = cursor.direction === 'before' ? sql`>` : sql`<`
  return sql`(a.received_on, a.id) ${sign} (${on}::date, ${id}::uuid)`
}

export const edgeOf = (it: OwnApplication): string[] => [it.receivedOn, it.id]

export interface OwnLetter {
  subject: string
  text: string
  queuedAt: Date
}

const lettersAtMost = 50

/** What was written to the teacher about an application and its case, the newest first. */
export const findLettersAbout = (
  db: Db,
  personId: string,
  it: { id: string; case: { id: string } | null },
): Promise<OwnLetter[]> =>
  db
    .selectFrom('letter')
    .select(['subject', 'text', 'queued_at as queuedAt'])
    .where('person_id', '=', personId)
    .where('status', '<>', 'cancelled')
    .where((eb) =>
      eb.or([eb('application_id', '=', it.id), ...(it.case ? [eb('case_id', '=', it.case.id)] : [])]),
    )
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .limit(lettersAtMost)
    .execute()

export interface NewAddition {
  id: string
  applicationId: string
  text: string
  by: string
  now: Date
}

export const insertAddition = (tx: Tx, it: NewAddition): Promise<unknown> =>
  tx
    .insertInto('application_addition')
    .values({ id: it.id, application_id: it.applicationId, text: it.text, added_at: it.now, added_by: it.by })
    .execute()

/** Whether this form has been taken already: an addition bears the number of its form. */
export async function hasAddition(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('application_addition').select('id').where('id', '=', id).executeTakeFirst()
  return row !== undefined
}

/** The content of the files that are there: the same once more says nothing new. */
export async function findContents(db: Db, applicationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('attachment as t')
    .innerJoin('file as f', 'f.id', 't.file_id')
    .select('f.sha256')
    .where('t.application_id', '=', applicationId)
    .where('t.removed_at', 'is', null)
    .execute()
  return rows.map((row) => row.sha256)
}

export const insertAttached = (
  tx: Tx,
  it: { id: string; applicationId: string; fileId: string; title: string; by: string; now: Date },
): Promise<unknown> =>
  tx
    .insertInto('attachment')
    .values({
      id: it.id,
      application_id: it.applicationId,
      file_id: it.fileId,
      title: it.title,
      criterion: null,
      created_at: it.now,
      removed_at: null,
      added_by: it.by,
    })
    .execute()

export const writeWithdrawn = (tx: Tx, id: string, now: Date, reason: string): Promise<unknown> =>
  tx
    .updateTable('application')
    .set({ withdrawn_at: now, withdraw_reason: reason })
    .where('id', '=', id)
    .execute()
