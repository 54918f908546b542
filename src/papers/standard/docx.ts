// The product's own papers as Word templates, for a region to begin with: Times New Roman 14, fields in braces.
import { escapeXml } from '../docx/marks.ts'
import { writePackage } from '../docx/package.ts'
import { type StandardKind, standardTexts } from './index.ts'
import type { Block, Column, Side } from './text.ts'
import { wordParts } from './wordParts.ts'

/** The start template of a kind as a DOCX, the same bytes every time. */
export function standardDocx(kind: StandardKind): Buffer {
  const { blocks, isWide = false } = standardTexts[kind]
  const width = widthOf(isWide)
  const body = blocks.map((block) => xmlOf(block, width)).join('')
  return writePackage(wordParts(body + section(isWide)))
}

export const widthOf = (isWide: boolean): number =>
  isWide ? sheet.long - 1134 - 850 : sheet.short - 1701 - 850

// Twentieths of a point: A4, margins 30, 15, 20 and 20 mm.
const sheet = { short: 11_906, long: 16_838 }

export const section = (isWide: boolean): string =>
  isWide
    ? `<w:sectPr><w:footerReference w:type="default" r:id="r2"/><w:pgSz w:w="${sheet.long}" w:h="${sheet.short}" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
    : `<w:sectPr><w:footerReference w:type="default" r:id="r2"/><w:pgSz w:w="${sheet.short}" w:h="${sheet.long}"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`

function xmlOf(block: Block, width: number): string {
  switch (block.is) {
    case 'title':
      return block.lines.map((line) => paragraph('Title', line)).join('') + space
    case 'corner':
      return (
        block.lines.map((line) => paragraph('Plain', line, `<w:ind w:left="${width - 5100}"/>`)).join('') +
        space
      )
    case 'ends': {
      const stop = `<w:tabs><w:tab w:val="right" w:pos="${width}"/></w:tabs>`
      return `<w:p>${properties('Plain', stop)}${run(block.left)}<w:r><w:tab/></w:r>${run(block.right)}</w:p>${space}`
    }
    case 'heading':
      return paragraph('Heading1', block.text)
    case 'paragraph':
      return paragraph('Clause', block.text)
    case 'clause':
      return paragraph('Clause', `${block.number}\u00a0${block.text}`)
    case 'table':
      return loopTable(block.columns, block.loop, width) + space
    case 'sums':
      return sumsTable(block.rows, width) + space
    case 'sides':
      return sidesTable(block.left, block.right, width)
  }
}

const properties = (style: string, more = ''): string => `<w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>`

const run = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`

export const paragraph = (style: string, text: string, more = '', look = ''): string =>
  `<w:p>${properties(style, more)}${run(text, look)}</w:p>`

const space = `<w:p>${properties('Small')}</w:p>`

/** Widths that add up to the whole. */
export function widthsOf(shares: readonly number[], width: number): number[] {
  const all = shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share) => Math.round((share / all) * width))
}

export function table(widths: readonly number[], rows: readonly string[], lined: boolean): string {
  const side = (name: string) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
  const borders = lined
    ? `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side).join('')}</w:tblBorders>`
    : ''
  const sum = widths.reduce((all, one) => all + one, 0)
  const grid = widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')
  return `<w:tbl><w:tblPr><w:tblW w:w="${sum}" w:type="dxa"/>${lined ? '' : '<w:jc w:val="right"/>'}${borders}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`
}

export const row = (cells: readonly string[], more = ''): string =>
  `<w:tr><w:trPr><w:cantSplit/>${more}</w:trPr>${cells.join('')}</w:tr>`

export const cell = (width: number | undefined, inside: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width ?? 0}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`

export const aligned = (align: string): string => `<w:jc w:val="${align}"/>`
export const bold = '<w:b/>'

// The row between the heads and nothing is repeated: the loop begins in its first cell and ends in its last one.
function loopTable(columns: readonly Column[], loop: string, width: number): string {
  const widths = widthsOf(
    columns.map(({ share }) => share),
    width,
  )
  const heads = columns.map(({ title }, at) =>
    cell(widths[at], paragraph('Cell', title, aligned('center'), bold)),
  )
  const cells = columns.map(({ cell: text, align = 'left' }, at) => {
    const open = at === 0 ? `{#${loop}}` : ''
    const close = at === columns.length - 1 ? `{/${loop}}` : ''
    return cell(widths[at], paragraph('Cell', open + text + close, aligned(align)))
  })
  return table(widths, [row(heads, '<w:tblHeader/>'), row(cells)], true)
}

function sumsTable(rows: readonly (readonly [string, string])[], width: number): string {
  const widths = widthsOf([3, 2], width * 0.6)
  return table(
    widths,
    rows.map(([label, value], at) => {
      const look = at === rows.length - 1 ? bold : ''
      return row([
        cell(widths[0], paragraph('Cell', label, aligned('right'), look)),
        cell(widths[1], paragraph('Cell', value, aligned('right'), look)),
      ])
    }),
    false,
  )
}

function sidesTable(left: Side, right: Side, width: number): string {
  const widths = widthsOf([1, 1], width)
  const requisites = ({ title, lines }: Side) =>
    paragraph('Requisites', title, '', bold) + lines.map((line) => paragraph('Requisites', line)).join('')
  const signature = ({ position, name }: Side) =>
    paragraph('Requisites', '') +
    paragraph('Requisites', position) +
    paragraph('Requisites', '') +
    paragraph('Requisites', `_______________ ${name}`) +
    paragraph('Small', 'подпись')
  return table(
    widths,
    [
      row([cell(widths[0], requisites(left)), cell(widths[1], requisites(right))]),
      row([cell(widths[0], signature(left)), cell(widths[1], signature(right))]),
    ],
    false,
  )
}
