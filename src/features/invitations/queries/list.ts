// The list of invitations: a page at a time, counted up to a bound, and whole for a spreadsheet.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { InvitationState, InvitedRole } from '../../../domain/invitation.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'
import { expiresOn, newestLetter, stateAt, type Viewer, visibleTo } from './seen.ts'

export interface InvitationFilter {
  /** Folded: part of a name or an address. */
  search: string
  state: InvitationState | null
  municipalityId: string | null
  role: InvitedRole | null
}

export type Order = 'name' | 'new'

export interface InvitationLine {
  id: string
  role: InvitedRole
  name: string
  email: string
  municipality: string | null
  organisation: string | null
  state: InvitationState
  /** The server's words about a letter that did not go. */
  said: string | null
  sentAt: Date | null
  expiresOn: Day | null
  startedAt: Date | null
  registeredAt: Date | null
  revokedAt: Date | null
  invitedBy: string | null
  version: number
  /** Of somebody who has registered. */
  personId: string | null
}

export interface Asked {
  viewer: Viewer
  filter: InvitationFilter
  now: Date
  zone: string
}

export async function pageOfInvitations(
  db: Db,
  it: Asked & { order: Order; cursor: Cursor | null; size: number },
): Promise<InvitationLine[]> {
  const back = it.cursor?.direction === 'before'
  const { rows } = await sql<InvitationLine>`
    select i.id, i.role, i.sort_name as name, i.email, m.name as municipality, o.name as organisation, ${stateAt(it.now)} as state, letter.said,
      i.sent_at as "sentAt", ${expiresOn(it.zone)} as "expiresOn", i.started_at as "startedAt",
      i.registered_at as "registeredAt", i.revoked_at as "revokedAt", by.sort_name as "invitedBy", i.version,
      case when i.registered_at is not null then owner.person_id end as "personId"
    from invitation i ${newestLetter}
    left join municipality m on m.id = i.municipality_id
    left join organisation o on o.id = i.organisation_id
    left join account inviter on inviter.id = i.invited_by
    left join person by on by.id = inviter.person_id
    left join account owner on owner.id = i.account_id
    where ${chosen(it)} and ${beyond(it.order, it.cursor)}
    order by ${orders[it.order][back ? 'back' : 'on']} limit ${it.size}`.execute(db)
  return rows
}

const orders = {
  name: { on: sql`i.sort_name, i.id`, back: sql`i.sort_name desc, i.id desc` },
  // Ids grow with time.
  new: { on: sql`i.id desc`, back: sql`i.id` },
} as const

function beyond(order: Order, cursor: Cursor | null): RawBuilder<SqlBool> {
  if (!cursor) return sql`true`
  const after = cursor.direction === 'after'
  if (order === 'new') {
    const [id = ''] = cursor.edge
    return after ? sql`i.id < ${id}::uuid` : sql`i.id > ${id}::uuid`
  }
  const [name = '', id = ''] = cursor.edge
  return after
    ? sql`(i.sort_name, i.id) > (${name}, ${id}::uuid)`
    : sql`(i.sort_name, i.id) < (${name}, ${id}::uuid)`
}

/** Counted up to `countedUpTo` + 1. */
export async function countInvitations(db: Db, it: Asked): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (
      select from invitation i ${asksLetters(it.filter) ? newestLetter : sql``}
      where ${chosen(it)} limit ${countedUpTo + 1}) found`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

// Looking for a letter of each of ten thousand rows is what counting costs; two states and none do without.
const asksLetters = ({ state }: InvitationFilter): boolean =>
  state !== null && state !== 'registered' && state !== 'revoked'

export interface Counts {
  awaited: number
  undelivered: number
  expired: number
  registered: number
}

/** For the figures on top. Those who are awaited are few and have an index of their own; the rest is counted to a bound. */
export async function countByState(
  db: Db,
  it: Pick<Asked, 'viewer' | 'now'> & { municipalityId: string | null },
): Promise<Counts> {
  const place = it.municipalityId ? sql`i.municipality_id = ${it.municipalityId}` : sql`true`
  const { rows } = await sql<Counts>`
    select count(*) filter (where state in ('waiting', 'sent', 'started')) as awaited,
      count(*) filter (where state = 'undelivered') as undelivered, count(*) filter (where state = 'expired') as expired,
      (select count(*) from (select from invitation i where ${visibleTo(it.viewer)} and ${place}
        and i.registered_at is not null limit ${countedUpTo + 1}) r) as registered
    from (select ${stateAt(it.now)} as state from invitation i ${newestLetter}
      where ${visibleTo(it.viewer)} and ${place} and i.registered_at is null and i.revoked_at is null
      limit ${countedUpTo + 1}) awaited`.execute(db)
  const [row] = rows
  return {
    awaited: Number(row?.awaited ?? 0),
    undelivered: Number(row?.undelivered ?? 0),
    expired: Number(row?.expired ?? 0),
    registered: Number(row?.registered ?? 0),
  }
}

function chosen({ viewer, filter, now }: Asked): RawBuilder<SqlBool> {
  const wants = [visibleTo(viewer)]
  if (filter.municipalityId) wants.push(sql`i.municipality_id = ${filter.municipalityId}`)
  if (filter.role) wants.push(sql`i.role = ${filter.role}`)
  if (filter.search) wants.push(sql`i.search like ${`%${filter.search.replace(/[%_\\]/g, '\\$&')}%`}`)
  if (filter.state) wants.push(inState(filter.state, now))
  return sql.join(wants, sql` and `)
}

// What an index can answer is asked beside the state itself.
function inState(state: InvitationState, now: Date): RawBuilder<SqlBool> {
  const exactly = sql<SqlBool>`${stateAt(now)} = ${state}`
  if (state === 'registered') return sql`i.registered_at is not null`
  if (state === 'revoked') return sql`(i.revoked_at is not null and i.registered_at is null)`
  const awaited = sql<SqlBool>`i.registered_at is null and i.revoked_at is null and ${exactly}`
  if (state !== 'undelivered') return sql`(${awaited})`
  return sql`(${awaited} and i.id in (select invitation_id from letter where status = 'refused' and invitation_id is not null))`
}
