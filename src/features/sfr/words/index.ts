// Every Russian text of what is told to the social fund.
import type { Day } from '../../../domain/days.ts'
import { counted, type Forms, formatDay, plural } from '../../../ui/text.ts'
import type { SfrState } from '../queries/list.ts'

const notices: Forms = ['уведомление', 'уведомления', 'уведомлений']

export const fieldWords = {
  eventOn: 'Дата события',
  dueOn: 'Срок',
  sentOn: 'Отправлено',
  protocol: 'Номер протокола',
  reason: 'Причина исправления',
  notSent: 'не отправлено',
} as const

export const formWords = {
  noDay: 'Укажите дату отправки',
  noProtocol: 'Укажите номер протокола из оператора отчётности',
  chooseRows: 'Отметьте в таблице хотя бы одно уведомление',
  noReason: 'Напишите, почему отметку нужно исправить',
  chooseFormat: 'Выберите формат файла',
  stale: 'Страница устарела. Откройте её заново',
} as const

/** The day and the month of a birthday are nobody's business on a screen: «••.••.1984». */
export const maskedDay = (dotted: string): string => `••.••.${dotted.slice(6)}`

export const listWords = {
  title: 'Уведомления СФР',
  lead: 'О начале и окончании каждого договора с физическим лицом сообщают в Социальный фонд (ЕФС-1, подраздел 1.1) не позднее следующего рабочего дня. Система считает срок, сведения отправляет бухгалтерия.',
  counters: 'Уведомления по состоянию',
  counter: {
    due: (n: number) => plural(n, ['нужно отправить', 'нужно отправить', 'нужно отправить']),
    overdue: (n: number) => plural(n, ['просрочено', 'просрочены', 'просрочено']),
    sent: (n: number) => plural(n, ['отправлено', 'отправлены', 'отправлено']),
    cancelled: () => 'не требуется',
  } satisfies Record<SfrState, (n: number) => string>,
  captions: {
    due: 'Нужно отправить',
    overdue: 'Просрочено',
    sent: 'Отправлено',
    cancelled: 'Не требуется',
  } satisfies Record<SfrState, string>,
  search: 'Фамилия или номер договора',
  event: 'Событие',
  anyEvent: 'Любое',
  person: 'Специалист',
  numbers: 'СНИЛС и ИНН',
  contract: 'Договор',
  due: 'Срок',
  state: 'Состояние',
  of: (day: Day) => `от ${formatDay(day)}`,
  born: (masked: string) => `дата рождения ${masked}`,
  inn: (masked: string) => `ИНН ${masked}`,
  noSnils: 'СНИЛС не указан',
  noInn: 'ИНН не указан',
  sentOn: (day: Day, protocol: string) => `${formatDay(day)}, протокол ${protocol}`,
  select: (name: string) => `Выбрать: ${name}`,
  sendTitle: 'Отметить выбранные отправленными',
  on: 'Дата отправки',
  protocol: 'Номер протокола',
  send: 'Отметить выбранные',
  shown: (rows: number, all: string) => `Показаны ${rows} из\u00a0${all}`,
  moreThan: (count: string) => `более ${count}`,
  empty: {
    due: 'Всё отправлено. Новая строка появится, когда зарегистрируют или прекратят договор с физическим лицом.',
    overdue: 'Просроченных уведомлений нет.',
    sent: 'Отправленных уведомлений пока нет.',
    cancelled: 'Отменённых уведомлений нет.',
  } satisfies Record<SfrState, string>,
  nothingTitle: 'Ничего не найдено',
  nothing: 'Проверьте фамилию или номер договора либо сбросьте отбор.',
  reset: 'Сбросить отбор',
  sentNotice: (sent: number, late: number) =>
    `Отмечено отправленными: ${counted(sent, notices)}${late > 0 ? `, из них позже срока: ${late}` : ''}.`,
  refusedNotice: (lines: readonly string[]) => `Не отмечены: ${lines.join(' ')}`,
} as const

export const registerWords = {
  title: 'Реестр',
  how: 'В файл попадёт ровно то, что выбрано отбором выше. СНИЛС, ИНН и дата рождения скрыты.',
  xlsx: 'Скачать XLSX',
  csv: 'Скачать CSV',
  fullTitle: 'Реестр с полными СНИЛС, ИНН и датами рождения',
  fullHow: 'Для передачи в СФР. Скачивание запишется у каждого человека из списка.',
  fullXlsx: 'Полный XLSX',
  fullCsv: 'Полный CSV',
  sheet: 'СФР',
  what: 'реестр СФР',
  whatFull: 'реестр СФР с полными СНИЛС, ИНН и датами рождения',
  file: (day: Day, format: string, isFull: boolean) =>
    `Реестр СФР ${formatDay(day)}${isFull ? ' полный' : ''}.${format}`,
  columns: {
    snils: 'СНИЛС',
    inn: 'ИНН',
    name: 'ФИО',
    birthOn: 'Дата рождения',
    number: 'Договор №',
    madeOn: 'Дата договора',
    event: 'Событие',
    eventOn: 'Дата события',
    dueOn: 'Срок',
    status: 'Состояние',
    sentOn: 'Отправлено',
    protocol: 'Протокол',
  },
} as const

export const cardWords = {
  caption: 'Уведомление СФР',
  facts: 'Что сообщить',
  event: 'Событие',
  eventOn: 'Дата события',
  due: 'Срок',
  status: 'Состояние',
  late: 'Отправлено позже срока',
  sent: 'Отправлено',
  sentBy: (on: string, protocol: string, by: string) =>
    [`${on}, протокол ${protocol}`, by].filter(Boolean).join(', отметил(а) '),
  person: 'Специалист',
  municipality: 'Муниципалитет',
  birthOn: 'Дата рождения',
  snils: 'СНИЛС',
  inn: 'ИНН',
  none: 'не указан',
  noBirth: 'не указана',
  contract: 'Договор',
  contractIs: (number: string, on: string) => (on ? `№ ${number} от ${on}` : `№ ${number}`),
  tax: 'Налоговый статус',
  markTitle: 'Отметить отправленным',
  markHow: 'Отправьте сведения через оператора отчётности и запишите дату и номер протокола о приёме.',
  on: 'Дата отправки',
  protocol: 'Номер протокола',
  mark: 'Отправлено',
  marked: 'Уведомление отмечено отправленным.',
  markedLate: 'Уведомление отмечено отправленным. Оно ушло позже срока, в истории это записано.',
  correctTitle: 'Исправить отметку',
  undo: 'Сведения не отправляли: снять отметку',
  undoHint: 'Уведомление вернётся в список «Нужно отправить».',
  reason: 'Почему исправляете',
  correct: 'Исправить',
  corrected: 'Отметка исправлена.',
  unchanged: 'Ничего не изменилось.',
  cancelled: 'Подавать это уведомление не нужно.',
  movedSince: (day: string) =>
    `По договору этот день теперь ${day}, а СФР сообщили о другом. Отправьте исправленные сведения и исправьте отметку: новый день встанет сам.`,
} as const

export const mailWords = {
  subject: (count: number) => `Просрочено: ${counted(count, notices)} СФР`,
  greeting: (name: string) => `Здравствуйте, ${name}!`,
  what: (count: number) =>
    `${plural(count, ['Просрочено', 'Просрочены', 'Просрочено'])} ${counted(count, notices)} в Социальный фонд о начале или окончании договора.`,
  next: 'Отправьте сведения и отметьте в системе дату и номер протокола. Пока список не пуст, это письмо приходит раз в день.',
  open: 'Открыть список',
} as const
