// A sheet as a file (F.9): masked for all who may read it; in full for `pay.secret` alone. Whoever stands in it has been
// read, and that is noted before the rows go out.
import type { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { noteReadings, record } from '../../db/history.ts'
import { unseal } from '../../db/secrets.ts'
import { formatSnils } from '../../domain/identifiers.ts'
import type { OutgoingRow } from '../../sheets/outgoing.ts'
import { writeCsv } from '../../sheets/writeCsv.ts'
import { writeXlsx } from '../../sheets/writeXlsx.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { portionsOf } from '../../web/spreadsheet.ts'
import { aboutSecret, isSecretKind } from '../profile/index.ts'
import { rowsOfSheet, type Sheet, type SheetRow, sealedOf, sheetEdgeOf } from './queries/index.ts'
import { sheetWords as words } from './words.ts'

export interface FileWish {
  format: 'xlsx' | 'csv'
  isFull: boolean
}

export async function writeSheetFile(
  to: Deps,
  actor: Actor,
  sheet: Sheet,
  wish: FileWish,
): Promise<Readable> {
  const what = wish.isFull ? words.whatFull(sheet.number) : words.what(sheet.number)
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), {
      is: 'exported',
      about: { kind: 'sheet', id: sheet.id },
      facts: { what, rows: sheet.acts },
    }),
  )
  const file = { name: words.title(sheet.number), columns, rows: linesOf(to, actor, sheet, wish.isFull) }
  return wish.format === 'csv' ? writeCsv(file) : writeXlsx(file)
}

const columns = [
  { title: words.ordinal, width: 6 },
  { title: words.person, width: 36 },
  { title: words.inn, width: 16 },
  { title: words.snils, width: 18 },
  { title: words.contract, width: 16 },
  { title: words.act, width: 16 },
  { title: words.items, width: 8 },
  { title: words.sum, width: 14 },
  { title: words.incomeTax, width: 14 },
  { title: words.payable, width: 14 },
  { title: words.contributions, width: 14 },
  { title: words.account, width: 24 },
  { title: words.bik, width: 12 },
  { title: words.bank, width: 30 },
]

const roubles = (sum: number): number => sum / 100

async function* linesOf(to: Deps, actor: Actor, sheet: Sheet, isFull: boolean): AsyncGenerator<OutgoingRow> {
  let ordinal = 0
  const read = portionsOf((cursor, size) => rowsOfSheet(to.db, { id: sheet.id, cursor, size }), sheetEdgeOf)
  for await (const rows of read) {
    const people = [...new Set(rows.map(({ personId }) => personId))]
    const what = isFull ? ('secret' as const) : ('export' as const)
    await noteReadings(
      to.readingDb,
      actor,
      to.clock.now(),
      people.map((personId) => ({ personId, what })),
    )
    const opened = isFull ? await openNumbers(to, people) : null
    for (const row of rows) {
      ordinal += 1
      const numbers = opened ? (opened.get(row.personId) ?? {}) : maskedOf(row)
      yield rowOf(ordinal, row, numbers)
    }
  }
  yield [
    null,
    words.total,
    ...[null, null, null, null],
    sheet.items,
    ...[sheet.sum, sheet.incomeTax, sheet.payable, sheet.contributions].map(roubles),
    ...[null, null, null],
  ]
}

interface Numbers {
  inn?: string
  snils?: string
  account?: string
  bik?: string
  bank?: string
}

const maskedOf = ({ inn, snils, account }: SheetRow): Numbers => ({
  inn: inn ?? '',
  snils: snils ?? '',
  account: account ?? '',
})

const rowOf = (ordinal: number, it: SheetRow, numbers: Numbers): OutgoingRow => [
  ordinal,
  it.name,
  numbers.inn ?? '',
  numbers.snils ?? '',
  it.contractNumber,
  it.number,
  it.items,
  roubles(it.sum),
  roubles(it.incomeTax),
  roubles(it.payable),
  roubles(it.contributions),
  numbers.account ?? '',
  numbers.bik ?? '',
  numbers.bank ?? '',
]

async function openNumbers(to: Deps, people: readonly string[]): Promise<ReadonlyMap<string, Numbers>> {
  const opened = new Map<string, Numbers>()
  for (const sealed of await sealedOf(to.db, people)) {
    if (!isSecretKind(sealed.kind)) continue
    const plain: Numbers = JSON.parse(
      unseal(to.config.fieldKeys, aboutSecret(sealed.personId, sealed.kind), sealed),
    )
    const readable = plain.snils ? { snils: formatSnils(plain.snils) } : plain
    opened.set(sealed.personId, { ...opened.get(sealed.personId), ...readable })
  }
  return opened
}
