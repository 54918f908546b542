// Rows of teachers become organisations, people, applications and cases.
import type { Tx } from '../../../db/connect.ts'
import type { Author } from '../../../db/history.ts'
import { nameKey } from '../../../domain/names.ts'
import { periodTitle } from '../../../domain/period.ts'
import type { Deps } from '../../../web/deps.ts'
import { type NewCase, type OpenedCase, openCases } from '../../cases/index.ts'
import { ensureOrganisations } from '../../organisations/index.ts'
import { type Attestee, isSameTeacher } from '../columns/attestees.ts'
import { type ComparedAttestee, compareAttestees, placeOf } from '../compare/attestees.ts'
import { findTeachers } from '../compare/teachers.ts'
import type { PeriodRow, Region } from '../queries/region.ts'
import type { ImportRow, Settled } from '../queries/rows.ts'
import { reason } from '../states.ts'
import { rowWords as words } from '../words/rows.ts'

export interface Step {
  to: Deps
  by: Author
  region: Region
  importId: string
}

export interface Taken {
  settled: Settled[]
  cases: number
  organisations: number
}

/** Takes some rows in the given transaction. Whatever somebody else has brought in meanwhile is met again, not doubled. */
export async function takeAttestees(
  tx: Tx,
  step: Step,
  rows: readonly ImportRow<Attestee>[],
): Promise<Taken> {
  const compared = await compareAttestees(tx, step.region, rows)
  const met = compared.filter(({ known }) => known !== undefined).map(metAgain)
  const asked = compared.filter(({ known }) => known === undefined).map((it) => placed(it, step.region))
  const fresh = asked.filter((it): it is Placed => 'period' in it)
  const refused = asked.filter((it): it is Settled => 'state' in it)
  const { by, to, region } = step
  const organisations = await ensureOrganisations(
    tx,
    by,
    to.clock.now(),
    fresh.map(({ value }) => placeOf(region, value)),
  )
  const opened = await open(
    tx,
    step,
    fresh.map((it, i) => ({ ...it, organisation: organisations[i]! })),
  )
  return {
    settled: [...met, ...refused, ...opened],
    cases: opened.length,
    organisations: new Set(organisations.filter(({ isNew }) => isNew).map(({ id }) => id)).size,
  }
}

function metAgain({ row, known, differs }: ComparedAttestee): Settled {
  const state = differs.length === 0 ? 'unchanged' : 'differing'
  return { row, state, differs, applicationId: known?.id ?? null }
}

interface Placed extends ComparedAttestee {
  positionId: string
  subjectId: string | null
  period: PeriodRow
}

/** The ids behind the codes of a row, or why it cannot be taken any more. */
function placed(it: ComparedAttestee, region: Region): Placed | Settled {
  const { municipality, position, subject, period: month } = it.value
  const period = region.periods.get(month)
  const positionId = region.positions.get(position)?.id
  const subjectId = subject === null ? null : region.subjects.get(subject)?.id
  const failed = (says: string): Settled => ({ row: it.row, state: 'failed', faults: [reason(it.row, says)] })
  if (!period || period.isClosed) return failed(words.periodGone(period?.title ?? periodTitle(month)))
  if (!region.municipalities.has(municipality) || positionId === undefined || subjectId === undefined)
    return failed(words.catalogueGone)
  return { ...it, period, positionId, subjectId }
}

type Ready = Placed & { organisation: { id: string; name: string } }

/** Opens the cases. Two rows of one new teacher share the person that the first of them makes. */
async function open(tx: Tx, step: Step, rows: readonly Ready[]): Promise<Settled[]> {
  const known = await findTeachers(tx, rows)
  const found = rows.map((row, i) => ({ row, personId: known[i] }))
  const firstOf = firstRows(found.filter(({ personId }) => personId === undefined).map(({ row }) => row))
  const isLater = (row: Ready) => (firstOf.get(row) ?? row) !== row
  const at = found.filter(({ row }) => !isLater(row))
  const opened = await write(tx, step, at)
  const people = new Map(opened.map(({ row, personId }) => [row, personId]))
  const later = rows.filter(isLater).map((row) => ({ row, personId: people.get(firstOf.get(row) ?? row) }))
  return [...opened, ...(await write(tx, step, later))].map(({ row, applicationId }) => ({
    row: row.row,
    state: 'taken',
    applicationId,
  }))
}

/** For each row the first one about the same teacher, which may be itself. */
function firstRows(rows: readonly Ready[]): Map<Ready, Ready> {
  const firsts = new Map<string, Ready[]>()
  return new Map(
    rows.map((row) => {
      const namesakes = firsts.get(nameKey(row.value.name)) ?? []
      const first = namesakes.find((it) => isSameTeacher(it.value, row.value))
      if (!first) firsts.set(nameKey(row.value.name), [...namesakes, row])
      return [row, first ?? row]
    }),
  )
}

type Owned = { row: Ready; personId: string | undefined }

async function write(
  tx: Tx,
  { to, by, region, importId }: Step,
  rows: readonly Owned[],
): Promise<(OpenedCase & { row: Ready })[]> {
  const cases = rows.map(({ row, personId }) => newCase(region, importId, row, personId))
  const opened = await openCases(tx, by, to.clock.now(), to.clock.today().slice(0, 4), cases)
  return opened.map((it, i) => ({ ...it, row: rows[i]!.row }))
}

const newCase = (region: Region, importId: string, it: Ready, personId: string | undefined): NewCase => ({
  ...(personId === undefined ? {} : { personId }),
  teacher: { ...it.value.name, email: it.value.email, phone: it.value.phone },
  channel: 'list',
  receivedOn: it.value.receivedOn,
  municipalityId: region.municipalities.get(it.value.municipality)!.id,
  organisation: it.organisation,
  positionId: it.positionId,
  subjectId: it.subjectId,
  appointedOn: it.value.appointedOn,
  categoryHeld: it.value.categoryHeld,
  categoryWanted: it.value.categoryWanted,
  form: it.value.form,
  period: it.period,
  identity: it.identity,
  import: { id: importId, row: it.row },
})
