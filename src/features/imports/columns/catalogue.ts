import type { CatalogueEntry } from '../../../domain/catalogue.ts'
import { municipalities } from '../../../domain/municipalities.ts'
import type { Month } from '../../../domain/period.ts'
import { positions } from '../../../domain/positions.ts'
import { subjects } from '../../../domain/subjects.ts'

/** What may be named in a file. The Center edits these lists, so they are read anew for each import. */
export type Catalogue = {
  municipalities: readonly CatalogueEntry[]
  positions: readonly PositionEntry[]
  subjects: readonly CatalogueEntry[]
  /** Codes of the periods of the schedule that are open. */
  periods: readonly Month[]
}

export type PositionEntry = CatalogueEntry & { requiresSubject: boolean }

/** The lists of `domain.md` as they are before the Center has touched them, with the given periods. */
export const startingCatalogue = (periods: readonly Month[]): Catalogue => ({
  municipalities,
  positions,
  subjects,
  periods,
})
