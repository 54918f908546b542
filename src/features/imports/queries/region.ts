// The region's own lists by which a file is understood, and the ids behind their codes.
import type { Db } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { Month } from '../../../domain/period.ts'
import type { Catalogue } from '../columns/catalogue.ts'

export interface Named {
  id: string
  name: string
}

export interface PeriodRow {
  id: string
  title: string
  isClosed: boolean
  conclusionDueOn: Day
}

export interface Region {
  catalogue: Catalogue
  municipalities: ReadonlyMap<string, Named>
  positions: ReadonlyMap<string, Named>
  subjects: ReadonlyMap<string, Named>
  periods: ReadonlyMap<Month, PeriodRow>
}

/** Lists as they stand now. Positions and subjects that are no longer in use, and closed periods, are not understood. */
export async function readRegion(db: Db, today: Day): Promise<Region> {
  const municipalities = await db
    .selectFrom('municipality')
    .select(['id', 'code', 'name', 'synonyms'])
    .orderBy('sort')
    .execute()
  const positions = await db
    .selectFrom('position')
    .select(['id', 'code', 'name', 'synonyms', 'requires_subject as requiresSubject', 'valid_to as validTo'])
    .orderBy('sort')
    .execute()
  const subjects = await db
    .selectFrom('subject')
    .select(['id', 'code', 'name', 'synonyms', 'is_active as isActive'])
    .orderBy('sort')
    .execute()
  const periods = await db
    .selectFrom('period')
    .select(['id', 'code', 'title', 'is_closed as isClosed', 'conclusion_due_on as conclusionDueOn'])
    .orderBy('starts_on')
    .execute()
  return {
    catalogue: {
      municipalities,
      positions: positions.filter(({ validTo }) => validTo === null || validTo >= today),
      subjects: subjects.filter(({ isActive }) => isActive),
      periods: periods.filter(({ isClosed }) => !isClosed).map(({ code }) => code),
    },
    municipalities: byCode(municipalities),
    positions: byCode(positions),
    subjects: byCode(subjects),
    periods: byCode(periods),
  }
}

const byCode = <T extends { code: string }>(list: readonly T[]): Map<string, T> =>
  new Map(list.map((it) => [it.code, it]))
