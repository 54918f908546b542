// The rows of a file that was understood, beside what the database holds: what each of them is.
import type { Db } from '../../../db/connect.ts'
import { periodTitle } from '../../../domain/period.ts'
import type { Attestee } from '../columns/attestees.ts'
import type { ImportKind, ValueOf } from '../columns/kinds.ts'
import type { ListedSpecialist } from '../columns/specialists.ts'
import type { DifferingRow, GoodRow, Understood } from '../columns/understand.ts'
import { type ComparedAttestee, compareAttestees } from '../compare/attestees.ts'
import { type ComparedSpecialist, compareSpecialists } from '../compare/specialists.ts'
import type { Region } from '../queries/region.ts'
import { type ReadRow, readRow, reason } from '../states.ts'
import { rowWords as words } from '../words/rows.ts'

type Sort<V> = (db: Db, region: Region, rows: readonly (GoodRow<V> | DifferingRow<V>)[]) => Promise<ReadRow[]>

const sortKind: { [K in ImportKind]: Sort<ValueOf[K]> } = {
  attestees: async (db, region, rows) => beside(await compareAttestees(db, region, rows), rows, attestee),
  specialists: async (db, _, rows) => beside(await compareSpecialists(db, rows), rows, specialist),
}

const portion = 500

/** Every row of the file once, a few hundred at a time, so that the server answers between two portions. */
export async function* sortRows<K extends ImportKind>(
  db: Db,
  region: Region,
  kind: K,
  it: Understood<ValueOf[K]>,
): AsyncGenerator<ReadRow[]> {
  for (const part of parts(it.faulty))
    yield part.map(({ row, cells, faults }) => readRow({ row, state: 'faulty', cells, faults }))
  for (const part of parts(it.repeated)) yield part.map((at) => readRow({ ...at, state: 'repeated' }))
  const notices = new Map(it.notices.map(({ row, ...notice }) => [row, notice]))
  for (const part of parts([...it.good, ...it.differing]))
    yield (await sortKind[kind](db, region, part)).map((row) => ({
      ...row,
      notice: notices.get(row.row) ?? row.notice,
    }))
}

function* parts<T>(list: readonly T[]): Generator<T[]> {
  for (let i = 0; i < list.length; i += portion) yield list.slice(i, i + portion)
}

/** `compared` and `rows` are in one order. */
const beside = <V, C extends GoodRow<V>>(
  compared: readonly C[],
  rows: readonly (GoodRow<V> | DifferingRow<V>)[],
  sort: (it: C, row: GoodRow<V> | DifferingRow<V>) => ReadRow,
): ReadRow[] => compared.map((it, i) => sort(it, rows[i]!))

/** A row that differs from an earlier one of the file, else a new one. */
function withoutRecord<V>(it: GoodRow<V> | DifferingRow<V>): ReadRow {
  if (!('of' in it)) return readRow({ row: it.row, state: 'good', value: it.value })
  const { row, value, of, differs } = it
  return readRow({ row, state: 'differing', value, of, differs })
}

function attestee(it: ComparedAttestee, row: GoodRow<Attestee> | DifferingRow<Attestee>): ReadRow {
  const { known, differs, other } = it
  const of = 'of' in row ? row.of : null
  if (known) {
    const state = differs.length === 0 ? 'unchanged' : 'differing'
    return readRow({ row: row.row, state, value: row.value, of, differs, applicationId: known.id })
  }
  if (!other) return withoutRecord(row)
  const says = words.otherPeriod(other.number, periodTitle(other.period))
  const found = periodTitle(row.value.period)
  return { ...withoutRecord(row), notice: { column: words.periodColumn, found, says } }
}

function specialist(
  { known }: ComparedSpecialist,
  row: GoodRow<ListedSpecialist> | DifferingRow<ListedSpecialist>,
): ReadRow {
  if (!known) return withoutRecord(row)
  const about = { row: row.row, value: row.value, invitationId: known.invitationId }
  if (known.state === 'revoked')
    return readRow({ ...about, state: 'failed', faults: [reason(row.row, words.revoked)] })
  const { email } = row.value
  const moved = known.email !== email && { column: words.emailColumn, found: email }
  return readRow({
    ...about,
    state: 'unchanged',
    ...(moved ? { notice: { ...moved, says: words.otherAddress(known.email) } } : {}),
  })
}
