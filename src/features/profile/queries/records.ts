// What is kept about the person besides the data itself: sign-ins, consents, what has changed.
import type { Db } from '../../../db/connect.ts'
import type { Role } from '../../../domain/roles.ts'
import type { OwnEvent } from '../words/index.ts'

export interface SignIn {
  id: string
  role: Role | null
  createdAt: Date
  seenAt: Date
  ip: string
  userAgent: string
}

/** Open sign-ins, the one seen last first. */
export const openSignIns = (db: Db, accountId: string, now: Date): Promise<SignIn[]> =>
  db
    .selectFrom('session as s')
    .leftJoin('role_grant as g', 'g.id', 's.grant_id')
    .select([
      's.id',
      'g.role',
      's.created_at as createdAt',
      's.seen_at as seenAt',
      's.ip',
      's.user_agent as userAgent',
    ])
    .where('s.account_id', '=', accountId)
    .where('s.ended_at', 'is', null)
    .where('s.expires_at', '>', now)
    .orderBy('s.seen_at', 'desc')
    .orderBy('s.id', 'desc')
    .limit(50)
    .execute()

export interface Consent {
  id: string
  kind: string
  version: string
  givenAt: Date
  ip: string
  revokedAt: Date | null
}

const consents = (db: Db, personId: string) =>
  db
    .selectFrom('consent')
    .select(['id', 'kind', 'text_version as version', 'given_at as givenAt', 'ip', 'revoked_at as revokedAt'])
    .where('person_id', '=', personId)

export const listConsents = (db: Db, personId: string): Promise<Consent[]> =>
  consents(db, personId).orderBy('given_at', 'desc').execute()

export const findConsent = (db: Db, personId: string, id: string): Promise<Consent | undefined> =>
  consents(db, personId).where('id', '=', id).executeTakeFirst()

export interface OwnEventRow {
  id: number
  at: Date
  is: OwnEvent
  facts: unknown
  byAccount: string | null
  byName: string
}

/** What has happened to the person's data, the newest first; `before` is the id of an event that was shown. */
export const ownEvents = (
  db: Db,
  it: { personId: string; names: readonly OwnEvent[]; before: number | null; atMost: number },
): Promise<OwnEventRow[]> =>
  db
    .selectFrom('event')
    .select(['id', 'at', 'is', 'facts', 'by_account as byAccount', 'by_name as byName'])
    .$narrowType<{ is: OwnEvent }>()
    .where('person_id', '=', it.personId)
    .where('is', 'in', [...it.names])
    .$if(it.before !== null, (q) => q.where('id', '<', it.before ?? 0))
    .orderBy('id', 'desc')
    .limit(it.atMost)
    .execute()
