// Comparisons that wait for somebody, and one with both records side by side.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { HandedRole } from '../../../domain/claim.ts'
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { Stage } from '../../../domain/stages.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'
import { type ClaimSeer, claimsSeenBy } from './seen.ts'

export interface ClaimLine {
  id: string
  name: string
  knownName: string
  municipality: string
  organisation: string | null
  askedAt: Date
}

/** The longest waiting first. */
export async function pageOfClaims(
  db: Db,
  it: { viewer: ClaimSeer; cursor: Cursor | null; size: number },
): Promise<ClaimLine[]> {
  const back = it.cursor?.direction === 'before'
  const [at, id] = it.cursor?.edge ?? []
  const beyond = !it.cursor
    ? sql`true`
    : back
      ? sql`(c.asked_at, c.id) < (${at}::timestamptz, ${id}::uuid)`
      : sql`(c.asked_at, c.id) > (${at}::timestamptz, ${id}::uuid)`
  const { rows } = await sql<ClaimLine>`
    select c.id, p.sort_name as name, k.sort_name as "knownName", m.name as municipality, c.asked_at as "askedAt",
      (select o.name from application a join organisation o on o.id = a.organisation_id where a.person_id = k.id
        order by a.received_on desc, a.id desc limit 1) as organisation
    from person_claim c join person p on p.id = c.person_id join person k on k.id = c.known_id
    join municipality m on m.id = c.municipality_id
    where c.status = 'asked' and ${claimsSeenBy(it.viewer)} and ${beyond}
    order by ${back ? sql`c.asked_at desc, c.id desc` : sql`c.asked_at, c.id`} limit ${it.size}`.execute(db)
  return rows
}

export const edgeOf = (row: ClaimLine): string[] => [row.askedAt.toISOString(), row.id]

/** Counted up to `countedUpTo` + 1. */
export async function countClaims(db: Db, viewer: ClaimSeer): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select from person_claim c
      where c.status = 'asked' and ${claimsSeenBy(viewer)} limit ${countedUpTo + 1}) found`.execute(db)
  return Number(rows[0]?.count ?? 0)
}

export interface Claim {
  id: string
  status: 'asked' | 'confirmed' | 'refused'
  personId: string
  knownId: string
  municipalityId: string
  askedAt: Date
  decidedAt: Date | null
  decidedBy: string | null
  reason: string
}

/** With `lock` the row is held until the transaction ends. */
export async function findClaim(
  db: Db,
  viewer: ClaimSeer,
  id: string,
  lock = false,
): Promise<Claim | undefined> {
  const { rows } = await sql<Claim>`
    select c.id, c.status, c.person_id as "personId", c.known_id as "knownId", c.municipality_id as "municipalityId",
      c.asked_at as "askedAt", c.decided_at as "decidedAt", c.reason,
      (select p.sort_name from account a join person p on p.id = a.person_id where a.id = c.decided_by) as "decidedBy"
    from person_claim c where c.id = ${id}::uuid and ${claimsSeenBy(viewer)}
    ${lock ? sql`for update of c` : sql``}`.execute(db)
  return rows[0]
}

/** Whose is it? Asked only after it was not found among those the actor sees. */
export async function placeOfClaim(db: Db, id: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('person_claim')
    .select('municipality_id as municipalityId')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.municipalityId
}

export interface ComparedCase {
  number: string | null
  period: string | null
  category: string
  position: string
  organisation: string
  municipality: string
  receivedOn: Day
  stage: Stage | null
}

export interface Compared extends PersonName {
  id: string
  birthOn: Day | null
  email: string | null
  phone: string | null
  snilsMask: string | null
  /** Equal for one number, as long as both lie by the same key. */
  snilsLookup: string | null
  hasAccount: boolean
  registeredAt: Date | null
  /** Where the inviter says that the person works, or whoever registered without one. */
  invitedTo: string | null
  invitedBy: string | null
  cases: ComparedCase[]
}

/** What is known of the two, in the order asked for. */
export async function compared(db: Db, ids: readonly [string, string]): Promise<Compared[]> {
  const { rows } = await sql<Compared>`
    select p.id, p.last_name as "lastName", p.first_name as "firstName", p.middle_name as "middleName",
      p.birth_on as "birthOn", p.email, coalesce(p.phone_mobile, p.phone_work) as phone,
      snils.hint as "snilsMask", snils.key_id || ' ' || encode(snils.lookup, 'hex') as "snilsLookup",
      a.id is not null as "hasAccount", a.created_at as "registeredAt",
      coalesce(o.name, m.name) as "invitedTo", by.sort_name as "invitedBy",
      coalesce((select json_agg(json_build_object('number', coalesce(c.number, x.number), 'period', per.title,
          'category', x.category_wanted, 'position', pos.name, 'organisation', org.name, 'municipality', mun.name,
          'receivedOn', x.received_on, 'stage', c.stage) order by x.received_on desc, x.id desc)
        from (select * from application where person_id = p.id order by received_on desc, id desc limit 20) x
        left join attestation_case c on c.application_id = x.id left join period per on per.id = c.period_id
        join position pos on pos.id = x.position_id join organisation org on org.id = x.organisation_id
        join municipality mun on mun.id = x.municipality_id), '[]') as cases
    from unnest(${[...ids]}::uuid[]) with ordinality as w(id, n) join person p on p.id = w.id
    left join account a on a.person_id = p.id
    left join person_secret snils on snils.person_id = p.id and snils.kind = 'snils'
    left join lateral (select i.municipality_id, i.organisation_id, i.invited_by from invitation i
      where i.account_id = a.id and i.registered_at is not null order by i.registered_at limit 1) i on true
    left join organisation o on o.id = i.organisation_id left join municipality m on m.id = i.municipality_id
    left join account inviter on inviter.id = i.invited_by left join person by on by.id = inviter.person_id
    order by w.n`.execute(db)
  return rows
}

export async function closeClaim(
  tx: Tx,
  it: { id: string; status: 'confirmed' | 'refused'; by: string; reason: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('person_claim')
    .set({ status: it.status, decided_at: it.now, decided_by: it.by, reason: it.reason })
    .where('id', '=', it.id)
    .execute()
}

export interface Reached extends PersonName {
  personId: string
  email: string
  municipalityId: string
}

/** Whom the outcome is told: the account of whoever registered. */
export async function reachedBy(tx: Tx, claim: Claim): Promise<Reached | undefined> {
  const row = await tx
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .select([
      'p.id as personId',
      'a.email',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'p.middle_name as middleName',
    ])
    .where('p.id', '=', claim.personId)
    .executeTakeFirst()
  return row && { ...row, municipalityId: claim.municipalityId }
}

export async function countCases(tx: Tx, personId: string): Promise<number> {
  const row = await tx
    .selectFrom('application')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/** Roles in force, or to come, of the account that a merging would close; nothing when only one of the two has an account. */
export async function rolesHandedOver(
  tx: Tx,
  it: { from: string; into: string },
  today: Day,
): Promise<HandedRole[]> {
  const { rows } = await sql<HandedRole>`
    select g.role, case g.scope_kind when 'municipality' then g.scope_id
      when 'organisation' then (select o.municipality_id from organisation o where o.id = g.scope_id) end as "municipalityId"
    from role_grant g join account x on x.id = g.account_id
    where x.person_id = ${it.from}::uuid and exists (select from account k where k.person_id = ${it.into}::uuid)
      and (g.valid_to is null or g.valid_to >= ${today}::date)`.execute(tx)
  return rows
}
