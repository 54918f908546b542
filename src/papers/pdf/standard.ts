// Papers of contractors as PDF: the product's own text with its values (F.8, B.4, B.6, N).
import type { FieldValues } from '../docx/filling.ts'
import { fieldsOf } from '../mergeFields.ts'
import { type StandardKind, standardTexts } from '../standard/index.ts'
import type { Block, Column, PaperText, Side } from '../standard/text.ts'
import { type Filler, fillerOf } from '../standard/values.ts'
import { upright, wide } from './standardLayout.ts'
import type { Paper } from './typst.ts'

/** The paper of this kind to be made; `values` are those of its merge fields. */
export function standardPaper(kind: StandardKind, values: FieldValues, madeAt: Date): Paper {
  const text: PaperText = standardTexts[kind]
  const fill = fillerOf(fieldsOf(kind), values)
  const title = fill.text(text.foot)
  return {
    layout: text.isWide ? wide : upright,
    title,
    madeAt,
    values: { foot: title, blocks: text.blocks.map((block) => filled(block, fill)) },
  }
}

function filled(block: Block, fill: Filler): object {
  switch (block.is) {
    case 'title':
    case 'corner':
      return { ...block, lines: block.lines.map((line) => fill.text(line)) }
    case 'ends':
      return { ...block, left: fill.text(block.left), right: fill.text(block.right) }
    case 'heading':
    case 'paragraph':
    case 'clause':
      return { ...block, text: fill.text(block.text) }
    case 'table':
      return { is: 'table', ...tableOf(block.columns, block.loop, fill) }
    case 'sums':
      return { ...block, rows: block.rows.map(([label, value]) => ({ label, value: fill.text(value) })) }
    case 'sides':
      return { ...block, left: sideOf(block.left, fill), right: sideOf(block.right, fill) }
  }
}

function tableOf(columns: readonly Column[], loop: string, fill: Filler) {
  const items = fill.items(loop)
  return {
    titles: columns.map(({ title }) => title),
    shares: columns.map(({ share }) => share),
    aligns: columns.map(({ align = 'left' }) => align),
    // A list that is not known yet is filled in by hand.
    rows: (items.length > 0 ? items : [{}]).map((item) =>
      columns.map(({ cell }) => fill.text(cell, item).trim()),
    ),
  }
}

function sideOf({ title, lines, position, name }: Side, fill: Filler) {
  return {
    title,
    lines: lines.filter((line) => fill.hasValue(line)).map((line) => unparted(fill.text(line))),
    position: fill.text(position),
    name: fill.text(name),
  }
}

// «д. 1», «г. Томск»: an abbreviation does not part from its word at the end of a line.
const unparted = (text: string): string =>
  text.replace(/(?<![\p{L}])(г|ул|пр|пер|д|корп|стр|кв|оф|каб)\. /gu, '$1.\u00a0')
