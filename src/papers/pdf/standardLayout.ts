// How the product's own papers of contractors look. Typst markup. Words are not divided: a hyphen that divides a word and the
// one in a number share a glyph, and whoever copied a number out of the paper would get the former.
import { sheet } from './sheet.ts'

const blocks = `
#set text(hyphenate: false)
#set par(justify: true, leading: 0.6em, spacing: 0.95em)
#let hair = 0.5pt + rgb("#9aa3b2")
#let side(it) = {
  set par(justify: false, leading: 0.5em, spacing: 0.8em)
  strong-text(it.title)
  for row in it.lines { par(row) }
}
#let signature(it) = {
  set par(justify: false)
  text(it.position)
  v(1.1em)
  grid(columns: (1fr, auto), column-gutter: 2mm, align: bottom,
    line(length: 100%, stroke: 0.5pt), text(it.name))
  v(-0.55em)
  text(size: 8pt, fill: faint, "подпись")
}
#let show-table(it) = block(above: 0.9em, below: 0.9em, {
  set par(justify: false, leading: 0.5em)
  set text(size: 9pt)
  table(
    columns: it.shares.map(share => share * 1fr), inset: (x: 1.6mm, y: 1.5mm), stroke: hair,
    align: (x, y) => if y == 0 { center + horizon } else if it.aligns.at(x) == "right" { right + top } else if it.aligns.at(x) == "center" { center + top } else { left + top },
    table.header(..it.titles.map(title => table.cell(fill: rgb("#eef2f7"), strong-text(title)))),
    ..it.rows.flatten().map(value => value.split("\\n").map(part => par(part)).join())
  )
})
#for it in d.blocks {
  if it.is == "title" {
    align(center, block(above: 0.4em, below: 1.3em, {
      set par(justify: false, spacing: 0.75em)
      par(text(size: 14pt, weight: 600, tracking: 0.4pt, it.lines.first()))
      for row in it.lines.slice(1) { par(text(size: 11pt, row)) }
    }))
  } else if it.is == "corner" {
    align(right, block(width: 88mm, align(left, { set par(justify: false, leading: 0.5em, spacing: 0.7em); for row in it.lines { par(row) } })))
    v(0.8em)
  } else if it.is == "ends" {
    block(below: 1.2em, grid(columns: (1fr, auto), it.left, it.right))
  } else if it.is == "heading" {
    block(above: 1.35em, below: 0.75em, sticky: true, width: 100%, align(center, text(size: 11pt, weight: 600, it.text)))
  } else if it.is == "paragraph" {
    par(it.text)
  } else if it.is == "clause" {
    par(it.number + "\\u{00a0}" + it.text)
  } else if it.is == "table" {
    show-table(it)
  } else if it.is == "sums" {
    align(right, block(above: 0.6em, below: 1em, breakable: false, {
      set par(justify: false)
      let last = it.rows.len() - 1
      grid(columns: (auto, 44mm), row-gutter: 0.6em, column-gutter: 4mm, align: (right, right),
        ..it.rows.enumerate().map(((at, row)) => if at == last { (strong-text(row.label), strong-text(row.value)) } else { (text(fill: faint, row.label), text(row.value)) }).flatten())
    }))
  } else if it.is == "sides" {
    block(above: 1em, breakable: false, {
      grid(columns: (1fr, 1fr), column-gutter: 8mm, side(it.left), side(it.right))
      v(1.2em)
      grid(columns: (1fr, 1fr), column-gutter: 8mm, signature(it.left), signature(it.right))
    })
  }
}
`

export const upright = sheet(blocks)
export const wide = sheet(
  `#set page(flipped: true, margin: (left: 20mm, right: 15mm, top: 20mm, bottom: 20mm))\n${blocks}`,
)
