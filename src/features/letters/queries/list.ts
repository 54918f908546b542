// The list of letters: newest first, a page at a time, counted up to a bound.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { containing } from '../../../db/names.ts'
import { plannedAnew } from '../../../db/statements.ts'
import { type LetterKind, type LetterStatus, letterStatuses, payLetters } from '../../../domain/letters.ts'
import { roleMay } from '../../../domain/roles.ts'
import { type Actor, municipalityOf } from '../../../web/actor.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'

export type Seer = Pick<Actor, 'role' | 'scope'>

/**
 * A condition on `letter l`: a coordinator sees the letters of the own municipality, the others all of them; what tells
 * sums is for those alone who may read acts.
 */
export function seenBy(actor: Seer): RawBuilder<SqlBool> {
  const municipality = municipalityOf(actor as Actor)
  const here = municipality ? sql<SqlBool>`l.municipality_id = ${municipality}` : sql<SqlBool>`true`
  return roleMay(actor.role, 'act.read') ? here : sql`${here} and l.kind <> all(${[...payLetters]}::text[])`
}

export interface LetterFilter {
  status: LetterStatus | null
  kind: LetterKind | null
  /** A part of an address, as typed. */
  address: string | null
  /** People and invitations whose name was looked for. */
  named: { people: readonly string[]; invitations: readonly string[] } | null
  personId: string | null
}

export interface LetterLine {
  id: string
  kind: string
  toEmail: string
  personId: string | null
  /** Whom it is for, by name; empty for an address without a person. */
  name: string
  subject: string
  status: LetterStatus
  said: string
  attempts: number
  queuedAt: Date
  triedAt: Date | null
  sentAt: Date | null
}

export interface Asked {
  actor: Seer
  filter: LetterFilter
}

export async function pageOfLetters(
  db: Db,
  it: Asked & { cursor: Cursor | null; size: number },
): Promise<LetterLine[]> {
  const back = it.cursor?.direction === 'before'
  const order = back ? sql`l.queued_at, l.id desc` : sql`l.queued_at desc, l.id`
  const { rows } = await sql<LetterLine>`${sql.raw(plannedAnew)}
    select l.id, l.kind, l.to_email as "toEmail", l.person_id as "personId", coalesce(p.sort_name, i.sort_name, '') as name,
      l.subject, l.status, l.said, l.attempts, l.queued_at as "queuedAt", l.tried_at as "triedAt", l.sent_at as "sentAt"
    from (select * from letter l where ${allOf([...chosen(it), ...beyond(it.cursor)])} order by ${order} limit ${it.size}) l
    left join person p on p.id = l.person_id
    left join invitation i on i.id = l.invitation_id
    order by ${order}`.execute(db)
  return rows
}

/** Counted up to `countedUpTo` + 1; without a bound for the record of an export. */
export async function countLetters(
  db: Db,
  it: Asked,
  atMost: number | null = countedUpTo + 1,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`${sql.raw(plannedAnew)}
    select ${counted(chosen(it), atMost)} as count`.execute(db)
  return rows[0]?.count ?? 0
}

/** The figures above the list: of everything that the actor sees, or of one person. */
export async function countByStatus(
  db: Db,
  actor: Seer,
  personId: string | null,
): Promise<Record<LetterStatus, number>> {
  const place = chosen({ actor, filter: { ...noFilter, personId } })
  const figures = letterStatuses.map(
    (status) => sql`${counted([...place, sql`l.status = ${status}`], countedUpTo + 1)} as ${sql.ref(status)}`,
  )
  const { rows } = await sql<Record<LetterStatus, number>>`select ${sql.join(figures)}`.execute(db)
  return rows[0] ?? { queued: 0, waiting: 0, sent: 0, refused: 0, cancelled: 0 }
}

export const noFilter: LetterFilter = { status: null, kind: null, address: null, named: null, personId: null }

const counted = (conditions: readonly RawBuilder<SqlBool>[], atMost: number | null): RawBuilder<number> =>
  sql`(select count(*) from (select from letter l where ${allOf(conditions)}
    ${atMost === null ? sql`` : sql`limit ${atMost}`}) counted)`

function chosen({ actor, filter }: Asked): RawBuilder<SqlBool>[] {
  const wants = [seenBy(actor)]
  if (filter.personId) wants.push(sql`l.person_id = ${filter.personId}`)
  if (filter.status) wants.push(sql`l.status = ${filter.status}`)
  if (filter.kind) wants.push(sql`l.kind = ${filter.kind}`)
  if (filter.address) wants.push(sql`lower(l.to_email) like ${containing(filter.address.toLowerCase())}`)
  if (filter.named)
    wants.push(sql`(l.person_id = any(${[...filter.named.people]}::uuid[])
      or l.invitation_id = any(${[...filter.named.invitations]}::uuid[]))`)
  return wants
}

function beyond(cursor: Cursor | null): RawBuilder<SqlBool>[] {
  if (!cursor) return []
  const [at = '', id = ''] = cursor.edge
  return cursor.direction === 'after'
    ? [sql`l.queued_at <= ${at}::timestamptz and (l.queued_at < ${at}::timestamptz or l.id > ${id}::uuid)`]
    : [sql`l.queued_at >= ${at}::timestamptz and (l.queued_at > ${at}::timestamptz or l.id < ${id}::uuid)`]
}

const allOf = (conditions: readonly RawBuilder<SqlBool>[]): RawBuilder<SqlBool> =>
  sql`${sql.join(conditions, sql` and `)}`

/** Invitations by a part of the name, folded: who has not registered has letters but is no person yet. */
export async function invitationsNamed(db: Db, folded: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${sql.raw(plannedAnew)}
    select i.id from invitation i where i.search like ${containing(folded)}
    order by i.sort_name, i.id limit 200`.execute(db)
  return rows.map((row) => row.id)
}

/** The latest letters to a person, those of the invitation among them. */
export const latestLetters = (
  db: Db,
  actor: Seer,
  it: { personId: string; invitationId: string | null; size: number },
): Promise<LetterLine[]> =>
  pageOfLetters(db, {
    actor,
    filter: {
      ...noFilter,
      named: { people: [it.personId], invitations: it.invitationId ? [it.invitationId] : [] },
    },
    cursor: null,
    size: it.size,
  })
