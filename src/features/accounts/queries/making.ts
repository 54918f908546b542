// Making people, accounts and roles, and whether a login is free.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { Role } from '../../../domain/roles.ts'
import type { NewPerson } from '../create.ts'

export async function insertPerson(
  tx: Tx,
  it: NewPerson & { id: string; now: Date; name: string; search: string },
): Promise<void> {
  await tx
    .insertInto('person')
    .values({
      id: it.id,
      last_name: it.lastName,
      first_name: it.firstName,
      middle_name: it.middleName ?? null,
      sort_name: it.name,
      search: it.search,
      birth_on: it.birthOn ?? null,
      sex: it.sex ?? null,
      phone_mobile: it.phoneMobile ?? null,
      phone_work: it.phoneWork ?? null,
      email: it.email,
      created_at: it.now,
    })
    .execute()
}

/** Whom a list knew: how to be reached is what the person says, the rest fills the gaps. */
export async function completeKnown(tx: Tx, it: NewPerson & { id: string }): Promise<void> {
  await sql`update person set birth_on = coalesce(birth_on, ${it.birthOn ?? null}::date), sex = coalesce(sex, ${it.sex ?? null}),
      phone_mobile = coalesce(${it.phoneMobile ?? null}, phone_mobile),
      phone_work = coalesce(${it.phoneWork ?? null}, phone_work), email = ${it.email}, version = version + 1
    where id = ${it.id}`.execute(tx)
}

export async function insertAccount(
  tx: Tx,
  it: {
    id: string
    personId: string
    now: Date
    login: string
    person: { email: string }
    passwordHash: string
    emailConfirmed: boolean
  },
): Promise<void> {
  await tx
    .insertInto('account')
    .values({
      id: it.id,
      person_id: it.personId,
      login: it.login,
      email: it.person.email,
      email_confirmed_at: it.emailConfirmed ? it.now : null,
      password_hash: it.passwordHash,
      created_at: it.now,
    })
    .execute()
}

export async function insertGrant(
  tx: Tx,
  it: {
    id: string
    accountId: string
    role: Role
    scopeKind: 'region' | 'municipality' | 'organisation'
    scopeId: string | null
    now: Date
    /** Its first day. */
    today: Day
    validTo?: Day | null
    reason?: string
    grantedBy: string | null
  },
): Promise<void> {
  await tx
    .insertInto('role_grant')
    .values({
      id: it.id,
      account_id: it.accountId,
      role: it.role,
      scope_kind: it.scopeKind,
      scope_id: it.scopeId,
      valid_from: it.today,
      valid_to: it.validTo ?? null,
      reason: it.reason ?? '',
      granted_by: it.grantedBy,
      created_at: it.now,
    })
    .execute()
}

export interface PersonCompletion {
  birthOn: Day | null
  sex: 'm' | 'f' | null
  phoneMobile: string | null
  phoneWork: string | null
}

export async function completePerson(tx: Tx, personId: string, it: PersonCompletion): Promise<void> {
  await tx
    .updateTable('person')
    .set((eb) => ({
      birth_on: it.birthOn,
      sex: it.sex,
      phone_mobile: it.phoneMobile,
      phone_work: it.phoneWork,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', personId)
    .execute()
}

/** Is the login or the e-mail taken, by anybody? */
export async function findTaken(
  db: Db,
  login: string,
  email: string,
): Promise<{ login: boolean; email: boolean }> {
  const { rows } = await sql<{ login: boolean; email: boolean }>`
    select exists (select from account where lower(login) = lower(${login})) as login,
           exists (select from account where lower(email) = lower(${email})) as email`.execute(db)
  return rows[0] ?? { login: false, email: false }
}
