// Words of applications.
import { type AttestationForm, attestationFormWords } from '../../domain/attestationForms.ts'
import { type Category, categoryWords } from '../../domain/categories.ts'
import type { Day } from '../../domain/days.ts'
import type { Tone } from '../../ui/status.tsx'
import { counted, countedNouns, formatDay, inSentence } from '../../ui/text.ts'
import type { Application, Channel, LinkFacts } from './queries/index.ts'

const channelWords: Record<Channel, string> = {
  epgu: 'Госуслуги',
  rpgu: 'региональный портал',
  in_person: 'лично, на бумаге',
  mail: 'почтой',
  email_or_is: 'по электронной почте',
  list: 'по списку Центра',
}

type Came = Pick<Application, 'channel' | 'submittedAt'>
const isOurs = ({ channel, submittedAt }: Came): boolean => channel === 'email_or_is' && submittedAt !== null

/** How it came, inside a line. */
export const channelInWords = (it: Came): string =>
  isOurs(it) ? 'через систему «Ступень»' : channelWords[it.channel]

/** At the foot of the paper: how the application came. */
export const channelNote = (it: Came): string =>
  isOurs(it) ? 'Заявление подано в электронном виде через систему «Ступень».' : channelNotes[it.channel]

/** Beside the confirmation to know the Order. */
export const consentNote =
  'Согласие на обработку персональных данных для аттестации дано при подаче заявления.'

const channelNotes: Record<Channel, string> = {
  epgu: 'Заявление подано через Госуслуги.',
  rpgu: 'Заявление подано через региональный портал.',
  in_person: 'Заявление подано лично на бумаге, сведения внесены с бумажного экземпляра.',
  mail: 'Заявление пришло почтой, сведения внесены с бумажного экземпляра.',
  email_or_is: 'Заявление пришло по электронной почте.',
  list: 'Сведения внесены Центром по списку аттестуемых.',
}

export const applicationWords = {
  number: 'Номер',
  unnumbered: (on: Day) => `без номера, подано ${formatDay(on)}`,
  unnumberedShort: 'без номера',
  epguNumber: 'Номер на Госуслугах',
  phoneWork: 'Рабочий телефон',
  experienceOrganisation: 'Стаж в организации',
  load: 'Нагрузка',
  heldOrder: 'Приказ об имеющейся категории',
  basis: 'Основание упрощённой формы',
  petition: 'Ходатайство работодателя',
  confirmation: 'Сведения о работе',
  training: 'Повышение квалификации',
  awards: 'Награды, звания, степени',
  degree: (name: string) => `Учёная степень: ${name}`,
  additions: 'Дополнено после подачи',
  inapplicable: (reason: string) => `Не применимо: ${reason}`,
  received: 'Получено',
  teacher: 'Педагог',
  birth: 'Дата рождения',
  phone: 'Телефон',
  email: 'Электронная почта',
  municipality: 'Муниципалитет',
  organisation: 'Организация',
  position: 'Должность',
  subject: 'Предмет',
  appointed: 'Дата назначения на должность',
  appointedFirst: 'Дата первого назначения на эту должность',
  experiencePed: 'Педагогический стаж',
  experiencePosition: 'Стаж в должности',
  years: (count: number) => counted(count, countedNouns.year),
  held: 'Имеющаяся категория',
  wanted: 'Заявленная категория',
  form: 'Форма аттестации',
  education: 'Образование',
  presence: 'Заседание комиссии',
  withoutPresence: 'без присутствия педагога',
  withPresence: 'в присутствии педагога',
  results: 'Результаты работы',
  noResults: 'Результаты по показателям к заявлению не приложены.',
  resultsOfList:
    'Заявление внесено по списку Центра, поэтому результатов по показателям в нём нет. Материалы предоставит педагог.',
  attachments: 'Подтверждающие материалы',
  noAttachments: 'Файлов к заявлению нет.',
  download: 'Скачать',
  downloadOf: (title: string) => `Скачать: ${title}`,
} as const

/** «первая», «высшая, установлена 12.03.2022, действует до 12.03.2027», «нет». */
export function heldInWords(it: {
  categoryHeld: Category
  categoryHeldOn: Day | null
  categoryUntil: Day | null
}): string {
  return [
    categoryWords[it.categoryHeld].name.toLowerCase(),
    it.categoryHeldOn && `установлена ${formatDay(it.categoryHeldOn)}`,
    it.categoryUntil && `действует до ${formatDay(it.categoryUntil)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

/** A category in the middle of a sentence or a table: «высшая», «педагог-методист». */
export const categoryInWords = (category: Category): string => categoryWords[category].name.toLowerCase()

/** A form in the middle of a sentence or a table: «дистанционная». */
export const formInWords = (form: AttestationForm): string => attestationFormWords[form].toLowerCase()

/** «учитель, английский язык»; an abbreviation keeps its capitals. */
export const positionInWords = (it: { position: string; subject: string | null }): string =>
  [it.position, it.subject].flatMap((text) => (text ? [inSentence(text)] : [])).join(', ')

/** Whether the material behind a link could be reached when it was asked for. */
export const linkWords: Record<LinkFate, string> = {
  answers: 'открывается',
  refused: 'сайт отвечает ошибкой',
  silent: 'сайт не отвечает',
  forbidden: 'адрес не проверялся: он ведёт не в открытый интернет',
  unchecked: 'ещё не проверена',
}
export const linkTones: Record<LinkFate, Tone> = {
  answers: 'green',
  refused: 'orange',
  silent: 'orange',
  forbidden: 'grey',
  unchecked: 'grey',
}
type LinkFate = NonNullable<LinkFacts['outcome']> | 'unchecked'

/** Whether the petition that these two categories need has come as a file; the head's own one has its page. */
export function petitionInWords(it: Pick<Application, 'categoryWanted' | 'details'>): string | null {
  if (it.categoryWanted !== 'methodist' && it.categoryWanted !== 'mentor') return null
  return it.details.petitionAttached ? 'приложено файлом' : 'подаёт руководитель организации'
}

/** Only of what came through the system: the head sees nothing else. */
export function confirmationInWords(
  it: Pick<Application, 'confirmedAt' | 'confirmRemark' | 'submittedAt' | 'status'>,
): string | null {
  if (!it.confirmedAt)
    return it.submittedAt && it.status !== 'accepted' ? 'руководитель ещё не заверил' : null
  const remark = it.confirmRemark ? `, замечание: ${it.confirmRemark}` : ''
  return `заверены руководителем${remark}`
}
