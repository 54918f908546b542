// What all our own papers share: the sheet, the font, the line at the foot. Typst markup.
import type { Layout } from './typst.ts'

// Values are set by code (`#d.name`), so a «#» or «$» inside them is only a character.
const beginning = String.raw`
#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, date: datetime(..d.moment))
#set text(font: "Golos Text", size: 10.5pt, lang: "ru", fallback: false)
#set par(leading: 0.62em, spacing: 0.9em)
#let ink = rgb("#1f2937")
#let faint = rgb("#5b6472")
#set text(fill: ink)
#let lines(value) = value.split("\n").filter(it => it.trim() != "").map(it => par(it)).join()
#let strong-text(value) = text(weight: 600, value)
#let heading-line(value) = block(above: 1.5em, below: 0.7em, sticky: true, text(size: 12pt, weight: 600, value))
#let facts(rows) = grid(
  columns: (52mm, 1fr), row-gutter: 0.62em, column-gutter: 4mm,
  ..rows.map(row => (text(fill: faint, row.label), lines(row.value))).flatten()
)
#let replaced-note = if d.replaced {
  block(above: 1.5em, text(size: 8.5pt, fill: faint, "Знаки, которых нет в шрифте документа, заменены вопросительным знаком."))
}
`

/** A layout on A4 with the margins of Russian official papers; at the foot `d.foot` and the number of the page. */
export function sheet(body: string): Layout {
  return `${beginning}
#set page(
  paper: "a4", margin: (left: 30mm, right: 15mm, top: 20mm, bottom: 22mm),
  footer: context { set text(size: 8.5pt, fill: faint); grid(columns: (1fr, auto), d.foot,
    "стр. " + str(counter(page).get().first()) + " из " + str(counter(page).final().first())) },
)
${body}
#replaced-note
`
}
