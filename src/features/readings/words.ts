// Every Russian text of the log of readings.
import type { ReadWhat } from '../../db/history.ts'
import type { Day } from '../../domain/days.ts'
import { formatDay } from '../../ui/text.ts'

export const readWhatWords: Record<ReadWhat, string> = {
  application: 'заявление',
  person: 'личная карточка',
  secret: 'СНИЛС, ИНН, паспорт, счёт',
  conclusion: 'итоговое заключение',
  attachment: 'приложенный файл',
  filledForm: 'заполненный бланк',
  letter: 'письмо',
  export: 'выгрузка в Excel',
}

/** What a later version of the product noted keeps its code. */
export const readWhatIn = (what: string): string =>
  Object.hasOwn(readWhatWords, what) ? readWhatWords[what as ReadWhat] : what

export const readingWords = {
  title: 'Кто кого смотрел',
  lead: 'Каждый просмотр чужих данных: кто, чьи, что и когда. Записи нельзя изменить или удалить.',
  sectionTitle: 'Кто смотрел',
  sectionEmpty: 'Эту запись пока никто не смотрел.',
  all: 'Все просмотры',
  caption: 'Просмотры',
  who: 'Кто смотрел',
  whom: 'Чьи данные',
  what: 'Что',
  when: 'Когда',
  ip: 'Адрес',
  case: (number: string) => `Дело № ${number}`,
  filterWho: 'Кто смотрел',
  filterWhoHint: 'Фамилия или логин',
  filterPerson: 'Чьи данные',
  filterPersonHint: 'Фамилия человека',
  filterWhat: 'Что смотрел',
  anything: 'Всё',
  filterFrom: 'С какого дня',
  filterTo: 'По какой день',
  dayHint: 'дд.мм.гггг',
  onlyPerson: (name: string) => `Только данные человека: ${name}`,
  vague:
    'Под введённую часть имени подходит слишком много людей, показаны просмотры первых двухсот. Уточните фамилию.',
  empty: 'Просмотров пока нет',
  emptyHow: 'Они появятся здесь, как только кто-нибудь откроет чужие данные.',
  nothing: 'Ничего не найдено',
  nothingHow: 'Измените отбор или сбросьте его.',
  reset: 'Сбросить отбор',
  shown: (rows: number, all: string) => `Показаны ${rows} из\u00a0${all}`,
  moreThan: (count: string) => `более ${count}`,
  sheet: 'Просмотры',
  file: (day: Day) => `Просмотры ${formatDay(day)}.xlsx`,
  exported: 'журнал просмотров',
  columns: {
    when: 'Когда (томское время)',
    who: 'Кто смотрел',
    role: 'Роль',
    whom: 'Чьи данные',
    what: 'Что',
    case: 'Дело',
    ip: 'Адрес',
  },
} as const
