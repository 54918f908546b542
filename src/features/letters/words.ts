// Every Russian text of letters.
import type { Day } from '../../domain/days.ts'
import { isLetterKind, type LetterKind, type LetterStatus, type SaidHint } from '../../domain/letters.ts'
import type { Tone } from '../../ui/status.tsx'
import { counted, countedNouns, formatDay, plural } from '../../ui/text.ts'

export const letterKindWords: Record<LetterKind, string> = {
  invitation: 'Приглашение',
  invitationCopy: 'Копия координатору о приглашениях',
  invitationMoved: 'Приглашение больше не действует',
  teacherLink: 'Ссылка для регистрации педагога',
  teacherHasAccount: 'Учётная запись уже есть',
  claimConfirmed: 'Сведения из списков присоединены',
  claimRefused: 'Сверка со списками закончена',
  invitationAccepted: 'Приглашение принято',
  registered: 'Регистрация завершена',
  passwordReset: 'Ссылка для нового пароля',
  passwordChanged: 'Пароль изменён',
  codeIssued: 'Выдан одноразовый код',
  loginReminder: 'Напоминание логина',
  emailCorrectedOld: 'E-mail исправлен: прежнему адресу',
  emailCorrectedNew: 'E-mail исправлен: новому адресу',
  emailChangeProof: 'Подтверждение нового e-mail',
  emailChangeNote: 'Начата смена e-mail',
  emailChanged: 'E-mail изменён',
  assigned: 'Назначены аттестуемые',
  assignedCopy: 'Копия координатору о назначениях',
  assignmentDeclined: 'Отказ от назначения',
  assignmentRevoked: 'Назначение снято',
  caseRescheduled: 'Дело перенесено',
  caseWithdrawn: 'Заявление отозвано',
  termMoved: 'Срок заключения изменён',
  conclusionReceipt: 'Квитанция о сдаче заключения',
  conclusionReturned: 'Заключение возвращено',
  conclusionAccepted: 'Заключение принято',
  sfrOverdue: 'Просрочены уведомления СФР',
  dismissalTold: 'Специалист сообщил об увольнении',
  dismissalSettled: 'Решение по увольнению',
  orderIncluded: 'Включение в распоряжение',
  actReady: 'Акт готов к подписи',
  actPaid: 'Акт оплачен',
  actUnpaid: 'Отметка об оплате акта снята',
  contractDataAsked: 'Договор: запрошены сведения',
  contractReminder: 'Договор: пора подписать',
  contractReminderCopy: 'Договор: кто не подписал, координатору',
  contractRegistered: 'Договор зарегистрирован',
  applicationWithdrawn: 'Заявление отозвано: педагогу',
  petitionAsked: 'Нужно ходатайство',
  petitionFiled: 'Ходатайство подано',
  applicationRegistered: 'Заявление зарегистрировано',
  applicationRegisteredCopy: 'Заявление зарегистрировано: координатору',
  applicationReturned: 'Заявление возвращено на доработку',
  applicationRefused: 'Отказ в рассмотрении заявления',
  mendReminder: 'Срок доработки заявления подходит к концу',
  applicationExpired: 'Срок доработки заявления истёк',
  noticeGiven: 'Уведомление о сроке аттестации',
  noticeCopy: 'Уведомление о сроке аттестации: координатору, руководителю',
  applicationSubmitted: 'Заявление подано',
  applicationSubmittedCopy: 'Заявление подано: координатору',
  draftOld: 'Черновик заявления скоро будет удалён',
}

/** A kind of a later version of the product keeps its code. */
export const letterKindIn = (kind: string): string => (isLetterKind(kind) ? letterKindWords[kind] : kind)

export const fateWords: Record<LetterStatus, string> = {
  queued: 'в очереди',
  waiting: 'ждёт повтора',
  sent: 'отправлено',
  refused: 'не доставлено',
  cancelled: 'отменено',
}

export const fateTones: Record<LetterStatus, Tone> = {
  queued: 'blue',
  waiting: 'yellow',
  sent: 'green',
  refused: 'red',
  cancelled: 'grey',
}

/** Under the state, for whoever asks what it means. */
export const fateHints: Record<LetterStatus, string> = {
  queued: 'Письмо уйдёт в ближайшие минуты.',
  waiting: 'Почтовый сервер пока не принял письмо. Система повторит отправку сама, делать ничего не нужно.',
  sent: 'Почтовый сервер принял письмо. Если его нет, попросите посмотреть папку «Спам».',
  refused: 'Почтовый сервер не принял письмо. Система больше не будет его отправлять.',
  cancelled: 'Письмо не отправлено: его заменило более новое.',
}

