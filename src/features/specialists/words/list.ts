// Words of the list and of its spreadsheet.
import type { Day } from '../../../domain/days.ts'
import { formatDay } from '../../../ui/text.ts'

export const listWords = {
  title: 'Специалисты',
  lead: 'Кто оценивает педагогов: по каким должностям и предметам, с какой нагрузкой.',
  leadHere: (where: string) => `Специалисты вашего муниципалитета: ${where}.`,
  invite: 'Пригласить специалиста',
  counters: 'Специалисты по состоянию',
  caption: 'Специалисты',
  person: 'Специалист',
  place: 'Место работы',
  category: 'Категория',
  load: 'Нагрузка',
  loadOf: (load: number, maxLoad: number) => `${load} из\u00a0${maxLoad}`,
  full: 'больше нельзя',
  signIn: 'Последний вход',
  never: 'ещё не входил',
  state: 'Состояние',
  away: 'отсутствует',
  contract: (state: string | null) => (state ? `договор: ${state.toLowerCase()}` : 'договора нет'),
  undelivered: 'письма не доходят',
  search: 'Фамилия, организация или логин',
  filterMunicipality: 'Муниципалитет',
  filterPosition: 'Оценивает должность',
  filterSubject: 'Оценивает предмет',
  filterCategory: 'Категория специалиста',
  filterState: 'Состояние',
  filterOrder: 'Распоряжение',
  inOrder: 'Включены',
  inNoOrder: 'Не включены',
  standing: ({ number, from }: { number: string; from: Day }) =>
    `в\u00a0распоряжении №\u00a0${number} с\u00a0${formatDay(from)}`,
  standingNone: 'не\u00a0включён в\u00a0распоряжение',
  any: 'Все',
  anyOne: 'Любой',
  anyShe: 'Любая',
  anyIt: 'Любое',
  emptyTitle: 'Специалистов пока нет',
  empty: 'Они появятся здесь, когда зарегистрируются по приглашению.',
  nothingTitle: 'Никого не нашлось',
  nothing: 'Проверьте, как написана фамилия, или сбросьте отбор.',
  reset: 'Сбросить отбор',
  shown: (rows: number, all: string) => `Показаны ${rows} из\u00a0${all}`,
  moreThan: (count: string) => `более ${count}`,
} as const

/** N: «Специалисты для распоряжения». */
export const exportWords = {
  sheet: 'Специалисты для распоряжения',
  file: (day: Day) => `Специалисты для распоряжения ${formatDay(day)}.xlsx`,
  what: 'специалисты для распоряжения',
  columns: {
    number: '№',
    name: 'ФИО',
    place: 'Место работы',
    position: 'Должность',
    municipality: 'Муниципалитет',
    category: 'КК',
    profile: 'Профиль',
  },
  profile: (positions: readonly string[], subjects: readonly string[]) =>
    [positions.join(', '), subjects.join(', ')].filter(Boolean).join(': '),
} as const
