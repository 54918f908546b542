// Every Russian text of orders.
import type { Day } from '../../../domain/days.ts'
import type { PersonName } from '../../../domain/names.ts'
import type { OrderAction, OrderObstacle, SchoolYear } from '../../../domain/order.ts'
import { counted, countedNouns, formatDay, longDay } from '../../../ui/text.ts'

export * from './list.ts'
export * from './page.ts'

/** «2026/2027»: in the title of a paper both years stand in full. */
const fullYear = (it: SchoolYear): string => `${it.slice(0, 4)}/${Number(it.slice(0, 4)) + 1}`

export const usualTitles = {
  annual: (schoolYear: SchoolYear) =>
    `О проведении аттестации педагогических работников в ${fullYear(schoolYear)} учебном году`,
  amending: ({ number, signedOn }: { number: string; signedOn: Day | null }) =>
    `О внесении изменений в распоряжение${signedOn ? ` от ${formatDay(signedOn)}` : ''} № ${number}`,
} as const

export const ordersWords = {
  title: 'Распоряжения',
  lead: 'Кто и с какого дня вправе работать в учебном году: без распоряжения специалиста нельзя назначить.',
  prepare: (schoolYear: SchoolYear) => `Подготовить распоряжение на ${schoolYear} учебный год`,
  year: (schoolYear: SchoolYear) => `${schoolYear} учебный год`,
  standing: (count: number) => `Сегодня в распоряжении ${counted(count, countedNouns.specialist)}.`,
  nobodyStanding: 'Сегодня в распоряжении никто не стоит: назначать специалистов нельзя.',
  order: 'Распоряжение',
  numbered: (number: string, on: Day | null) =>
    [number && `№ ${number}`, on && `от ${formatDay(on)}`].filter(Boolean).join(' '),
  unnumbered: 'без номера',
  amendment: 'Изменения',
  date: 'Дата',
  status: 'Состояние',
  inList: 'В списке',
  list: (included: number, excluded: number) =>
    [
      included > 0 || excluded === 0 ? `включить ${included}` : '',
      excluded > 0 ? `исключить ${excluded}` : '',
    ]
      .filter(Boolean)
      .join(', '),
  standingNow: 'Стоят сегодня',
  action: 'Действие',
  amend: 'Подготовить изменения',
  amendOf: (number: string) => `Подготовить изменения в распоряжение № ${number}`,
  emptyTitle: 'Распоряжений пока нет',
  empty: 'Здесь появится ежегодное распоряжение «О проведении аттестации…», а под ним изменения к нему.',
} as const

export const newWords = {
  title: 'Новое распоряжение',
  year: 'Учебный год',
  noYear: 'Выберите учебный год',
  name: 'Наименование',
  nameHint: 'Слова можно изменить, пока распоряжение не издано.',
  noName: 'Напишите наименование распоряжения',
  begin: 'Начать подготовку',
  cancel: 'Отмена',
  begun: 'Подготовка начата. Добавьте специалистов, укажите номер и дату.',
  begunAmendment: 'Подготовка изменений начата. Укажите, кого включить и кого исключить.',
  there: 'Открыть распоряжение',
  stale: 'Страница устарела: обновите её и повторите',
} as const

export const requisiteWords = {
  title: 'Реквизиты распоряжения',
  fields: { number: 'номер', signedOn: 'дата', title: 'наименование' },
  number: 'Номер',
  numberHint: 'Например, 1234-р',
  signedOn: 'Дата',
  name: 'Наименование',
  save: 'Сохранить',
  cancel: 'Отмена',
  saved: 'Реквизиты сохранены.',
  unchanged: 'Изменений нет, всё осталось как было.',
  noName: newWords.noName,
} as const

export const signedWords = {
  title: 'Подписанное распоряжение',
  lead: 'Скан или файл с подписью хранится при распоряжении. Загрузить его можно и после издания.',
  file: 'Файл PDF',
  noFile: 'Выберите файл PDF',
  signature: 'Файл подписи (.sig)',
  signatureHint: 'Отсоединённая электронная подпись к этому PDF, если она есть.',
  notASignature: 'Это не файл электронной подписи. Нужна отсоединённая подпись .sig (CMS) к файлу PDF',
  tooLarge: (name: string, megabytes: number) => `Файл «${name}» больше ${megabytes} МБ`,
  save: 'Загрузить',
  cancel: 'Отмена',
  saved: 'Файл загружен.',
  same: 'Этот файл уже загружен, ничего не изменилось.',
} as const

export const letterWords = {
  subject: (schoolYear: SchoolYear) => `Вы включены в распоряжение на ${schoolYear} учебный год`,
  greeting: (name: PersonName) =>
    `Здравствуйте, ${[name.firstName, name.middleName].filter(Boolean).join(' ')}!`,
  included: (
    { number, signedOn, title }: { number: string; signedOn: Day | null; title: string },
    from: Day,
  ) =>
    `Вы включены в распоряжение № ${number}${signedOn ? ` от ${formatDay(signedOn)}` : ''} «${title}» с ${longDay(from)}`,
  next: 'Следующий шаг — договор на полугодие. Проверьте личные данные и раздел «Для договора»: без них договор не составить.',
  open: 'Открыть личные данные',
} as const

export const obstacleWords: Record<OrderObstacle, string> = {
  notApproved: 'работа и должность ещё не подтверждены координатором',
  suspended: 'работа приостановлена',
  blocked: 'учётная запись заблокирована',
  standsAlready: 'уже в распоряжении этого года',
  standsNot: 'в распоряжении этого года не стоит',
}

export const actionWords: Record<OrderAction, string> = { include: 'Включить', exclude: 'Исключить' }
/** After the issue. */
export const actedWords: Record<OrderAction, string> = { include: 'Включён', exclude: 'Исключён' }