/** The server speaks English; what to do is said in Russian. */
export const saidHints: Record<SaidHint, string> = {
  noSuchAddress: 'Такого ящика нет. Проверьте адрес и исправьте его.',
  fullMailbox: 'Ящик получателя переполнен. Попросите освободить место, потом отправьте письмо ещё раз.',
  refusedAsSpam:
    'Почтовый сервер получателя принял письмо за нежелательное. Попросите указать другой адрес или сообщите администратору.',
  tooLarge: 'Письмо слишком большое для ящика получателя. Сообщите администратору.',
  later: 'Временная трудность на стороне получателя. Система повторит отправку сама.',
  unreachable: 'Почтовый сервер не отвечает. Система повторит отправку сама.',
}

export const letterWords = {
  title: 'Письма',
  lead: 'Каждое письмо системы и что с ним стало.',
  leadHere: (where: string) => `Письма людям вашего муниципалитета (${where}) и что с ними стало.`,
  counters: 'Письма по состоянию',
  counter: {
    refused: () => 'не доставлено',
    waiting: (count: number) => plural(count, ['ждёт повтора', 'ждут повтора', 'ждут повтора']),
    queued: () => 'в очереди',
    sent: () => 'отправлено',
  },
  caption: 'Письма',
  to: 'Кому',
  kind: 'О чём',
  fate: 'Что стало',
  when: 'Когда',
  action: 'Действие',
  open: 'Открыть',
  openOf: (subject: string, to: string) => `Открыть: ${subject}, ${to}`,
  attempts: (count: number) => counted(count, countedNouns.attempt),
  search: 'Адрес или фамилия',
  filterStatus: 'Что стало',
  filterKind: 'О чём письмо',
  any: 'Любое',
  anyKind: 'О чём угодно',
  onlyPerson: (name: string) => `Только письма человеку: ${name}`,
  emptyTitle: 'Писем пока нет',
  empty: 'Они появятся здесь, как только система кому-нибудь напишет.',
  nothingTitle: 'Ничего не найдено',
  nothing: 'Проверьте адрес или фамилию либо сбросьте отбор.',
  reset: 'Сбросить отбор',
  shown: (rows: number, all: string) => `Показаны ${rows} из\u00a0${all}`,
  moreThan: (count: string) => `более ${count}`,
  sheet: 'Письма',
  file: (day: Day) => `Письма ${formatDay(day)}.xlsx`,
  exported: 'письма',
  columns: {
    queued: 'Создано (томское время)',
    to: 'Адрес',
    person: 'Получатель',
    kind: 'О чём',
    subject: 'Тема',
    fate: 'Что стало',
    said: 'Ответ почтового сервера',
    attempts: 'Попыток',
    sent: 'Отправлено',
  },
} as const

export const letterPageWords = {
  caption: 'Письмо',
  linkHidden: '[ссылка скрыта]',
  linkWhy: 'Одноразовую ссылку видит только получатель письма.',
  person: 'Получатель',
  to: 'Адрес',
  kind: 'О чём',
  municipality: 'Муниципалитет',
  fate: 'Что стало',
  said: 'Ответ почтового сервера',
  queued: 'Создано',
  tried: 'Последняя попытка',
  sent: 'Принято почтовым сервером',
  attempts: 'Попыток',
  case: 'Дело',
  caseNumber: (number: string) => `№ ${number}`,
  invitation: 'Приглашение',
  toInvitation: 'Открыть приглашение',
  replaces: 'Повтор письма',
  toReplaced: 'первое письмо',
  copies: 'Отправлено повторно',
  text: 'Текст письма',
  asSent: 'Как письмо выглядит у получателя, но без личной ссылки.',
  againTitle: 'Отправить ещё раз',
  again: 'Отправить ещё раз',
  copyHow: (email: string) => `То же письмо уйдёт ещё раз на ${email}.`,
  otherAddress: (before: string) => `С тех пор адрес человека изменился: это письмо уходило на ${before}.`,
  fresh: 'Отправить новую ссылку',
  freshInvitation:
    'Ссылка в приглашении личная и одноразовая, поэтому уйдёт новое письмо с новой ссылкой. Прежняя ссылка перестанет действовать.',
  freshReset: (email: string) =>
    `Ссылка для нового пароля действует недолго, поэтому уйдёт новое письмо с новой ссылкой на ${email}. Прежний пароль действует, пока не задан новый.`,
  cannot: 'Отправить ещё раз нельзя',
  otherInvites: 'Новую ссылку приглашения отправляет тот, кто приглашает людей на эту роль.',
  otherMends: 'Учётной записью этого человека занимается администратор. Обратитесь к нему.',
  mendAddress: 'Исправить e-mail',
  details: 'Подробности',
  resent: (email: string) => `Письмо отправлено ещё раз на ${email}.`,
  freshSent: (email: string) => `Новое письмо со ссылкой отправлено на ${email}.`,
} as const

/** On the page of a person. */
export const letterSectionWords = {
  all: 'все письма',
  empty: 'Писем этому человеку не было.',
} as const
