// Who sees which invitation, and in what state it is: each said once, for lists, counts, cards, exports and links alike.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { type InvitationState, invitedBy } from '../../../domain/invitation.ts'
import { type Actor, municipalityOf, organisationOf } from '../../../web/actor.ts'

export type Viewer = Pick<Actor, 'role' | 'scope'>

/**
 * A coordinator sees the own municipality, a head the own school; everybody sees the roles to which they invite. What a
 * teacher has begun alone is nobody's invitation.
 */
export function visibleTo(viewer: Viewer): RawBuilder<SqlBool> {
  const roles = [...invitedBy(viewer.role)]
  const mine = sql`i.role = any(${roles}::text[]) and not i.by_oneself`
  const organisation = organisationOf(viewer)
  if (organisation) return sql`(${mine} and i.organisation_id = ${organisation})`
  const municipality = municipalityOf(viewer)
  return municipality ? sql`(${mine} and i.municipality_id = ${municipality})` : sql`(${mine})`
}

/** The newest letter with a link: its fate is the fate of the invitation. */
export const newestLetter = sql`left join lateral (
  select l.status, l.said, coalesce(l.tried_at, l.queued_at) as at from letter l
  where l.invitation_id = i.id and l.kind = 'invitation' order by l.queued_at desc, l.id desc limit 1) letter on true`

/** Needs `newestLetter`. A refused letter comes before the term: a fresh link to the same address would not arrive either. */
export const stateAt = (now: Date): RawBuilder<InvitationState> => sql`case
  when i.registered_at is not null then 'registered'
  when i.revoked_at is not null then 'revoked'
  when letter.status = 'refused' then 'undelivered'
  when i.expires_at <= ${now} then 'expired'
  when i.started_at is not null then 'started'
  when letter.status in ('queued', 'waiting') then 'waiting'
  else 'sent' end`

/** The last day on which the link is good. */
export const expiresOn = (zone: string): RawBuilder<string> =>
  sql`((i.expires_at - interval '1 second') at time zone ${zone})::date`

/** The end of a day in the zone of the region, as a moment. */
export const endOfDay = (day: string, zone: string): RawBuilder<Date> =>
  sql`((${day}::date + 1)::timestamp at time zone ${zone})`
