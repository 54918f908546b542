// The named schedule of a period (F.3) as a Word file: who is assessed, where, for what, by whom.
import { writePackage } from '../docx/package.ts'
import { aligned, bold, cell, paragraph, row, section, table, widthOf, widthsOf } from './docx.ts'
import { wordParts } from './wordParts.ts'

export type ScheduleFacts = {
  /** Centred lines on top. */
  title: readonly string[]
  /** «Приём заявлений: …», one line each. */
  facts: readonly string[]
  columns: readonly { title: string; share: number }[]
  rows: readonly (readonly string[])[]
  /** «Всего: 300.» */
  total: string
}

export function scheduleDocx(it: ScheduleFacts): Buffer {
  const width = widthOf(true)
  const widths = widthsOf(
    it.columns.map(({ share }) => share),
    width,
  )
  const heads = it.columns.map(({ title }, at) =>
    cell(widths[at], paragraph('Cell', title, aligned('center'), bold)),
  )
  const body = [
    ...it.title.map((line) => paragraph('Title', line)),
    ...it.facts.map((line) => paragraph('Plain', line)),
    paragraph('Small', ''),
    table(
      widths,
      [
        row(heads, '<w:tblHeader/>'),
        ...it.rows.map((cells) => row(cells.map((text, at) => cell(widths[at], paragraph('Cell', text))))),
      ],
      true,
    ),
    paragraph('Plain', it.total),
  ]
  return writePackage(wordParts(body.join('') + section(true)))
}
