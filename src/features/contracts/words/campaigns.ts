// Campaigns of contracts.
import type { Half } from '../../../domain/contract.ts'
import { counted, countedNouns, type Forms, formatDay, period } from '../../../ui/text.ts'

const contracts: Forms = ['договор', 'договора', 'договоров']

const halfTitles: Record<Half, string> = { 1: 'Первое полугодие', 2: 'Второе полугодие' }

export const campaignWords = {
  title: 'Договоры',
  lead: 'Договор заключают на полугодие: в августе–сентябре и в декабре–январе. Специалист подписывает его лично.',
  /** «Первое полугодие 2026/27» */
  name: (it: { schoolYear: string; half: Half }) => `${halfTitles[it.half]} ${it.schoolYear}`,
  open: 'Открыть кампанию',
  openTitle: 'Новая кампания',
  openHint: 'Обычные даты подставляются сами, их можно исправить.',
  schoolYear: 'Учебный год',
  noSchoolYear: 'Укажите учебный год, например 2026/27',
  half: 'Полугодие',
  noHalf: 'Выберите полугодие',
  halves: { 1: 'первое, сентябрь–декабрь', 2: 'второе, январь–август' } satisfies Record<Half, string>,
  showDays: 'Показать даты',
  signing: 'Подписание',
  signFrom: 'Подписание с',
  signTo: 'Подписание по',
  validity: 'Действие договоров',
  startsOn: 'Договоры действуют с',
  endsOn: 'Договоры действуют по',
  noDay: 'Укажите дату',
  endBeforeStart: 'Конец раньше начала. Исправьте одну из дат',
  terms: 'Сроки и номер',
  forHalf: (schoolYear: string, half: Half) => `${halfTitles[half]} ${schoolYear} учебного года.`,
  editHow: 'Новые сроки получат черновики; уже сформированные договоры не изменятся.',
  mask: 'Номер договора',
  maskHint:
    'Маска: {год}, {полугодие}, {номер}. Номер обязателен: иначе у всех договоров он был бы одинаковым.',
  badMask: 'В маске должно быть {номер}',
  example: (number: string) => `Следующий номер: ${number}`,
  save: 'Сохранить',
  cancel: 'Отменить',
  made: (name: string) => `Кампания «${name}» открыта.`,
  there: (name: string) => `Кампания «${name}» уже есть.`,
  saved: 'Кампания сохранена.',
  unchanged: 'Ничего не изменилось.',
  stale: 'Страница устарела. Откройте её заново',
  all: 'Все кампании',
  campaign: 'Кампания',
  current: 'идёт',
  past: 'закончилась',
  ahead: 'впереди',
  state: 'Состояние',
  customer: 'Реквизиты заказчика',
  noCustomer: 'Реквизиты заказчика не указаны: без них договоры не формируются.',
  none: 'Кампаний пока нет',
  noneHow: 'Откройте кампанию на полугодие: в ней готовят, подписывают и регистрируют договоры.',
  edit: 'Исправить сроки и номер',
  days: (it: { signFrom: string; signTo: string; startsOn: string; endsOn: string }) =>
    `Подписание ${period(it.signFrom, it.signTo)}, договоры действуют ${period(it.startsOn, it.endsOn)}`,
  signingPast: (on: string) => `Срок подписания истёк ${formatDay(on)}.`,
  progress: 'Как идёт кампания',
  byMunicipality: 'По муниципалитетам',
  region: 'Вся область',
  municipality: 'Муниципалитет',
  inOrder: 'в распоряжении',
  total: (count: number) => counted(count, contracts),
  people: (count: number) => counted(count, countedNouns.person),
  list: 'Список договоров',
  empty: 'Договоров в этой кампании пока нет',
  emptyHow: 'Нажмите «Сформировать договоры»: система сделает договор каждому из распоряжения.',
} as const

export const progressWords = {
  waiting: 'без договора',
  lacking: 'не хватает сведений',
  issued: 'сформировано, не подписано',
  signed: 'подписано, не зарегистрировано',
  registered: 'зарегистрировано',
  refused: 'отказались',
} as const
