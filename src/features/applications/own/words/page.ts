// Words of the list of own applications and of the page of one.
import { categoryWords, type WantedCategory } from '../../../../domain/categories.ts'
import type { Day } from '../../../../domain/days.ts'
import type { TermName } from '../../../../domain/terms.ts'
import { daysLeft, formatDay, longDay, shortMoment } from '../../../../ui/text.ts'

export const categoryTitle = (category: WantedCategory): string =>
  category === 'first' || category === 'highest'
    ? `${categoryWords[category].name} категория`
    : categoryWords[category].name

export const listWords = {
  title: 'Мои заявления',
  lead: 'Всё, что вы подавали, и где оно сейчас.',
  apply: 'Подать заявление',
  caption: 'Заявления',
  category: 'Категория',
  organisation: 'Организация',
  state: 'Состояние',
  received: 'Получено',
  emptyTitle: 'Заявлений пока нет',
  empty:
    'Подайте заявление на категорию: система спросит всё по одному вопросу и ничего не потеряет. Здесь будет видно, где оно и что дальше.',
} as const

export const draftWords = {
  title: 'Вы не закончили',
  noCategory: 'Заявление, категория не выбрана',
  goOn: 'Продолжить',
  touched: (at: string) => `сохранено ${at}`,
  mending: 'исправление возвращённого заявления',
} as const

export const termTitles: Record<TermName, string> = {
  review: 'Центр назначает срок аттестации',
  attestation: 'Решение комиссии, считая от начала аттестации',
  whole: 'Решение комиссии, считая от подачи заявления',
  additions: 'Вы можете дополнить заявление',
  registration: 'Центр регистрирует заявление',
}

export const pageWords = {
  caption: (number: string | null) => (number ? `Заявление № ${number}` : 'Заявление без номера'),
  way: 'Где сейчас заявление',
  next: 'Что дальше',
  apply: 'Подать новое заявление',
  returnedTitle: 'Заявление вернули на доработку',
  mend: 'Исправить заявление',
  returnedUntil: (day: Day, today: Day) => `Исправить до ${longDay(day)} (${daysLeft(day, today)})`,
  clock: 'Срок рассмотрения при этом не останавливается.',
  rejectedTitle: 'В рассмотрении отказано',
  withdrawnTitle: (at: Date | null) => (at ? `Заявление отозвано ${shortMoment(at)}` : 'Заявление отозвано'),
  expiredTitle: 'Срок доработки истёк',
  terms: 'Сроки по закону',
  termDone: 'выполнено',
  termLate: 'срок прошёл',
  offDay: (day: Day) => `Последний день нерабочий, поэтому сделать нужно до ${formatDay(day)}.`,
  termsHint: 'Срок считают со следующего дня, последний день входит.',
  receipt: 'Квитанция',
  submitted: 'Подано',
  received: 'Получено',
  number: 'Номер',
  noNumber: 'появится после регистрации',
  registered: 'Зарегистрировано',
  caseNumber: 'Номер дела',
  period: 'Период',
  sitting: 'Заседание комиссии',
  sittingUnknown: 'день ещё не назначен',
  form: 'Форма аттестации',
  byList: 'Заявление внесено по списку Центра.',
  application: 'Заявление',
  pdf: 'Скачать PDF',
  file: (number: string | null) => `Заявление${number ? ` ${number.replaceAll('/', '-')}` : ''}.pdf`,
  add: 'Дополнить заявление',
  withdraw: 'Отозвать заявление',
  actions: 'Что можно сделать',
  addHint: 'Появились новые результаты или документы? Добавьте их.',
  withdrawHint: 'Передумали? Заявление можно отозвать, пока комиссия не приняла решение.',
  letters: 'Письма',
  noLetters: 'Писем об этом заявлении ещё не было.',
  lettersHint: 'Мы отправили их вам на электронную почту.',
  linkHidden: '[личная ссылка была в письме]',
  notices: 'Уведомление о сроке и форме аттестации',
  history: 'Что происходило',
} as const

export const homeWords = {
  unread: (number: string) =>
    `Прочитайте уведомление № ${number} о сроке и форме аттестации`.replace('№ ', '№\u00a0'),
  title: 'Ваше заявление',
  all: 'Все заявления',
  open: 'Открыть заявление',
  openOf: (title: string) => `Открыть заявление: ${title}`,
  apply: 'Подать заявление',
  none: 'Вы ещё не подавали заявлений. Это можно сделать за вечер: вопросы идут по одному, ответы сохраняются сами.',
} as const
