// The administrator's list of accounts: by name, a page at a time.
import { type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { Database } from '../../../db/tables.ts'
import type { Day } from '../../../domain/days.ts'
import type { Role } from '../../../domain/roles.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'

export interface AccountFilter {
  /** Folded, as typed: part of a name, a login or an address. */
  search: string
  role: Role | null
  status: 'active' | 'blocked' | null
}

export interface AccountLine {
  id: string
  personId: string
  name: string
  login: string
  email: string
  status: 'active' | 'blocked'
  lastSignInAt: Date | null
}

type Tables = Database & { a: Database['account']; p: Database['person'] }
type Query = SelectQueryBuilder<Tables, 'a' | 'p', object>

export async function pageOfAccounts(
  db: Db,
  it: { filter: AccountFilter; today: Day; cursor: Cursor | null; size: number },
): Promise<AccountLine[]> {
  const back = it.cursor?.direction === 'before'
  const [name = '', id = ''] = it.cursor?.edge ?? []
  let query = chosen(db, it.filter, it.today)
  if (it.cursor)
    query = back
      ? query.where(sql<boolean>`(p.sort_name, p.id) < (${name}, ${id}::uuid)`)
      : query.where(sql<boolean>`(p.sort_name, p.id) > (${name}, ${id}::uuid)`)
  return query
    .select([
      'a.id',
      'p.id as personId',
      'p.sort_name as name',
      'a.login',
      'a.email',
      'a.status',
      'a.last_sign_in_at as lastSignInAt',
    ])
    .orderBy('p.sort_name', back ? 'desc' : 'asc')
    .orderBy('p.id', back ? 'desc' : 'asc')
    .limit(it.size)
    .execute()
}

/** Counted up to `countedUpTo` + 1. */
export async function countAccounts(db: Db, filter: AccountFilter, today: Day): Promise<number> {
  const { count } = await db
    .selectFrom(
      chosen(db, filter, today)
        .select('a.id')
        .limit(countedUpTo + 1)
        .as('found'),
    )
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

function chosen(db: Db, filter: AccountFilter, today: Day): Query {
  let query = db
    .selectFrom('account as a')
    .innerJoin('person as p', 'p.id', 'a.person_id') as unknown as Query
  if (filter.status) query = query.where('a.status', '=', filter.status)
  if (filter.role) query = query.where(hasRole(filter.role, today))
  if (filter.search) query = query.where(found(filter.search))
  return query
}

const hasRole = (role: Role, today: Day) =>
  sql<boolean>`exists (select from role_grant g where g.account_id = a.id and g.role = ${role}
    and g.valid_from <= ${today}::date and (g.valid_to is null or g.valid_to >= ${today}::date))`

// Two indexes are asked, one of names and one of logins and addresses.
const found = (search: string) => {
  const pattern = `%${search.replace(/[%_\\]/g, '\\$&')}%`
  return sql<boolean>`a.id in (
    select f.id from account f join person fp on fp.id = f.person_id where fp.search like ${pattern}
    union select f.id from account f where lower(f.login || ' ' || f.email) like ${pattern})`
}
