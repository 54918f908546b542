// One invitation, with everything a card, a letter or a registration must know of it.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { InvitationState, InvitedRole } from '../../../domain/invitation.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Clock } from '../../../outside/clock.ts'
import type { Typed } from '../../../web/body.ts'
import type { Known } from '../known.ts'
import { expiresOn, newestLetter, stateAt, type Viewer, visibleTo } from './seen.ts'

export interface Inviter {
  name: PersonName
  /** In which of their roles they invited. */
  role: 'mun_coord' | 'org_head' | 'center' | 'admin'
}

export interface Invitation {
  id: string
  role: InvitedRole
  municipalityId: string | null
  municipality: string | null
  /** Of the head of a school; of a teacher where it is known. */
  organisationId: string | null
  organisation: string | null
  /** Begun by a teacher whom nobody invited. */
  byOneself: boolean
  email: string
  lastName: string
  firstName: string
  middleName: string | null
  known: Known
  state: InvitationState
  said: string | null
  letterAt: Date | null
  expiresOn: Day | null
  createdAt: Date
  sentAt: Date | null
  startedAt: Date | null
  registeredAt: Date | null
  revokedAt: Date | null
  draft: Typed
  draftStep: number
  version: number
  inviter: Inviter | null
  inviterAccountId: string | null
  /** The account that has registered, or that the invitation was made for. */
  invitedAs: string | null
  /** The same account, else the one that the address belongs to. */
  owner: Owner | null
}

export interface Owner {
  accountId: string
  personId: string
  name: PersonName
}

/** Nothing for an invitation that is not there or not the viewer's to see. */
export const findInvitation = (
  db: Db,
  clock: Clock,
  viewer: Viewer,
  id: string,
): Promise<Invitation | undefined> => read(db, clock, sql`i.id = ${id} and ${visibleTo(viewer)}`)

/** For the person who holds a link, and for the product itself. */
export const getInvitation = async (db: Db, clock: Clock, id: string): Promise<Invitation> => {
  const found = await read(db, clock, sql`i.id = ${id}`)
  if (!found) throw new Error('the invitation is not there')
  return found
}

/** Holds the row until the transaction ends; what is read of it afterwards is what it is now. */
export async function lockInvitation(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql`select id from invitation where id = ${id} for update`.execute(tx)
  return rows.length > 0
}

/** Does anybody's invitation have this id? An attempt at another's is noted. */
export async function findForeign(
  db: Db,
  id: string,
): Promise<{ municipalityId: string | null } | undefined> {
  const { rows } = await sql<{ municipalityId: string | null }>`
    select municipality_id as "municipalityId" from invitation where id = ${id}`.execute(db)
  return rows[0]
}

export interface LetterFate {
  id: string
  kind: string
  toEmail: string
  subject: string
  status: 'queued' | 'sent' | 'refused' | 'waiting' | 'cancelled'
  said: string
  queuedAt: Date
  triedAt: Date | null
  sentAt: Date | null
}

/** The newest first. Letters that went to others because of the invitation are among them. */
export async function lettersOf(db: Db, invitationId: string): Promise<LetterFate[]> {
  const { rows } = await sql<LetterFate>`
    select id, kind, to_email as "toEmail", subject, status, said, queued_at as "queuedAt", tried_at as "triedAt",
      sent_at as "sentAt"
    from letter where invitation_id = ${invitationId} order by queued_at desc, id desc limit 50`.execute(db)
  return rows
}

async function read(db: Db, clock: Clock, which: RawBuilder<SqlBool>): Promise<Invitation | undefined> {
  const { rows } = await sql<Invitation>`
    select i.id, i.role, i.municipality_id as "municipalityId", m.name as municipality, i.organisation_id as "organisationId",
      o.name as organisation, i.by_oneself as "byOneself", i.email,
      i.last_name as "lastName", i.first_name as "firstName", i.middle_name as "middleName", i.known,
      ${stateAt(clock.now())} as state, letter.said, letter.at as "letterAt", ${expiresOn(clock.zone)} as "expiresOn",
      i.created_at as "createdAt", i.sent_at as "sentAt", i.started_at as "startedAt", i.registered_at as "registeredAt",
      i.revoked_at as "revokedAt", i.draft, i.draft_step as "draftStep", i.version,
      i.account_id as "invitedAs", i.invited_by as "inviterAccountId", ${inviter} as inviter, ${owner} as owner
    from invitation i ${newestLetter}
    left join municipality m on m.id = i.municipality_id
    left join organisation o on o.id = i.organisation_id
    where ${which}`.execute(db)
  return rows[0]
}

const nameOf = sql`json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name)`

// Somebody may be a coordinator and work at the Center too: for the own municipality the coordinator speaks.
const inviter = sql`(select json_build_object('name', ${nameOf}, 'role', g.role)
  from account a join person p on p.id = a.person_id join role_grant g on g.account_id = a.id
  where a.id = i.invited_by and g.role in ('mun_coord', 'org_head', 'center', 'admin')
  order by (g.role = 'org_head' and g.scope_id = i.organisation_id) desc,
    (g.role = 'mun_coord' and g.scope_id = i.municipality_id) desc, (g.role = 'center') desc, g.created_at limit 1)`

const owner = sql`(select json_build_object('accountId', a.id, 'personId', p.id, 'name', ${nameOf})
  from account a join person p on p.id = a.person_id
  where a.id = coalesce(i.account_id, (select e.id from account e where lower(e.email) = lower(i.email))))`
