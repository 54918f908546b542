// How the application looks (F.1). Typst markup.
import { sheet } from './sheet.ts'

export const layout = sheet(`
#align(right, block(width: 88mm, align(left)[
  #par("В аттестационную комиссию")
  #if d.authority != "" { par(d.authority) }
  #par("от " + d.from)
  #for row in d.fromRows { par(row) }
]))
#v(1.6em)
#align(center)[
  #text(size: 15pt, weight: 600, tracking: 0.5pt, "ЗАЯВЛЕНИЕ")
  #v(-0.5em)
  #text(fill: faint, d.number)
]
#v(0.8em)
#par(d.request)
#if d.held != "" { par(d.held) }
#par(d.grounds)
#heading-line("Сведения об аттестуемом")
#facts(d.rows)
#v(0.4em)
#if d.presence != "" { par(d.presence) }
#for confirmation in d.confirmations { par(confirmation) }
#block(breakable: false, above: 1.8em, grid(
  columns: (1fr, 45mm, 1fr), column-gutter: 4mm, align: (left + bottom, center + bottom, left + bottom),
  text(d.signedOn), line(length: 100%, stroke: 0.5pt), text(d.signature),
  [], pad(top: 1mm, text(size: 8pt, fill: faint, "подпись")), [],
))
#if d.note != "" { block(above: 1.6em, text(size: 9pt, fill: faint, d.note)) }
#if d.attachments.len() > 0 {
  heading-line("Приложенные документы")
  for (i, title) in d.attachments.enumerate() { par(str(i + 1) + ". " + title) }
}
#for addition in d.additions {
  heading-line(addition.title)
  lines(addition.text)
}
#if d.results.len() > 0 {
  pagebreak()
  align(right, text(fill: faint, "Приложение 1"))
  align(center, text(size: 13pt, weight: 600, "Результаты профессиональной деятельности по показателям"))
  v(0.6em)
  for result in d.results {
    heading-line(result.title)
    if result.notApplicable != "" { par("Не применимо: " + result.notApplicable) }
    lines(result.text)
    if result.confirmedBy.len() > 0 {
      block(above: 0.9em, text(fill: faint, "Подтверждение: " + result.confirmedBy.join("; ")))
    }
  }
}
`)
