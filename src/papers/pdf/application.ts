// The application to the attestation commission (F.1) with all facts and results.
import { type AttestationForm, attestationFormWords } from '../../domain/attestationForms.ts'
import { type Category, categoryWords, type WantedCategory } from '../../domain/categories.ts'
import { type Day, dottedDay, paperDay, wordyDay } from '../../domain/days.ts'
import { fullName, signName } from '../../domain/names.ts'
import { counted, countedNouns } from '../../domain/plural.ts'
import { categoryInPaper, type DeclinedName, genitiveName, positionInPaper } from '../conclusionFields.ts'
import { layout } from './applicationLayout.ts'
import { type Row, rowsOf } from './receipt.ts'
import type { Paper } from './typst.ts'

/** One indicator of the regulation (A.7–A.10) with what the teacher says about it. */
export type ApplicationResult = {
  /** «1. Результаты обучающихся…», as the form words it. */
  title: string
  /** Empty with `notApplicable`. */
  text: string
  notApplicable?: string | null
  /** Names of the files and addresses that confirm it. */
  confirmedBy?: readonly string[]
}

/** `null` and empty lists are «not told»: the paper leaves the line out. */
export type ApplicationFacts = {
  /** None before it is registered. */
  number: string | null
  /** The body that the commission belongs to, in the genitive: «Департамента общего образования Томской области». */
  authorityGenitive: string | null
  teacher: DeclinedName
  position: string | null
  subject: string | null
  organisation: string | null
  municipality: string | null
  appointedOn: Day | null
  appointedFirstOn?: Day | null
  /** Full years. */
  experience?: { teaching?: number | null; inPosition?: number | null; inOrganisation?: number | null }
  load?: string | null
  held: { category: Category; on?: Day | null; until?: Day | 'endless' | null; order?: string | null } | null
  wanted: WantedCategory
  form: AttestationForm
  simplifiedBasis?: string | null
  period?: string | null
  education?: readonly string[]
  training?: readonly string[]
  awards?: readonly string[]
  results?: readonly ApplicationResult[]
  attachments?: readonly string[]
  /** Of the two categories that need one: how it came. */
  petition?: string | null
  /** What was added after submission. */
  additions?: readonly { on: Day; text: string }[]
  withoutPresence: boolean | null
  phone: string | null
  email: string | null
  receivedOn: Day
  /** How the application came, as a sentence: «Сведения внесены Центром по списку аттестуемых.» */
  channelNote?: string | null
  /** The person has confirmed to know the regulation. */
  knowsRegulation?: boolean
  /** Consents with their days, as sentences. */
  consents?: readonly string[]
  signedOn?: Day | null
  madeAt: Date
}

/** The application as a paper to be made. */
export function applicationPaper(facts: ApplicationFacts): Paper {
  const { teacher, results = [] } = facts
  return {
    layout,
    title: `Заявление ${numberWords(facts)}: ${fullName(teacher)}`,
    madeAt: facts.madeAt,
    values: {
      foot: `Заявление ${numberWords(facts)} от ${dottedDay(facts.receivedOn)}`,
      number: `${numberWords(facts)} от ${wordyDay(facts.receivedOn)}`,
      authority: facts.authorityGenitive ?? '',
      from: genitiveName(teacher),
      fromRows: rowsOf([
        ['должность', positionInPaper(facts.position)],
        ['место работы', facts.organisation],
        ['муниципалитет', facts.municipality],
      ]).map(({ label, value }) => `${label}: ${value}`),
      request: requestWords(facts),
      held: heldWords(facts.held),
      grounds: groundsWords(facts),
      rows: factRows(facts),
      presence: presenceWords(facts.withoutPresence),
      confirmations: [...(facts.knowsRegulation ? [regulationWords] : []), ...(facts.consents ?? [])],
      note: facts.channelNote ?? '',
      signedOn: facts.signedOn ? paperDay(facts.signedOn) : '«__» ____________ 20__ г.',
      signature: signName(teacher),
      results: results.map(resultOf),
      attachments: facts.attachments ?? [],
      additions: (facts.additions ?? []).map(({ on, text }) => ({
        title: `Дополнение от ${dottedDay(on)}`,
        text,
      })),
    },
  }
}

const numberWords = ({ number }: ApplicationFacts): string => (number ? `№ ${number}` : 'без номера')

const regulationWords =
  'С Порядком проведения аттестации педагогических работников (приказ Минпросвещения России от 24.03.2023 № 196) ознакомлен(а).'

function requestWords({ wanted, position, subject }: ApplicationFacts): string {
  const by = position ? ` по должности «${positionInPaper(position)}»` : ''
  const in_ = subject ? ` (предмет: ${subject})` : ''
  return `Прошу аттестовать меня на ${categoryWords[wanted].accusative}${by}${in_}.`
}

function heldWords(held: ApplicationFacts['held']): string {
  if (!held) return ''
  if (held.category === 'none') return 'В настоящее время квалификационной категории не имею.'
  const on = held.on ? `, установлена ${wordyDay(held.on)}` : ''
  const order = held.order ? ` (${held.order})` : ''
  const until =
    held.until === 'endless'
      ? ', действует бессрочно'
      : held.until
        ? `, действует до ${wordyDay(held.until)}`
        : ''
  return `В настоящее время имею ${categoryWords[held.category].accusative}${on}${order}${until}.`.replace(
    /\.\.$/,
    '.',
  )
}

function groundsWords({ simplifiedBasis, results = [] }: ApplicationFacts): string {
  if (simplifiedBasis) return `Основание для аттестации: ${simplifiedBasis}.`
  const where = results.length > 0 ? ' (приложение 1)' : ''
  return `Основанием для аттестации считаю результаты работы, соответствующие показателям, предъявляемым к заявленной категории${where}.`
}

function factRows(facts: ApplicationFacts): Row[] {
  const { experience = {} } = facts
  return rowsOf([
    ['Имеющаяся категория', facts.held && categoryInPaper(facts.held.category)],
    ['Заявленная категория', categoryInPaper(facts.wanted)],
    ['Форма аттестации', attestationFormWords[facts.form].toLowerCase()],
    ['Период аттестации', facts.period],
    ['Дата назначения на должность', facts.appointedOn && wordyDay(facts.appointedOn)],
    ['Впервые назначен(а)', facts.appointedFirstOn && wordyDay(facts.appointedFirstOn)],
    ['Педагогический стаж', years(experience.teaching)],
    ['Стаж в должности', years(experience.inPosition)],
    ['Стаж в организации', years(experience.inOrganisation)],
    ['Нагрузка', facts.load],
    ['Образование', facts.education?.join('\n')],
    ['Повышение квалификации', facts.training?.join('\n')],
    ['Награды, звания, степени', facts.awards?.join('\n')],
    ['Ходатайство работодателя', facts.petition],
    ['Телефон', facts.phone],
    ['E-mail', facts.email],
  ])
}

function years(count: number | null | undefined): string | null {
  return count === null || count === undefined ? null : counted(count, countedNouns.year)
}

function presenceWords(without: boolean | null): string {
  if (without === null) return ''
  return `Заседание аттестационной комиссии прошу провести ${without ? 'без моего присутствия' : 'в моём присутствии'}.`
}

function resultOf({ title, text, notApplicable, confirmedBy = [] }: ApplicationResult) {
  return { title, text, notApplicable: notApplicable ?? '', confirmedBy }
}
