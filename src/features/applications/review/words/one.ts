// Words of the staff's page of an application.

import type { ReviewStep } from '../../../../domain/acceptance.ts'
import type { Day } from '../../../../domain/days.ts'
import type { TermName } from '../../../../domain/terms.ts'
import { formatDay, longDay } from '../../../../ui/text.ts'

export const stepWords: Record<Exclude<ReviewStep, 'none'>, string> = {
  register: 'Зарегистрировать',
  review: 'Взять на рассмотрение',
  decide: 'Принять решение',
}

export const termTitles: Record<TermName, string> = {
  registration: 'Регистрация',
  review: 'Рассмотрение и уведомление',
  attestation: 'Аттестация',
  whole: 'От заявления до решения',
  additions: 'Дополнительные сведения',
}

export const pageWords = {
  applications: 'Заявления',
  caption: (number: string | null) => (number ? `Заявление № ${number}` : 'Заявление без номера'),
  deciding: 'Что решает',
  state: 'Состояние',
  turn: 'Чья очередь',
  category: 'Заявленная категория',
  form: 'Форма аттестации',
  received: 'Получено',
  term: 'Срок рассмотрения',
  decided: (on: Day) => `рассмотрено ${formatDay(on)}`,
  accept: 'Принять',
  giveBack: 'Вернуть на доработку',
  refuse: 'Отказать',
  paper: 'Заявление в PDF',
  case: (number: string) => `Дело № ${number}`,
  moves: 'Решение',
  movesHint: 'Примите заявление в период графика, верните его на доработку или откажите по основанию закона.',
  terms: 'Сроки',
  why: 'Почему эта дата',
  dayOff: (on: Day) => `истекает в нерабочий день, исполнить до ${formatDay(on)}`,
  done: (on: Day) => `исполнено ${formatDay(on)}`,
  doneLate: (on: Day) => `исполнено ${formatDay(on)}, с опозданием`,
  objections: 'Проверка права на категорию',
  noObjections: 'Препятствий нет: педагог может подавать на эту категорию.',
  application: 'Заявление',
  asked: 'Вопросы и ответы, как они были в день подачи',
  notices: 'Уведомления',
  letters: 'Письма',
  letterTo: (to: string) => `на ${to}`,
  noLetters: 'Писем по этому заявлению ещё не было.',
  returnedTitle: 'Возвращено на доработку',
  returnedUntil: (on: Day) =>
    `Педагог может исправить заявление до ${longDay(on)} Срок рассмотрения при этом идёт.`,
  refusedTitle: 'Отказано в рассмотрении',
  expiredTitle: 'Срок доработки истёк',
  expired: 'Педагог не исправил заявление вовремя. Он может подать новое.',
  withdrawnTitle: 'Заявление отозвано',
  lateTitle: 'Срок рассмотрения прошёл',
  late: (on: Day) =>
    `Уведомить педагога о сроке аттестации нужно было до ${longDay(on)} Примите решение как можно скорее.`,
  registered: (number: string) => `Заявление зарегистрировано, № ${number}.`,
  taken: 'Заявление взято на рассмотрение.',
  returned: 'Заявление возвращено, педагогу отправлено письмо.',
  refused: 'Отказ записан, педагогу отправлено письмо.',
  accepted: 'Заявление принято, дело открыто, уведомление отправлено.',
  again: 'Это уже сделано.',
  stale: 'Страница устарела. Откройте её заново',
  fileName: (number: string | null) => `Заявление ${(number ?? 'без номера').replace('/', '-')}.pdf`,
} as const

export const decisionWords = {
  title: 'Решения о категориях',
  hint: 'Что известно о прежних решениях. По ним проверяется право на категорию.',
  none: 'Прежних решений не внесено.',
  given: 'установлена',
  refused: 'отказано',
  line: (category: string, outcome: string, on: Day, until: Day | null, order: string) =>
    [`${category}: ${outcome} ${formatDay(on)}`, until && `действует до ${formatDay(until)}`, order]
      .filter(Boolean)
      .join(', '),
  add: 'Внести решение',
  category: 'Категория',
  outcome: 'Решение',
  outcomes: { given: 'Категория установлена', refused: 'В установлении отказано' },
  decidedOn: 'Дата решения',
  validUntil: 'Действует до',
  validHint: 'Если у категории есть срок',
  orderRef: 'Реквизиты акта',
  orderHint: 'Например, «распоряжение № 15-р»',
  submit: 'Внести',
  remove: 'Убрать',
  removeOf: (line: string) => `Убрать решение: ${line}`,
  removeConfirm: 'Убрать это решение? Оно перестанет учитываться, но останется в истории.',
  entered: 'Решение внесено.',
  removed: 'Решение убрано.',
  noCategory: 'Выберите категорию',
  noOutcome: 'Выберите решение',
  noDay: 'Укажите дату решения',
  untilBefore: 'Срок кончается раньше решения. Исправьте одну из дат',
} as const
