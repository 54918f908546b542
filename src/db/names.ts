// Who is meant by a piece of a name: ids for lists whose own rows hold no names to search.
import { sql } from 'kysely'
import type { Db } from './connect.ts'
import { plannedAnew } from './statements.ts'

export interface Meant {
  ids: string[]
  /** More people fit than are worth looking through; the first ones by name are taken. */
  isVague: boolean
}

const atMost = 200

/** A pattern in which the signs of `like` stand for themselves. */
export const containing = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`

/** People by a part of their name, folded. */
export async function peopleNamed(db: Db, folded: string): Promise<Meant> {
  const { rows } = await sql<{ id: string }>`${sql.raw(plannedAnew)}
    select p.id from person p where p.search like ${containing(folded)}
    order by p.sort_name, p.id limit ${atMost + 1}`.execute(db)
  return meant(rows)
}

/** Accounts by a part of the name of their person or of the login. */
export async function accountsNamed(db: Db, folded: string): Promise<Meant> {
  const pattern = containing(folded)
  const { rows } = await sql<{ id: string }>`${sql.raw(plannedAnew)}
    select a.id from account a join person p on p.id = a.person_id
    where a.id in (select f.id from account f join person n on n.id = f.person_id where n.search like ${pattern}
      union select f.id from account f where lower(f.login || ' ' || f.email) like ${pattern})
    order by p.sort_name, a.id limit ${atMost + 1}`.execute(db)
  return meant(rows)
}

const meant = (rows: readonly { id: string }[]): Meant => ({
  ids: rows.slice(0, atMost).map((row) => row.id),
  isVague: rows.length > atMost,
})
