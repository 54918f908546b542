// Words of applications.
import { type AttestationForm, attestationFormWords } from '../../domain/attestationForms.ts'
import { type Category, categoryWords } from '../../domain/categories.ts'
import type { Day } from '../../domain/days.ts'
import { counted, countedNouns, formatDay, inSentence } from '../../ui/text.ts'
import type { Channel } from './queries/index.ts'

export const channelWords: Record<Channel, string> = {
  epgu: 'Госуслуги',
  rpgu: 'региональный портал',
  in_person: 'лично, на бумаге',
  mail: 'почтой',
  email_or_is: 'по электронной почте',
  list: 'по списку Центра',
}

/** At the foot of the paper: how the application came. */
export const channelNotes: Record<Channel, string> = {
  epgu: 'Заявление подано через Госуслуги.',
  rpgu: 'Заявление подано через региональный портал.',
  in_person: 'Заявление подано лично на бумаге, сведения внесены с бумажного экземпляра.',
  mail: 'Заявление пришло почтой, сведения внесены с бумажного экземпляра.',
  email_or_is: 'Заявление пришло по электронной почте.',
  list: 'Сведения внесены Центром по списку аттестуемых.',
}

export const applicationWords = {
  number: 'Номер',
  received: 'Получено',
  receivedHow: (on: Day, channel: Channel) => `${formatDay(on)}, ${channelWords[channel]}`,
  teacher: 'Педагог',
  birth: 'Дата рождения',
  phone: 'Телефон',
  email: 'Электронная почта',
  municipality: 'Муниципалитет',
  organisation: 'Организация',
  position: 'Должность',
  subject: 'Предмет',
  appointed: 'Дата назначения на должность',
  appointedFirst: 'Впервые назначен на должность',
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
