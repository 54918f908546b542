// The municipalities behind the filter.
import { sql } from 'kysely'
import type { Db } from '../../../../db/connect.ts'
import { type Actor, municipalityOf } from '../../../../web/actor.ts'

export interface Place {
  id: string
  code: string
  name: string
}

/** Those that the actor may choose from: all of the region, or none where the place is given. */
export async function findPlaces(db: Db, actor: Pick<Actor, 'scope'>): Promise<Place[]> {
  if (municipalityOf(actor) !== null) return []
  const { rows } = await sql<Place>`select id, code, name from municipality order by sort, name`.execute(db)
  return rows
}
