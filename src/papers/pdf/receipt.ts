// The receipt that a specialist gets for a conclusion handed in.
import { type Day, wordyDay } from '../../domain/days.ts'
import { fullName, type PersonName } from '../../domain/names.ts'
import { grouped, plural } from '../../domain/plural.ts'
import { wordyMoment, type Zone } from './moments.ts'
import { sheet } from './sheet.ts'
import type { Paper } from './typst.ts'

export type ReceiptFacts = {
  caseNumber: string
  teacher: PersonName
  position: string | null
  organisation: string | null
  periodTitle: string | null
  specialist: PersonName
  /** As the person called the file. */
  fileName: string
  /** In bytes. */
  size: number
  /** 64 hexadecimal digits. */
  sha256: string
  pages: number | null
  /** Which hand-in of this conclusion it is, from 1. */
  version: number
  receivedAt: Date
  /** The last day for handing in, and whether it was past. */
  dueOn: Day | null
  isLate: boolean
  center: string | null
  zone?: Zone
}

const layout = sheet(`
#align(center)[
  #text(fill: faint, d.center)
  #v(1em)
  #text(size: 15pt, weight: 600, "Квитанция")
  #v(-0.5em)
  #text(size: 11pt, "о сдаче итогового заключения")
]
#v(1.2em)
#block(width: 100%, fill: rgb("#eef2f7"), inset: 5mm, radius: 1.5mm)[
  #text(fill: faint, "Принято")
  #v(-0.3em)
  #text(size: 13pt, weight: 600, d.receivedAt)
  #if d.late != "" { v(-0.2em); text(d.late) }
]
#v(0.8em)
#facts(d.rows)
#heading-line("Файл")
#facts(d.file)
#v(0.6em)
#block[
  #text(fill: faint, "Контрольная сумма SHA-256")
  #v(-0.2em)
  #text(size: 10pt, weight: 600, tracking: 0.4pt, d.sha256)
]
#v(1.2em)
#text(size: 9pt, fill: faint, "Контрольная сумма вычислена по содержимому файла: у другого или исправленного файла она будет иной. Квитанция составлена автоматически, подпись не требуется.")
`)

/** The receipt as a paper to be made. */
export function receiptPaper(facts: ReceiptFacts): Paper {
  const received = wordyMoment(facts.receivedAt, facts.zone)
  return {
    layout,
    title: `Квитанция о сдаче заключения по делу № ${facts.caseNumber}`,
    madeAt: facts.receivedAt,
    values: {
      foot: `Дело № ${facts.caseNumber}`,
      center: facts.center ?? '',
      receivedAt: received,
      late: lateWords(facts),
      rows: rowsOf([
        ['Дело', `№ ${facts.caseNumber}`],
        ['Аттестуемый', fullName(facts.teacher)],
        ['Должность', facts.position],
        ['Организация', facts.organisation],
        ['Период аттестации', facts.periodTitle],
        ['Заключение сдал(а)', fullName(facts.specialist)],
      ]),
      file: rowsOf([
        ['Имя файла', facts.fileName],
        ['Размер', sizeWords(facts.size)],
        ['Страниц', facts.pages === null ? null : String(facts.pages)],
        ['Версия', String(facts.version)],
      ]),
      sha256: facts.sha256.match(/.{1,8}/g)?.join(' ') ?? '',
    },
  }
}

export type Row = { label: string; value: string }

/** Rows that have something to say. */
export function rowsOf(rows: [string, string | null | undefined][]): Row[] {
  return rows.flatMap(([label, value]) => (value?.trim() ? [{ label, value }] : []))
}

function lateWords({ dueOn, isLate }: ReceiptFacts): string {
  if (!dueOn) return ''
  return isLate ? `Позже срока: срок сдачи ${wordyDay(dueOn)}` : `В срок: срок сдачи ${wordyDay(dueOn)}`
}

/** «1,2 МБ (1 234 567 байт)». */
export function sizeWords(bytes: number): string {
  const exact = `${grouped(bytes)}\u00a0${plural(bytes, ['байт', 'байта', 'байт'])}`
  if (bytes < 1024) return exact
  const [divisor, unit] = bytes < 1024 * 1024 ? [1024, 'КБ'] : [1024 * 1024, 'МБ']
  return `${(bytes / divisor).toFixed(1).replace('.', ',')}\u00a0${unit} (${exact})`
}
