// The register for the accountant (N «СФР»): exactly what the filters choose, as XLSX or CSV. Masked for all who may read;
// in full for `pay.secret` alone. Whoever stands in it has been read, and that is noted before the rows go out.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import { unseal } from '../../db/secrets.ts'
import { formatSnils } from '../../domain/identifiers.ts'
import type { OutgoingCell, OutgoingRow } from '../../sheets/outgoing.ts'
import { writeCsv } from '../../sheets/writeCsv.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import { formatDay } from '../../ui/text.ts'
import type { Actor } from '../../web/actor.ts'
import { sfrEventWords, sfrStatusWords } from '../../web/contractWords.ts'
import type { Deps } from '../../web/deps.ts'
import { portionsOf } from '../../web/spreadsheet.ts'
import { aboutSecret, isSecretKind } from '../profile/index.ts'
import { type Asked, countTasks, edgeOf, pageOfTasks, type SfrLine, sealedNumbers } from './queries/index.ts'
import { maskedDay, registerWords as words } from './words/index.ts'

export interface RegisterWish {
  format: 'xlsx' | 'csv'
  /** With СНИЛС, ИНН and birthdays as they are. */
  isFull: boolean
}

export async function writeRegister(
  to: Deps,
  actor: Actor,
  asked: Asked,
  wish: RegisterWish,
): Promise<Readable> {
  const rows = await countTasks(to.db, asked, null)
  const what = wish.isFull ? words.whatFull : words.what
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), { is: 'exported', facts: { what, rows } }),
  )
  const sheet = { name: words.sheet, columns, rows: linesOf(to, actor, asked, wish.isFull) }
  return wish.format === 'csv' ? writeCsv(sheet) : writeXlsx(sheet)
}

const columns = [
  { title: words.columns.snils, width: 18 },
  { title: words.columns.inn, width: 16 },
  { title: words.columns.name, width: 36 },
  { title: words.columns.birthOn, width: 16 },
  { title: words.columns.number, width: 18 },
  { title: words.columns.madeOn, width: 14 },
  { title: words.columns.event, width: 22 },
  { title: words.columns.eventOn, width: 14 },
  { title: words.columns.dueOn, width: 14 },
  { title: words.columns.status, width: 16 },
  { title: words.columns.sentOn, width: 14 },
  { title: words.columns.protocol, width: 22 },
]

interface Numbers {
  snils: string
  inn: string
  birthOn: OutgoingCell
}

async function* linesOf(to: Deps, actor: Actor, asked: Asked, isFull: boolean): AsyncGenerator<OutgoingRow> {
  const read = portionsOf((cursor, size) => pageOfTasks(to.db, { ...asked, cursor, size }), edgeOf)
  for await (const lines of read) {
    const people = [...new Set(lines.map(({ personId }) => personId))]
    const what = isFull ? 'secret' : 'export'
    await noteReadings(
      to.readingDb,
      actor,
      to.clock.now(),
      people.map((personId) => ({ personId, what })),
    )
    const opened = isFull ? await openNumbers(to, people) : null
    for (const it of lines) yield rowOf(it, opened ? fullOf(it, opened) : maskedOf(it))
  }
}

const rowOf = (it: SfrLine, { snils, inn, birthOn }: Numbers): OutgoingRow => [
  snils,
  inn,
  it.name,
  birthOn,
  it.contractNumber ?? '',
  dayCell(it.contractOn),
  sfrEventWords[it.event],
  dayCell(it.eventOn),
  dayCell(it.dueOn),
  sfrStatusWords[it.status],
  dayCell(it.sentOn),
  it.protocol ?? '',
]

const dayCell = (day: string | null): OutgoingCell => (day ? { day } : '')

const maskedOf = (it: SfrLine): Numbers => ({
  snils: it.snils ?? '',
  inn: it.inn ?? '',
  birthOn: it.birthOn ? maskedDay(formatDay(it.birthOn)) : '',
})

type Opened = ReadonlyMap<string, { snils?: string; inn?: string }>

const fullOf = (it: SfrLine, opened: Opened): Numbers => {
  const { snils, inn } = opened.get(it.personId) ?? {}
  return { snils: snils ? formatSnils(snils) : '', inn: inn ?? '', birthOn: dayCell(it.birthOn) }
}

async function openNumbers(to: Deps, people: readonly string[]): Promise<Opened> {
  const opened = new Map<string, { snils?: string; inn?: string }>()
  for (const sealed of await sealedNumbers(to.db, people)) {
    if (!isSecretKind(sealed.kind)) continue
    const plain = unseal(to.config.fieldKeys, aboutSecret(sealed.personId, sealed.kind), sealed)
    opened.set(sealed.personId, { ...opened.get(sealed.personId), ...JSON.parse(plain) })
  }
  return opened
}
