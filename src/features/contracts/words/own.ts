// The specialist's own contract.

import type { Half } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import type { Tone } from '../../../ui/status.tsx'
import { dueInWords, longDay } from '../../../ui/text.ts'
import { halfWords } from '../../../web/contractWords.ts'
import type { OwnTurn } from '../own.ts'
import type { OwnContract } from '../queries/own.ts'

export const turnTones: Record<OwnTurn, Tone> = {
  none: 'grey',
  notInOrder: 'grey',
  lacking: 'red',
  beingMade: 'blue',
  toSign: 'yellow',
  late: 'red',
  signed: 'blue',
  ahead: 'green',
  hired: 'green',
  leaving: 'red',
  over: 'grey',
}

/** The state in words: short, and then what it means and what to do. */
export const turnWords: Record<OwnTurn, { state: string; next: (it: OwnContract, today: Day) => string }> = {
  none: {
    state: 'Договора пока нет',
    next: () => 'Вы в распоряжении. Когда Центр сформирует договор, придёт письмо, и договор появится здесь.',
  },
  notInOrder: {
    state: 'Договора пока нет',
    next: () =>
      'Договор заключают с теми, кто включён в распоряжение на учебный год. Если вы ждёте договора, спросите своего координатора.',
  },
  lacking: {
    state: 'Не хватает сведений',
    next: () =>
      'Центр не может составить договор. Заполните то, что перечислено ниже: договор сформируют, когда всё будет на месте.',
  },
  beingMade: {
    state: 'Договор готовится',
    next: () => 'Все сведения есть, делать ничего не нужно. Когда договор будет готов, придёт письмо.',
  },
  toSign: {
    state: 'Ждёт вашей подписи',
    next: ({ signTo }, today) =>
      `Придите и подпишите договор лично до ${dueInWords(signTo, today)}. Возьмите паспорт.`,
  },
  late: {
    state: 'Срок подписания истёк',
    next: ({ signTo }) =>
      `Договор нужно было подписать до ${longDay(signTo)} Придите в ближайшие дни или позвоните в Центр.`,
  },
  signed: {
    state: 'Подписан, ждёт регистрации',
    next: () =>
      'Делать ничего не нужно. Когда Центр зарегистрирует договор, вы будете приняты на работу, придёт письмо.',
  },
  ahead: {
    state: 'Зарегистрирован',
    next: ({ startsOn }) => `Договор зарегистрирован, его срок начнётся ${longDay(startsOn)}`,
  },
  hired: {
    state: 'Действует',
    next: ({ endsOn }) => `Вы приняты на работу. Договор действует до ${longDay(endsOn)}`,
  },
  leaving: {
    state: 'Вы сообщили об увольнении',
    next: () => 'Центр рассматривает сообщение. Новые дела вам не назначают.',
  },
  over: {
    state: 'Закончился',
    next: ({ terminatedOn, endsOn }) =>
      `Последний день договора — ${longDay(terminatedOn ?? endsOn)} Договор на следующее полугодие появится здесь.`,
  },
}

export const ownWords = {
  title: 'Договор',
  lead: 'Договор заключают на полугодие и подписывают лично.',
  half: (it: { schoolYear: string; half: Half }) => `${halfWords[it.half]} ${it.schoolYear} учебного года`,
  what: (it: OwnContract) => (it.number ? `Договор № ${it.number}` : 'Договор'),
  missing: 'Чего не хватает',
  fill: 'Заполнить',
  fillOf: (what: string) => `Заполнить: ${what}`,
  where: 'Куда прийти и с кем связаться',
  center: 'Центр',
  address: 'Адрес',
  phone: 'Телефон',
  email: 'E-mail',
  days: 'Дни подписания',
  coordinator: 'Ваш координатор',
  noContacts: 'Контакты Центр пока не указал.',
  terms: 'Условия',
  number: 'Номер и дата',
  numberOf: (number: string, on: string) => `№ ${number} от ${on}`,
  validity: 'Действует',
  signed: 'Подписан лично',
  registered: 'Зарегистрирован',
  limit: 'Предельная сумма',
  tax: 'Налоговый статус',
  papers: 'Документы',
  papersHint:
    'Договор в том виде, в каком он сформирован. В нём ваши паспорт и счёт: храните файл осторожно.',
  noPapers:
    'Файла договора в системе нет: он появляется, когда Центр формирует договор. Если договор заключён на бумаге, ваш экземпляр у вас на руках.',
  earlier: 'Прежние договоры',
  state: 'Состояние',
  none: 'Договора пока нет.',
  leaving: 'Сообщить об увольнении',
  absence: 'Отпуск или болезнь',
  other: 'Другое',
  open: 'Открыть «Договор»',
  homeTitle: 'Договор',
} as const
