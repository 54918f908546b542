// What stands around one application on the staff's page.
import { sql } from 'kysely'
import type { Db } from '../../../../db/connect.ts'
import type { WantedCategory } from '../../../../domain/categories.ts'
import type { Day } from '../../../../domain/days.ts'
import type { Method } from '../../../../domain/review.ts'
import { type Application, findApplication } from '../../queries/one.ts'
import { type ApplicationSeer, applicationsSeenBy } from '../../queries/seen.ts'

export interface ItsCase {
  id: string
  number: string
  method: Method | null
  openedAt: Date
  isWithdrawn: boolean
  period: { title: string; startsOn: Day; endsOn: Day; sittingOn: Day | null }
}

export interface Reviewed extends Application {
  /** Nothing before it is accepted. */
  case: ItsCase | null
  petition: { head: string; filedAt: string } | null
}

/** Nothing for what is another's, not there, or came by a list and has a case only. */
export async function findReviewed(
  db: Db,
  actor: ApplicationSeer,
  id: string,
): Promise<Reviewed | undefined> {
  const { rows } = await sql<Pick<Reviewed, 'petition'> & { opened: CaseColumns | null }>`
    select (select json_build_object('head', p.head_name, 'filedAt', p.filed_at) from petition p
        where p.application_id = a.id and p.withdrawn_at is null) as petition,
      (select json_build_object('id', c.id, 'number', c.number, 'method', c.method, 'openedAt', c.created_at,
          'isWithdrawn', c.stage = 'closed_withdrawn', 'period', json_build_object('title', per.title,
            'startsOn', per.starts_on, 'endsOn', per.ends_on, 'sittingOn', per.sitting_on))
        from attestation_case c join period per on per.id = c.period_id where c.application_id = a.id) as opened
    from application a
    where a.id = ${id}::uuid and a.submitted_at is not null and ${applicationsSeenBy(actor)}`.execute(db)
  const around = rows[0]
  const it = around && (await findApplication(db, id))
  if (!around || !it) return undefined
  const { opened, petition } = around
  return { ...it, petition, case: opened && { ...opened, openedAt: new Date(opened.openedAt) } }
}

type CaseColumns = Omit<ItsCase, 'openedAt'> & { openedAt: string }

export const hasPetition = async (db: Db, applicationId: string): Promise<boolean> =>
  (await db
    .selectFrom('petition')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()) !== undefined

export interface Decision {
  id: string
  category: WantedCategory
  outcome: 'given' | 'refused'
  decidedOn: Day
  validUntil: Day | null
  orderRef: string
}

/** What the Center knows of decisions about this person, the newest first. */
export const findDecisions = (db: Db, personId: string): Promise<Decision[]> =>
  db
    .selectFrom('category_decision')
    .select([
      'id',
      'category',
      'outcome',
      'decided_on as decidedOn',
      'valid_until as validUntil',
      'order_ref as orderRef',
    ])
    .where('person_id', '=', personId)
    .where('removed_at', 'is', null)
    .orderBy('decided_on', 'desc')
    .orderBy('id')
    .limit(50)
    .execute()

/** Was it ever entered about this person? Removing it twice is no fault. */
export const isDecisionOf = async (db: Db, id: string, personId: string): Promise<boolean> =>
  (await db
    .selectFrom('category_decision')
    .select('id')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst()) !== undefined

/** Letters about an application, the newest first. */
export interface ItsLetter {
  id: string
  kind: string
  toEmail: string
  status: 'queued' | 'waiting' | 'sent' | 'refused' | 'cancelled'
  queuedAt: Date
}

export const findLetters = (db: Db, applicationId: string): Promise<ItsLetter[]> =>
  db
    .selectFrom('letter')
    .select(['id', 'kind', 'to_email as toEmail', 'status', 'queued_at as queuedAt'])
    .where('application_id', '=', applicationId)
    .orderBy('queued_at', 'desc')
    .orderBy('id')
    .limit(20)
    .execute()
