// What awaits whom, for the home pages. Every figure is counted no further than people read figures, along an index.
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/connect.ts'
import type { DeclineReason } from '../../domain/assignment.ts'
import { awaitingStages } from '../../domain/case.ts'
import { addDays, type Day } from '../../domain/days.ts'
import type { PersonName } from '../../domain/names.ts'
import { queuedStatuses } from '../../domain/review.ts'
import { terms } from '../../domain/terms.ts'

/** Beyond this a home page says «больше 1000». */
export const countedHere = 1000

const upTo = (from: RawBuilder<unknown>): RawBuilder<number> =>
  sql<number>`(select count(*) from (select from ${from} limit ${countedHere + 1}) counted)`

// Written out, so that the planner knows the partial indexes by them.
const awaited = sql`stage in (${sql.join(awaitingStages.map((stage) => sql.lit(stage)))})`

const daysMs = 24 * 3_600_000
const recentDays = 30
/** Letters and declines older than a month are work of the past; they stay in their own lists. */
const recent = (now: Date): Date => new Date(now.getTime() - recentDays * daysMs)

/** What awaits the region, for those who see all of it. */
export interface RegionCounts {
  /** Applications that wait for registration or review; the 30 days that run out within three, and that are over. */
  applications: number
  applicationsSoon: number
  applicationsLate: number
  unassigned: number
  toCheck: number
  returned: number
  overdue: number
  imports: number
  refused: number
  waiting: number
  sfrOverdue: number
  leaving: number
  away: number
  /** Accepted work without a price. */
  unpriced: number
  /** Confirmed and in no yearly order (S-02). */
  outsideOrder: number
  /** Assignments that became impossible; counted by their own feature. */
  conflicts: number
  /** Comparisons with the lists that wait. */
  claims: number
}

export async function countRegion(
  db: Db,
  today: Day,
  now: Date,
): Promise<Omit<RegionCounts, 'conflicts' | 'claims'>> {
  const { late, soon } = receivedBy(today)
  const { rows } = await sql<Omit<RegionCounts, 'conflicts' | 'claims'>>`select
    ${upTo(queued)} as applications,
    ${upTo(sql`${queued} and received_on between ${late}::date and ${soon}::date`)} as "applicationsSoon",
    ${upTo(sql`${queued} and received_on < ${late}::date`)} as "applicationsLate",
    ${upTo(sql`attestation_case where stage = 'scheduled'`)} as unassigned,
    ${upTo(sql`conclusion where is_wanted and status in ('uploaded', 'paper_received')`)} as "toCheck",
    ${upTo(sql`attestation_case where stage = 'conclusion_returned'`)} as returned,
    ${upTo(sql`attestation_case where conclusion_due_on < ${today}::date and ${awaited}`)} as overdue,
    ${upTo(sql`import where status in ('reading', 'ready', 'taking')`)} as imports,
    ${upTo(sql`letter where status = 'refused' and queued_at > ${recent(now)}`)} as refused,
    ${upTo(sql`letter where status = 'waiting' and queued_at > ${recent(now)}`)} as waiting,
    ${upTo(sfrOverdue(today))} as "sfrOverdue",
    ${upTo(sql`dismissal where status = 'told'`)} as leaving, ${upTo(unpriced)} as unpriced,
    ${upTo(sql`specialist where away_from <= ${today}::date and (away_to is null or away_to >= ${today}::date)`)} as away,
    ${upTo(outsideOrder(today))} as "outsideOrder"`.execute(db)
  return rows[0] as Omit<RegionCounts, 'conflicts' | 'claims'>
}

// As the list of applications filters: see `edges` there.
const queued = sql`application where status in (${sql.join(queuedStatuses.map((it) => sql.lit(it)))})
  and submitted_at is not null`
const redDays = 3
const receivedBy = (today: Day) => ({
  late: addDays(today, -terms.review.days),
  soon: addDays(today, redDays - terms.review.days),
})

const sfrOverdue = (today: Day) => sql`sfr_task where status = 'due' and due_on < ${today}::date`

const unpriced = sql`work_item where act_id is null and price is null`

/** What awaits the accountant. */
export interface AccountantCounts {
  sfrOverdue: number
  sfrDue: number
  /** Signed acts in no sheet. */
  toPay: number
  unpaidSheets: number
  unpriced: number
}

