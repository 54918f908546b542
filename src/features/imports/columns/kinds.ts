import type { Day } from '../../../domain/days.ts'
import type { Sheet } from '../../../sheets/sheet.ts'
import { type Attestee, understandAttestees } from './attestees.ts'
import type { Catalogue } from './catalogue.ts'
import { type ListedSpecialist, understandSpecialists } from './specialists.ts'
import type { Understanding } from './understand.ts'

/** What a row of each kind of import becomes. */
export type ValueOf = { attestees: Attestee; specialists: ListedSpecialist }
export type ImportKind = keyof ValueOf

type Understand<V> = (sheets: readonly Sheet[], catalogue: Catalogue, today: Day) => Understanding<V>

export const understandKind: { [K in ImportKind]: Understand<ValueOf[K]> } = {
  attestees: understandAttestees,
  specialists: understandSpecialists,
}
