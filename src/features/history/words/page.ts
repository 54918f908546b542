// Texts of the page of the history and of its section on other pages.
import type { Day } from '../../../domain/days.ts'
import { roles } from '../../../domain/roles.ts'
import { formatDay } from '../../../ui/text.ts'
import { roleWords } from '../../../web/words.ts'

/** Whose hand it was: a role, nobody who is signed in, or the clock. */
export const authorRole = (role: string): string => {
  const known = roles.find((it) => it === role)
  return known ? roleWords[known] : role === 'visitor' ? 'без входа' : ''
}

export const historyWords = {
  title: 'История',
  lead: 'Кто, что и когда сделал. Записи нельзя изменить или удалить.',
  caption: 'События',
  what: 'Что произошло',
  whom: 'О ком',
  who: 'Кто',
  when: 'Когда',
  case: (number: string) => `Дело № ${number}`,
  filterWhat: 'Что произошло',
  anything: 'Всё',
  whole: (title: string) => `${title}: все`,
  filterWho: 'Кто сделал',
  filterWhoHint: 'Фамилия или логин; «система» для работы по расписанию',
  filterPerson: 'О ком',
  filterPersonHint: 'Фамилия человека',
  filterFrom: 'С какого дня',
  filterTo: 'По какой день',
  dayHint: 'дд.мм.гггг',
  onlyPerson: (name: string) => `Только о человеке: ${name}`,
  onlyCase: (number: string) => `Только по делу № ${number}`,
  onlyAbout: 'Только об одной записи',
  vague:
    'Под введённую часть имени подходит слишком много людей, показаны события первых двухсот. Уточните фамилию.',
  empty: 'Событий пока нет',
  emptyHow: 'Они появятся здесь, как только в системе что-нибудь произойдёт.',
  nothing: 'Ничего не найдено',
  nothingHow: 'Измените отбор или сбросьте его.',
  reset: 'Сбросить отбор',
  shown: (rows: number, all: string) => `Показаны ${rows} из\u00a0${all}`,
  moreThan: (count: string) => `более ${count}`,
  wholeHistory: 'Вся история',
  sectionEmpty: 'Событий пока нет.',
  sheet: 'История',
  file: (day: Day) => `История ${formatDay(day)}.xlsx`,
  exported: 'история событий',
  columns: {
    when: 'Когда (томское время)',
    who: 'Кто',
    role: 'Роль',
    what: 'Что произошло',
    more: 'Подробности',
    whom: 'О ком',
    case: 'Дело',
    ip: 'Адрес',
  },
} as const
