// The notice of the term, form and method of an attestation (F.2): what the law has the Center tell within 30 days.
import { methodMeans, methodWords } from '../../domain/acceptance.ts'
import { type AttestationForm, attestationFormWords } from '../../domain/attestationForms.ts'
import { categoryWords, type WantedCategory } from '../../domain/categories.ts'
import { type Day, dottedDay, wordyDay } from '../../domain/days.ts'
import { fullName, type PersonName } from '../../domain/names.ts'
import type { Method } from '../../domain/review.ts'
import { positionInPaper } from '../conclusionFields.ts'
import { rowsOf } from './receipt.ts'
import { sheet } from './sheet.ts'
import type { Paper } from './typst.ts'

/** `null` is «not known»: the paper leaves the line out. */
export type NoticeFacts = {
  number: string
  madeOn: Day
  teacher: PersonName
  email: string | null
  organisation: string
  municipality: string
  position: string
  subject: string | null
  wanted: WantedCategory
  applicationNumber: string
  receivedOn: Day
  periodTitle: string
  termFrom: Day
  termTo: Day
  sittingOn: Day | null
  form: AttestationForm
  method: Method
  /** Lines of what the teacher is to prepare. */
  prepare: string
  /** The Center by its full name, and who answers questions: name, phone, e-mail. */
  center: string
  authorityGenitive: string | null
  contact: string | null
  signedBy: string
  madeAt: Date
}

const layout = sheet(`
#align(center)[#text(fill: faint, d.center)]
#v(0.8em)
#grid(columns: (1fr, 82mm), column-gutter: 6mm,
  text(d.number),
  block[
    #par(strong-text(d.teacher))
    #for row in d.addressee { par(row) }
  ],
)
#v(1.2em)
#align(center)[
  #text(size: 15pt, weight: 600, tracking: 0.5pt, "УВЕДОМЛЕНИЕ")
  #v(-0.5em)
  #text(size: 11pt, "о сроке, форме и способе проведения аттестации")
]
#v(0.8em)
#par(d.opening)
#block(width: 100%, fill: rgb("#eef2f7"), inset: 5mm, radius: 1.5mm)[
  #text(fill: faint, "Срок проведения аттестации")
  #v(-0.3em)
  #text(size: 13pt, weight: 600, d.term)
]
#v(0.4em)
#facts(d.rows)
#heading-line("Как будет проходить аттестация")
#lines(d.means)
#if d.prepare != "" { heading-line("Что подготовить"); lines(d.prepare) }
#if d.contact != "" { heading-line("Куда обращаться"); lines(d.contact) }
#block(breakable: false, above: 1.8em)[
  #par(d.signedBy)
  #text(size: 9pt, fill: faint, "Уведомление составлено и хранится в электронной системе, день его прочтения отмечается там же.")
]
`)

/** The notice as a paper to be made. */
export function noticePaper(it: NoticeFacts): Paper {
  return {
    layout,
    title: `Уведомление № ${it.number} о сроке аттестации: ${fullName(it.teacher)}`,
    madeAt: it.madeAt,
    values: {
      foot: `Уведомление № ${it.number} от ${dottedDay(it.madeOn)}`,
      number: `Исх. № ${it.number}\u00a0от ${wordyDay(it.madeOn)}`,
      center: it.center,
      teacher: fullName(it.teacher),
      addressee: [it.organisation, it.municipality, it.email].filter(Boolean),
      opening: openingOf(it),
      term: `с ${wordyDay(it.termFrom)} по ${wordyDay(it.termTo)}`,
      rows: rowsOf([
        ['Период графика', it.periodTitle],
        ['Заседание комиссии', it.sittingOn && wordyDay(it.sittingOn)],
        ['Форма аттестации', attestationFormWords[it.form]],
        ['Способ', methodWords[it.method]],
        ['Должность', [positionInPaper(it.position), positionInPaper(it.subject)].filter(Boolean).join(', ')],
      ]),
      means: methodMeans[it.method],
      prepare: it.prepare,
      contact: it.contact ?? '',
      signedBy: it.signedBy,
    },
  }
}

const openingOf = (it: NoticeFacts): string =>
  [
    `Ваше заявление № ${it.applicationNumber}, полученное ${wordyDay(it.receivedOn)}, об установлении`,
    `${categoryWords[it.wanted].genitive} рассмотрено и принято.`,
    'В соответствии с Порядком проведения аттестации педагогических работников (приказ Минпросвещения России',
    'от 24.03.2023 № 196) и графиком аттестации',
    it.authorityGenitive ? `аттестационной комиссии ${it.authorityGenitive}` : 'аттестационной комиссии',
    'сообщаем следующее.',
  ].join(' ')
