// Sign-ins: a random token in the cookie, only its hash in the database.
import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Role, Scope } from '../domain/roles.ts'
import type { Db, Tx } from './connect.ts'
import { newId } from './ids.ts'
import { type Institution, institutionOf, type NameInForce, namesInForce } from './settings.ts'

/** A role given to an account, with the place it acts in. */
export interface Grant {
  id: string
  role: Role
  scope: Scope
  /** The municipality or organisation by name; empty for the region. */
  where: string
}

export interface SessionRow {
  id: string
  grantId: string | null
  seenAt: Date
  expiresAt: Date
  accountId: string
  login: string
  status: string
  mustChangePassword: boolean
  personId: string
  lastName: string
  firstName: string
  middleName: string | null
  specialistId: string | null
  grants: Grant[]
  institution: Institution
}

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Everything that a request must know of who sent it, in one question. */
export async function findSession(
  db: Db,
  token: string,
  now: Date,
  today: string,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow & { grants: RawGrant[] | null; names: NameInForce[] | null }>`
    select s.id, s.grant_id as "grantId", s.seen_at as "seenAt", s.expires_at as "expiresAt", a.id as "accountId", a.login,
      a.status, a.must_change_password as "mustChangePassword", p.id as "personId", p.last_name as "lastName",
      p.first_name as "firstName", p.middle_name as "middleName",
      (select sp.id from specialist sp where sp.person_id = p.id) as "specialistId",
      (select json_agg(json_build_object('id', g.id, 'role', g.role, 'kind', g.scope_kind, 'scopeId', g.scope_id,
          'where', coalesce(m.name, o.name, '')) order by g.created_at, g.id)
        from role_grant g
        left join municipality m on g.scope_kind = 'municipality' and m.id = g.scope_id
        left join organisation o on g.scope_kind = 'organisation' and o.id = g.scope_id
        where g.account_id = a.id and g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to >= ${today}::date)) as grants,
      ${namesInForce(today)} as names
    from session s join account a on a.id = s.account_id join person p on p.id = a.person_id
    where s.token_hash = ${hashToken(token)} and s.ended_at is null and s.expires_at > ${now}`.execute(db)
  const row = rows[0]
  return row && { ...row, grants: (row.grants ?? []).map(grantOf), institution: institutionOf(row.names) }
}

interface RawGrant {
  id: string
  role: Role
  kind: Scope['kind']
  scopeId: string | null
  where: string
}
const grantOf = (g: RawGrant): Grant => ({
  id: g.id,
  role: g.role,
  scope: g.kind === 'region' || g.scopeId === null ? { kind: 'region' } : { kind: g.kind, id: g.scopeId },
  where: g.where,
})

/** Opens a session and returns its token: the only moment at which it is known here. */
export async function openSession(
  tx: Tx,
  it: { accountId: string; grantId: string | null; now: Date; hours: number; ip: string; userAgent: string },
): Promise<string> {
  const token = newToken()
  await tx
    .insertInto('session')
    .values({
      id: newId(),
      token_hash: hashToken(token),
      account_id: it.accountId,
      grant_id: it.grantId,
      created_at: it.now,
      seen_at: it.now,
      expires_at: new Date(it.now.getTime() + it.hours * 3_600_000),
      ip: it.ip,
      user_agent: it.userAgent.slice(0, 300),
    })
    .execute()
  return token
}

export async function touchSession(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ seen_at: now }).where('id', '=', id).execute()
}

export async function endSession(db: Db, id: string, now: Date): Promise<void> {
  await db
    .updateTable('session')
    .set({ ended_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute()
}

/** Ends the open sessions of an account, but for the given one. Returns how many. */
export async function endSessions(
  db: Db,
  accountId: string,
  now: Date,
  butFor: string | null,
): Promise<number> {
  const ended = await db
    .updateTable('session')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .$if(butFor !== null, (q) => q.where('id', '<>', butFor ?? ''))
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}

export async function setSessionGrant(db: Db, sessionId: string, grantId: string): Promise<void> {
  await db.updateTable('session').set({ grant_id: grantId }).where('id', '=', sessionId).execute()
}
