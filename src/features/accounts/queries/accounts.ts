// One account with its person.
import { type Expression, type SqlBool, sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'

export interface Account {
  id: string
  personId: string
  login: string
  email: string
  emailConfirmedAt: Date | null
  status: 'active' | 'blocked'
  passwordHash: string
  mustChangePassword: boolean
  createdAt: Date
  lastSignInAt: Date | null
  version: number
  lastName: string
  firstName: string
  middleName: string | null
  specialistId: string | null
  /** Of a specialist: whose coordinator sees the letters. */
  municipalityId: string | null
}

/** The query of an account, to which a place or a lock may be added. */
export const accountQuery = (db: Db, where: Expression<SqlBool>) =>
  db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('specialist as s', 's.person_id', 'p.id')
    .select([
      'a.id',
      'a.person_id as personId',
      'a.login',
      'a.email',
      'a.email_confirmed_at as emailConfirmedAt',
      'a.status',
      'a.password_hash as passwordHash',
      'a.must_change_password as mustChangePassword',
      'a.created_at as createdAt',
      'a.last_sign_in_at as lastSignInAt',
      'a.version',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'p.middle_name as middleName',
      's.id as specialistId',
      's.municipality_id as municipalityId',
    ])
    .where(where)

export const findAccount = (db: Db, id: string): Promise<Account | undefined> =>
  accountQuery(db, sql`a.id = ${id}`).executeTakeFirst()

/** A login holds no «@», so it is clear which of the two was typed. */
export const findByLoginOrEmail = (db: Db, typed: string): Promise<Account | undefined> =>
  accountQuery(
    db,
    typed.includes('@') ? sql`lower(a.email) = lower(${typed})` : sql`lower(a.login) = lower(${typed})`,
  ).executeTakeFirst()

export const findByLogin = (db: Db, login: string): Promise<Account | undefined> =>
  accountQuery(db, sql`lower(a.login) = lower(${login})`).executeTakeFirst()

/** The account, held until the transaction ends: the first lock that every change of an account takes. */
export const lockAccount = (tx: Tx, id: string): Promise<Account | undefined> =>
  accountQuery(tx, sql`a.id = ${id}`).forUpdate('a').executeTakeFirst()

export async function markSignedIn(tx: Tx, accountId: string, now: Date): Promise<void> {
  await tx.updateTable('account').set({ last_sign_in_at: now }).where('id', '=', accountId).execute()
}

/** Zero rows: somebody has changed the account since it was seen. */
export async function setStatus(
  tx: Tx,
  it: { accountId: string; status: 'active' | 'blocked'; version: number },
): Promise<boolean> {
  const changed = await tx
    .updateTable('account')
    .set((eb) => ({ status: it.status, version: eb('version', '+', 1) }))
    .where('id', '=', it.accountId)
    .where('version', '=', it.version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** The address of the account and of its person. False: somebody has changed the account since it was seen. */
export async function setEmail(
  tx: Tx,
  it: { accountId: string; personId: string; email: string; confirmedAt: Date | null; version: number },
): Promise<boolean> {
  const changed = await tx
    .updateTable('account')
    .set((eb) => ({
      email: it.email,
      email_confirmed_at: it.confirmedAt,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', it.accountId)
    .where('version', '=', it.version)
    .executeTakeFirst()
    .catch(takenMeanwhile)
  if (changed.numUpdatedRows !== 1n) return false
  await tx.updateTable('person').set({ email: it.email }).where('id', '=', it.personId).execute()
  return true
}

// Two people may be given one address at the same moment; the unique key lets one of them have it.
function takenMeanwhile(error: unknown): never {
  const isTaken = error instanceof Error && 'code' in error && error.code === '23505'
  throw isTaken ? new Conflict('address') : error
}

/** Is the address somebody else's? */
export async function isEmailTaken(db: Db, email: string, butFor: string): Promise<boolean> {
  const found = await db
    .selectFrom('account')
    .select('id')
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where('id', '<>', butFor)
    .executeTakeFirst()
  return found !== undefined
}

/** A step of the version, for changes beside the row: roles given and ended. */
export async function stepVersion(tx: Tx, accountId: string, version: number): Promise<boolean> {
  const changed = await tx
    .updateTable('account')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', accountId)
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** The people of the demo: one click signs in as each. */
export const demoLogins = (db: Db, atMost: number) =>
  db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id')
    .leftJoin('specialist as s', 's.person_id', 'p.id')
    .leftJoin('municipality as m', 'm.id', 's.municipality_id')
    .select([
      'a.id',
      'a.login',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'p.middle_name as middleName',
      'm.name as worksIn',
    ])
    .where(sql<boolean>`lower(a.login) like 'demo%'`)
    .where('a.status', '=', 'active')
    .orderBy('a.created_at')
    .orderBy('a.id')
    .limit(atMost)
    .execute()
