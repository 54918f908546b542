// What the worker asks and notes of a letter. The writing of letters is jobs/letters.ts.
import type { Db } from '../../../db/connect.ts'
import type { Sent } from '../../../outside/mail.ts'

export interface Unsent {
  id: string
  kind: string
  toEmail: string
  subject: string
  text: string
  html: string
  keyId: string | null
  secret: Buffer | null
  personId: string | null
  municipalityId: string | null
}

export const findUnsent = (db: Db, id: string): Promise<Unsent | undefined> =>
  db
    .selectFrom('letter')
    .select([
      'id',
      'kind',
      'to_email as toEmail',
      'subject',
      'text',
      'html',
      'key_id as keyId',
      'secret',
      'person_id as personId',
      'municipality_id as municipalityId',
    ])
    .where('id', '=', id)
    .where('status', 'in', ['queued', 'waiting'])
    .executeTakeFirst()

export async function markSent(db: Db, id: string, now: Date, said: string): Promise<void> {
  await db
    .updateTable('letter')
    .set((eb) => ({
      status: 'sent',
      sent_at: now,
      tried_at: now,
      said: said.slice(0, 500),
      secret: null,
      attempts: eb('attempts', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function markUnsent(
  db: Db,
  id: string,
  now: Date,
  sent: Extract<Sent, { accepted: false }>,
): Promise<void> {
  await db
    .updateTable('letter')
    .set((eb) => ({
      status: sent.permanent ? 'refused' : 'waiting',
      tried_at: now,
      said: sent.said.slice(0, 500),
      attempts: eb('attempts', '+', 1),
      ...(sent.permanent ? { secret: null } : {}),
    }))
    .where('id', '=', id)
    .execute()
}
