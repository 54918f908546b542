// The figures above the list: everything that the actor sees, each counted to a bound.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { type SpecialistFilter, specialistFilters } from '../../../domain/specialist.ts'
import { type Asked, counted, placed } from './list.ts'
import { inState } from './seen.ts'

export type Tally = Record<SpecialistFilter | 'all', number>

export async function tally(db: Db, it: Asked): Promise<Tally> {
  const place = placed(it)
  const figures = specialistFilters.map(
    (filter) => sql`${counted([...place, inState(filter, it.today)])} as ${sql.ref(filter)}`,
  )
  const { rows } = await sql<Tally>`select ${counted(place)} as "all", ${sql.join(figures)}`.execute(db)
  return rows[0] ?? { all: 0, registered: 0, approved: 0, suspended: 0, blocked: 0, away: 0, undelivered: 0 }
}
