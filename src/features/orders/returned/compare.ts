// A list that came back beside the list of the order: who is found, who is new, who is gone, and whom nobody knows.
import { type CatalogueEntry, findEntry } from '../../../domain/catalogue.ts'
import type { Day } from '../../../domain/days.ts'
import { municipalityKey } from '../../../domain/municipalities.ts'
import { nameKey } from '../../../domain/names.ts'
import { type OrderAction, type OrderKind, type OrderObstacle, obstacleTo } from '../../../domain/order.ts'
import { organisationKey } from '../../../domain/organisationNames.ts'
import type { CellFault } from '../../../sheets/table.ts'
import type { Listed, Namesake } from '../queries/index.ts'
import { returnedWords as words } from '../words/list.ts'
import type { ReturnedList, ReturnedRow } from './columns.ts'

export interface Known {
  kind: OrderKind
  namesakes: readonly Namesake[]
  listed: readonly Listed[]
  municipalities: readonly CatalogueEntry[]
  /** Chosen by the person for rows that several may be meant by: the id of a specialist by the number of the row. */
  chosen: ReadonlyMap<number, string>
}

export interface Meant {
  row: number
  specialistId: string
  name: string
  organisation: string
  municipality: string
  action: OrderAction
  from: Day | null
}

export interface Compared {
  /** In the list of the order already, and it says the same. */
  found: number
  toAdd: Meant[]
  /** In the list with another deed or day. */
  toChange: Meant[]
  toRemove: Listed[]
  /** Nobody is called so. */
  unknown: CellFault[]
  /** Several may be meant, or the one is of another place: the person chooses. */
  ambiguous: { row: ReturnedRow; among: Namesake[] }[]
  /** Known, and may not be named. */
  unfit: { row: number; name: string; obstacle: OrderObstacle }[]
  repeated: { row: number; of: number; name: string }[]
}

export function compareReturned(list: Pick<ReturnedList, 'rows'>, known: Known): Compared {
  const byName = Map.groupBy(known.namesakes, (it) => it.nameKey)
  const listed = new Map(known.listed.map((it) => [it.specialistId, it]))
  const result: Compared = {
    ...{ found: 0, toAdd: [], toChange: [], toRemove: [] },
    ...{ unknown: [], ambiguous: [], unfit: [], repeated: [] },
  }
  const met = new Map<string, number>()
  for (const row of list.rows) {
    const among = byName.get(nameKey(row.name)) ?? []
    const one = whoIs(row, among, known)
    if (among.length === 0) result.unknown.push(unknownFault(row))
    else if (!one) {
      result.ambiguous.push({ row, among })
      // Whoever may be meant is not gone: nobody is taken off before the choice.
      for (const { specialistId } of among) listed.delete(specialistId)
    } else if (met.has(one.specialistId))
      result.repeated.push({ row: row.row, of: met.get(one.specialistId) ?? row.row, name: one.name })
    else {
      met.set(one.specialistId, row.row)
      place(result, row, one, known)
    }
  }
  result.toRemove = [...listed.values()].filter(({ specialistId }) => !met.has(specialistId))
  return result
}

/** Sorts a row whose specialist is known. */
function place(result: Compared, row: ReturnedRow, one: Namesake, { kind, listed }: Known): void {
  const before = listed.find(({ specialistId }) => specialistId === one.specialistId)
  // An annual order only includes; a file that says nothing of the deed or the day leaves what was set by hand.
  const action = kind === 'annual' ? 'include' : (row.action ?? before?.action ?? 'include')
  const from = kind === 'annual' ? (before?.from ?? null) : (row.from ?? before?.from ?? null)
  const meant: Meant = {
    row: row.row,
    specialistId: one.specialistId,
    name: one.name,
    organisation: one.organisation,
    municipality: one.municipality,
    action,
    from,
  }
  const obstacle = obstacleTo(one, action)
  if (before && before.action === action && before.from === from) result.found++
  else if (obstacle) result.unfit.push({ row: row.row, name: one.name, obstacle })
  else if (before) result.toChange.push(meant)
  else result.toAdd.push(meant)
}

/** Who is meant by a row: the one of this name, told apart from namesakes by the place, or as the person has chosen. */
function whoIs(row: ReturnedRow, among: readonly Namesake[], known: Known): Namesake | undefined {
  const chosen = known.chosen.get(row.row)
  if (chosen !== undefined) return among.find(({ specialistId }) => specialistId === chosen)
  const code = findEntry(known.municipalities, row.municipality, municipalityKey)?.code
  const there = code === undefined ? among : among.filter((it) => it.municipalityCode === code)
  if (there.length < 2) return there[0]
  const key = organisationKey(row.organisation)
  const same = key === '' ? [] : there.filter((it) => it.organisationKey === key)
  return same.length === 1 ? same[0] : undefined
}

const unknownFault = (row: ReturnedRow): CellFault => ({
  row: row.row,
  column: row.column,
  found: row.found,
  expected: words.nameExpected,
})
