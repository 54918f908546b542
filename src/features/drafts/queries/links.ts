// Links of an application, and what became of asking for them.
import type { Db } from '../../../db/connect.ts'
import type { LinkAnswer } from '../../../outside/links.ts'

export const uncheckedLinks = (db: Db, applicationId: string): Promise<{ id: string; url: string }[]> =>
  db
    .selectFrom('application_link')
    .select(['id', 'url'])
    .where('application_id', '=', applicationId)
    .where('checked_at', 'is', null)
    .orderBy('id')
    .execute()

export const noteLink = (db: Db, it: LinkAnswer & { id: string; now: Date }): Promise<unknown> =>
  db
    .updateTable('application_link')
    .set({ checked_at: it.now, outcome: it.outcome, said: it.said })
    .where('id', '=', it.id)
    .execute()
