// Words of the list of applications and of its spreadsheet.
import type { Day } from '../../../../domain/days.ts'
import { type Due, lightOf } from '../../../../domain/terms.ts'
import { counted, daysLeft, type Forms, formatDay, grouped } from '../../../../ui/text.ts'
import type { dues, lacks, Tab } from '../filter.ts'

const applicationForms: Forms = ['заявление', 'заявления', 'заявлений']

export const tabWords: Record<Tab, string> = {
  queue: 'ждут Центра',
  returned: 'у педагога',
  accepted: 'приняты',
  refused: 'отказано',
  withdrawn: 'отозваны, истекли',
  all: 'все',
}
/** Above the table, in full. */
export const tabTitles: Record<Tab, string> = {
  queue: 'Ждут Центра, сначала самые срочные',
  returned: 'Возвращены на доработку',
  accepted: 'Приняты',
  refused: 'Отказано в рассмотрении',
  withdrawn: 'Отозваны или не доработаны в срок',
  all: 'Все заявления',
}
export const dueWords: Record<(typeof dues)[number], string> = {
  soon: 'Истекает за 3 дня',
  late: 'Срок прошёл',
}
export const lackWords: Record<(typeof lacks)[number], string> = {
  confirmation: 'Нет подтверждения школы',
  petition: 'Нет ходатайства',
  notice: 'Уведомление не прочитано',
}

/** In a row of the list, where there is little room. */
export const shortSteps = { register: 'Зарегистрировать', review: 'Рассмотреть', decide: 'Решить' } as const

export const listWords = {
  title: 'Заявления',
  lead: (place: string) => (place ? place : 'Вся область'),
  counters: 'Заявления по состоянию',
  schedules: 'График аттестации',
  enter: 'Внести с бумаги',
  filterFind: 'Фамилия, имя, отчество',
  filterMunicipality: 'Муниципалитет',
  filterCategory: 'Заявленная категория',
  filterForm: 'Форма аттестации',
  filterLack: 'Чего не хватает',
  filterDue: 'Срок 30 дней',
  any: 'Все',
  anyShe: 'Любая',
  anyHe: 'Любой',
  anyIt: 'Не важно',
  teacher: 'Педагог',
  place: 'Организация',
  asked: 'Категория и форма',
  receivedOn: (on: Day, number: string | null) =>
    [`получено ${formatDay(on)}`, number && `№\u00a0${number}`].filter(Boolean).join(', '),
  term: 'Срок рассмотрения',
  turn: 'Состояние и очередь',
  action: 'Действие',
  turnOf: (turn: string) => `очередь: ${turn}`,
  mendUntil: (on: Day) => `доработка до ${formatDay(on)}`,
  unread: 'уведомление не прочитано',
  read: 'уведомление прочитано',
  noConfirmation: 'организация не подтвердила',
  noPetition: 'нет ходатайства',
  decided: 'рассмотрено',
  open: 'Открыть',
  openOf: (name: string) => `Открыть заявление: ${name}`,
  stepOf: (step: string, name: string) => `${step}: ${name}`,
  select: (name: string) => `Выбрать: ${name}`,
  registerChosen: 'Зарегистрировать выбранные',
  registerHint: 'Отметьте поданные заявления, и они получат номера разом.',
  registeredMany: (count: number) =>
    count > 0
      ? `Зарегистрировано: ${counted(count, applicationForms)}.`
      : 'Выбранные заявления уже зарегистрированы.',
  choose: 'Отметьте заявления, которые нужно зарегистрировать.',
  total: (count: number, atMost: number) =>
    count > atMost ? `более ${counted(atMost, applicationForms)}` : counted(count, applicationForms),
  figure: (count: number, atMost: number) => (count > atMost ? `${grouped(atMost)}+` : count),
  shown: (shown: number, count: number, atMost: number) =>
    `Показаны ${shown} из\u00a0${count > atMost ? `более чем ${grouped(atMost)}` : grouped(count)}`,
  emptyTitle: 'Заявлений здесь нет',
  empty: 'Они появятся, когда педагоги подадут заявления или их внесут с бумаги.',
  nothingTitle: 'Ничего не найдено',
  nothing: 'Измените поиск или сбросьте отбор.',
  reset: 'Сбросить отбор',
} as const

/** «осталось 12 дней, до 04.10.2026». */
export const dueLeft = (due: Due, today: Day): string => {
  const left = daysLeft(due.on, today)
  return lightOf(due.on, today) === 'black'
    ? `${left}, было до ${formatDay(due.on)}`
    : `${left}, до ${formatDay(due.on)}`
}

export const exportWords = {
  sheet: 'Заявления',
  what: 'список заявлений',
  file: (today: Day) => `Заявления ${formatDay(today)}.xlsx`,
  columns: [
    { title: 'ФИО', width: 36 },
    { title: '№', width: 12 },
    { title: 'Получено', width: 12 },
    { title: 'Срок рассмотрения', width: 18 },
    { title: 'Состояние', width: 30 },
    { title: 'Чья очередь', width: 16 },
    { title: 'ОО', width: 44 },
    { title: 'Муниципалитет', width: 26 },
    { title: 'Должность', width: 24 },
    { title: 'Предмет', width: 22 },
    { title: 'КК', width: 18 },
    { title: 'Форма', width: 16 },
    { title: 'Организация подтвердила', width: 18 },
    { title: 'Ходатайство', width: 14 },
    { title: 'Уведомление прочитано', width: 20 },
  ],
  yes: 'да',
  no: 'нет',
} as const
