// What the product knows of a person and an address before somebody is invited there.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { InvitationState, InvitedRole } from '../../../domain/invitation.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Role } from '../../../domain/roles.ts'
import { newestLetter, stateAt } from './seen.ts'

export interface Address {
  email: string
  role: InvitedRole
  municipalityId: string | null
  organisationId: string | null
  /** Name and address, folded: what tells two people of one mailbox apart. */
  search: string
}

export interface EarlierInvitation {
  id: string
  municipalityId: string | null
  organisationId: string | null
  state: InvitationState
  /** The day of the last letter. */
  sentOn: Day
}

export interface AccountFacts {
  id: string
  personId: string
  name: PersonName
  /** Roles in force. */
  roles: Role[]
}

export interface AddressFacts {
  account: AccountFacts | null
  /** The account has this very role, in this very place, already. */
  hasRole: boolean
  /** Of the same person to the same address: one that is still open, else the one that was revoked last. */
  earlier: EarlierInvitation | null
  /** Another person who is invited to the same address and has not registered yet. */
  sharedWith: string | null
}

/** Facts of every address, in the order of the list. */
export async function factsOfAddresses(
  db: Db,
  it: { addresses: readonly Address[]; today: Day; now: Date; zone: string },
): Promise<AddressFacts[]> {
  const { rows } = await sql<AddressFacts>`
    select ${account(it.today)} as account, ${hasRole(it.today)} as "hasRole", ${earlier(it.now, it.zone)} as earlier,
      (select i.sort_name from invitation i where lower(i.email) = w.email and i.role = w.role and i.search <> w.search and not i.by_oneself
        and i.registered_at is null and i.revoked_at is null order by i.id limit 1) as "sharedWith"
    from unnest(${it.addresses.map(({ email }) => email.toLowerCase())}::text[],
      ${it.addresses.map(({ role }) => role)}::text[], ${it.addresses.map(({ municipalityId }) => municipalityId)}::uuid[],
      ${it.addresses.map(({ organisationId }) => organisationId)}::uuid[],
      ${it.addresses.map(({ search }) => search)}::text[]) with ordinality as w(email, role, place, school, search, n)
    left join account a on lower(a.email) = w.email
    left join person p on p.id = a.person_id
    order by w.n`.execute(db)
  return rows
}

const inForce = (today: Day) =>
  sql`g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to >= ${today}::date)`

const account = (
  today: Day,
) => sql`case when a.id is not null then json_build_object('id', a.id, 'personId', p.id,
  'name', json_build_object('lastName', p.last_name, 'firstName', p.first_name, 'middleName', p.middle_name),
  'roles', coalesce((select json_agg(distinct g.role) from role_grant g where g.account_id = a.id and ${inForce(today)}), '[]')) end`

const hasRole = (today: Day) => sql`coalesce((select true from role_grant g
  where g.account_id = a.id and g.role = w.role and (g.scope_id is null or g.scope_id in (w.place, w.school)) and ${inForce(today)}
  limit 1), false)`

const earlier = (
  now: Date,
  zone: string,
) => sql`(select json_build_object('id', i.id, 'municipalityId', i.municipality_id,
    'organisationId', i.organisation_id,
    'state', ${stateAt(now)}, 'sentOn', (i.sent_at at time zone ${zone})::date)
  from invitation i ${newestLetter}
  where lower(i.email) = w.email and i.role = w.role and i.search = w.search and i.registered_at is null and not i.by_oneself
    and (i.revoked_at is null or i.municipality_id is not distinct from w.place)
  order by i.revoked_at desc nulls first limit 1)`