export async function countForAccountant(db: Db, today: Day): Promise<AccountantCounts> {
  const { rows } = await sql<AccountantCounts>`select
    ${upTo(sfrOverdue(today))} as "sfrOverdue",
    ${upTo(sql`sfr_task where status = 'due' and due_on >= ${today}::date`)} as "sfrDue",
    ${upTo(sql`work_act where status = 'signed' and sheet_id is null`)} as "toPay",
    ${upTo(sql`payment_sheet where status = 'draft'`)} as "unpaidSheets", ${upTo(unpriced)} as unpriced`.execute(
    db,
  )
  return rows[0] as AccountantCounts
}

/** As the list of specialists says it: see `isInOrder` there. */
const outsideOrder = (today: Day): RawBuilder<unknown> => sql`specialist s where s.status = 'approved'
  and s.in_order_to < ${today}::date
  and not exists (select from account b where b.person_id = s.person_id and b.status = 'blocked')`

/** An assignment that its specialist has given back and nobody has taken over. */
export interface GivenBack {
  assignmentId: string
  caseId: string
  number: string
  teacher: string
  specialist: PersonName
  reason: DeclineReason
  comment: string | null
  declinedAt: Date
}

export async function findGivenBack(db: Db, now: Date, atMost: number): Promise<GivenBack[]> {
  const { rows } = await sql<GivenBack>`
    select a.id as "assignmentId", c.id as "caseId", c.number, c.sort_name as teacher, a.decline_reason as reason,
      coalesce(a.decline_comment, a.conflict_comment) as comment, a.declined_at as "declinedAt",
      json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name) as specialist
    from assignment a
    join attestation_case c on c.id = a.case_id
    join specialist x on x.id = a.specialist_id
    join person p on p.id = x.person_id
    where a.status = 'declined' and a.declined_at > ${recent(now)} and c.stage <> 'closed_withdrawn'
      and not exists (select from assignment b where b.case_id = a.case_id and b.part = a.part
        and b.status not in ('declined', 'revoked'))
    order by a.declined_at desc limit ${atMost}`.execute(db)
  return rows
}

/** What awaits a coordinator. */
export interface MunicipalityCounts {
  applications: number
  /** Of those the ones that nobody has registered. */
  unregisteredApplications: number
  unregistered: number
  undelivered: number
  overdue: number
  unassigned: number
}

export async function countMunicipality(
  db: Db,
  municipalityId: string,
  today: Day,
  now: Date,
): Promise<MunicipalityCounts> {
  const here = sql`municipality_id = ${municipalityId}::uuid`
  const { rows } = await sql<MunicipalityCounts>`select
    ${upTo(sql`${queued} and ${here}`)} as applications,
    ${upTo(sql`${queued} and ${here} and status = 'submitted'`)} as "unregisteredApplications",
    ${upTo(sql`invitation where ${here} and registered_at is null and revoked_at is null`)} as unregistered,
    ${upTo(sql`letter where ${here} and status = 'refused' and queued_at > ${recent(now)}`)} as undelivered,
    ${upTo(sql`attestation_case where conclusion_due_on < ${today}::date and ${here} and ${awaited}`)} as overdue,
    ${upTo(sql`attestation_case where ${here} and stage = 'scheduled'`)} as unassigned`.execute(db)
  return rows[0] as MunicipalityCounts
}

export interface Undelivered {
  id: string
  toEmail: string
  subject: string
  said: string
  queuedAt: Date
}

/** The latest letters of a municipality that a mail server has turned away. */
export const findUndelivered = (
  db: Db,
  municipalityId: string,
  now: Date,
  atMost: number,
): Promise<Undelivered[]> =>
  db
    .selectFrom('letter')
    .select(['id', 'to_email as toEmail', 'subject', 'said', 'queued_at as queuedAt'])
    .where('municipality_id', '=', municipalityId)
    .where('status', '=', 'refused')
    .where('queued_at', '>', recent(now))
    .orderBy('queued_at', 'desc')
    .orderBy('id')
    .limit(atMost)
    .execute()

/** What was written to a person of late: «новые сообщения» of the home page. */
export interface Message {
  subject: string
  queuedAt: Date
}

export const findMessages = (db: Db, personId: string, now: Date, atMost: number): Promise<Message[]> =>
  db
    .selectFrom('letter')
    .select(['subject', 'queued_at as queuedAt'])
    .where('person_id', '=', personId)
    .where('status', '<>', 'cancelled')
    .where('queued_at', '>', recent(now))
    .orderBy('queued_at', 'desc')
    .limit(atMost)
    .execute()
