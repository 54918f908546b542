// Two records that turned out to be one person become one. The only writer of it: it touches what many rooms hold. The
// history, its seals and the log of readings stay as they are.
import { sql } from 'kysely'
import { Conflict, type Tx } from './connect.ts'
import type { FieldKeys } from './secrets.ts'
import { moveSecrets } from './snils.ts'

export interface Merged {
  /** Roles that went over when both had an account. */
  roles: { role: string; where: string }[]
  /** The account that is closed, when both had one. */
  closedAccountId: string | null
}

/** Holds both people, their applications and cases until the transaction ends, always in the same order. */
export async function lockForMerging(tx: Tx, one: string, other: string): Promise<void> {
  const both = [one, other]
  const { rows } = await sql<{ merged: boolean }>`select merged_into_id is not null as merged from person
    where id = any(${both}::uuid[]) order by id for update`.execute(tx)
  if (rows.length !== 2 || rows.some(({ merged }) => merged)) throw new Conflict('person')
  await sql`select id from application where person_id = any(${both}::uuid[]) order by id for update`.execute(
    tx,
  )
  await sql`select id from attestation_case where person_id = any(${both}::uuid[]) order by id for update`.execute(
    tx,
  )
  await sql`select id from account where person_id = any(${both}::uuid[]) order by id for update`.execute(tx)
}

/** Do both assess? Two specialists with work of their own cannot become one. */
export async function bothAreSpecialists(tx: Tx, one: string, other: string): Promise<boolean> {
  const rows = await tx.selectFrom('specialist').select('id').where('person_id', 'in', [one, other]).execute()
  return rows.length > 1
}

/** Everything of `from` is of `into` afterwards. The rows are locked already. */
export async function mergePeople(
  tx: Tx,
  keys: FieldKeys,
  { from, into, now }: { from: string; into: string; now: Date },
): Promise<Merged> {
  const merged = await mergeAccounts(tx, from, into, now)
  await completeFacts(tx, { from, into, isNewer: merged.closedAccountId === null })
  for (const table of owned)
    await sql`update ${sql.table(table)} set person_id = ${into} where person_id = ${from}`.execute(tx)
  await moveSecrets(tx, keys, from, into)
  await moveClaims(tx, from, into)
  await sql`update person set merged_into_id = ${into}, version = version + 1
    where id = ${from} or merged_into_id = ${from}`.execute(tx)
  return merged
}

// Questions that are open about the one are about the other. Asked of both already, or answered by this very merging, they
// are asked once less.
async function moveClaims(tx: Tx, from: string, into: string): Promise<void> {
  await sql`delete from person_claim c where c.status = 'asked' and (
      (c.person_id = ${from} and (c.known_id = ${into} or exists (select from person_claim d
        where d.status = 'asked' and d.person_id = ${into} and d.known_id = c.known_id)))
      or (c.known_id = ${from} and (c.person_id = ${into} or exists (select from person_claim d
        where d.status = 'asked' and d.known_id = ${into} and d.person_id = c.person_id))))`.execute(tx)
  await sql`update person_claim set person_id = ${into} where person_id = ${from} and status = 'asked'`.execute(
    tx,
  )
  await sql`update person_claim set known_id = ${into} where known_id = ${from} and status = 'asked'`.execute(
    tx,
  )
}

const owned = [
  'application',
  'attestation_case',
  'application_draft',
  'category_decision',
  'consent',
  'specialist',
  'letter',
  'pair_rule',
] as const

// One person has one account. Whoever had one before keeps it: whoever registered later gets no way into it by a mistake.
async function mergeAccounts(tx: Tx, from: string, into: string, now: Date): Promise<Merged> {
  const rows = await tx
    .selectFrom('account')
    .select(['id', 'person_id as personId'])
    .where('person_id', 'in', [from, into])
    .execute()
  const later = rows.find(({ personId }) => personId === from)
  const earlier = rows.find(({ personId }) => personId === into)
  if (!later) return { roles: [], closedAccountId: null }
  if (!earlier) {
    await tx.updateTable('account').set({ person_id: into }).where('id', '=', later.id).execute()
    return { roles: [], closedAccountId: null }
  }
  const { rows: roles } = await sql<{ role: string; where: string }>`
    with moved as (update role_grant g set account_id = ${earlier.id} where g.account_id = ${later.id}
      and not exists (select from role_grant h where h.account_id = ${earlier.id} and h.role = g.role
        and h.scope_id is not distinct from g.scope_id and h.valid_to is null) returning g.role, g.scope_id)
    select moved.role, coalesce(m.name, o.name, '') as "where" from moved
    left join municipality m on m.id = moved.scope_id left join organisation o on o.id = moved.scope_id`.execute(
    tx,
  )
  await sql`update invitation set account_id = ${earlier.id} where account_id = ${later.id}`.execute(tx)
  await sql`update account set status = 'blocked', version = version + 1 where id = ${later.id}`.execute(tx)
  await sql`update session set ended_at = ${now} where account_id = ${later.id} and ended_at is null`.execute(
    tx,
  )
  return { roles, closedAccountId: later.id }
}

// What the person has told about themselves fills the gaps of a list, and the name is the one they bear now. Where both
// have an account, the one who registered later changes nothing of what the other has said.
async function completeFacts(
  tx: Tx,
  { from, into, isNewer }: { from: string; into: string; isNewer: boolean },
): Promise<void> {
  const name = sql`last_name = n.last_name, first_name = n.first_name, middle_name = n.middle_name,
    sort_name = n.sort_name, search = n.search, email = coalesce(n.email, p.email),
    phone_mobile = coalesce(n.phone_mobile, p.phone_mobile), phone_work = coalesce(n.phone_work, p.phone_work),`
  await sql`update person p set ${isNewer ? name : sql``} birth_on = coalesce(p.birth_on, n.birth_on),
      sex = coalesce(p.sex, n.sex), version = p.version + 1
    from person n where p.id = ${into} and n.id = ${from}`.execute(tx)
}
