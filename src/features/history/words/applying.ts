// The way of an application to a case, and of a teacher to the own records.
import { categoryWords } from '../../../domain/categories.ts'
import { formatDay } from '../../../ui/text.ts'
import { groundWords } from '../../../web/applicationWords.ts'
import { type EventWords, lines, reasoned } from './sentence.ts'

export const applyingEvents: EventWords<
  | 'applicationSubmitted'
  | 'applicationResubmitted'
  | 'applicationRegistered'
  | 'applicationTaken'
  | 'applicationReturned'
  | 'applicationRejected'
  | 'applicationWithdrawn'
  | 'applicationExpired'
  | 'applicationAccepted'
  | 'additionGiven'
  | 'factsConfirmed'
  | 'petitionFiled'
  | 'petitionWithdrawn'
  | 'noticeGiven'
  | 'noticeRead'
  | 'categoryDecisionEntered'
  | 'categoryDecisionRemoved'
> = {
  applicationSubmitted: {
    name: 'Заявление подано',
    says: ({ category, channel }) =>
      `Подано заявление на категорию «${categoryWords[category].name.toLowerCase()}»${channel === 'email_or_is' ? '' : ', внесено с бумаги'}`,
  },
  applicationResubmitted: {
    name: 'Заявление подано после доработки',
    says: () => 'Заявление исправлено и подано снова',
  },
  applicationRegistered: {
    name: 'Заявление зарегистрировано',
    says: ({ number }) => `Заявление зарегистрировано под № ${number}`,
  },
  applicationTaken: { name: 'Рассмотрение начато', says: () => 'Центр начал рассматривать заявление' },
  applicationReturned: {
    name: 'Заявление возвращено',
    says: ({ reason, text, until }) => ({
      text: `Заявление возвращено на доработку до ${formatDay(until)}: ${reason}`,
      more: lines(text),
    }),
  },
  applicationRejected: {
    name: 'В рассмотрении отказано',
    says: ({ ground, text }) => ({
      text: `В рассмотрении заявления отказано: ${groundWords[ground]}`,
      more: lines(text),
    }),
  },
  applicationWithdrawn: {
    name: 'Заявление отозвано педагогом',
    says: ({ reason }) => reasoned('Педагог отозвал заявление', reason),
  },
  applicationExpired: {
    name: 'Срок доработки истёк',
    says: () => 'Срок доработки истёк, заявление закрыто',
  },
  applicationAccepted: {
    name: 'Заявление принято',
    says: ({ number, period, broken }) =>
      `Заявление принято, дело № ${number} в периоде «${period}»${
        broken ? `, с нарушением срока ${broken.join(', ')}` : ''
      }`,
  },
  additionGiven: { name: 'Сведения дополнены', says: () => 'Педагог добавил сведения к заявлению' },
  factsConfirmed: {
    name: 'Сведения заверены организацией',
    says: ({ remark }) =>
      remark
        ? {
            text: 'Руководитель организации сообщил о неточности в сведениях о работе',
            more: lines(remark),
          }
        : 'Руководитель организации заверил сведения о работе',
  },
  petitionFiled: {
    name: 'Ходатайство подано',
    says: ({ head }) => `Подано ходатайство работодателя, руководитель ${head}`,
  },
  petitionWithdrawn: { name: 'Ходатайство отозвано', says: () => 'Ходатайство работодателя отозвано' },
  noticeGiven: {
    name: 'Уведомление отправлено',
    says: ({ number }) => `Педагогу отправлено уведомление № ${number} о сроке и форме аттестации`,
  },
  noticeRead: {
    name: 'Уведомление прочитано',
    says: ({ number }) => `Педагог прочитал уведомление № ${number}`,
  },
  categoryDecisionEntered: {
    name: 'Решение о категории внесено',
    says: ({ category, outcome, on }) =>
      `Внесено решение от ${formatDay(on)}: категория «${categoryWords[category].name.toLowerCase()}» ${outcome === 'given' ? 'установлена' : 'не установлена (отказ)'}`,
  },
  categoryDecisionRemoved: {
    name: 'Решение о категории убрано',
    says: ({ category, on }) =>
      `Убрано внесённое решение от ${formatDay(on)} о категории «${categoryWords[category].name.toLowerCase()}»`,
  },
}

const claimWays = {
  email: 'по подтверждённой почте',
  snils: 'по СНИЛС',
  birth: 'по имени, дате рождения и организации',
  confirmed: 'после сверки координатором',
} as const

export const claimEvents: EventWords<'personClaimed' | 'claimAsked' | 'claimRefused'> = {
  personClaimed: {
    name: 'Сведения списка присоединены',
    says: ({ way }) => `Учётная запись соединена со сведениями из списка: ${claimWays[way]}`,
  },
  claimAsked: {
    name: 'Нужна сверка со списком',
    says: () => 'Похожий педагог уже есть в списках: координатору отправлено на сверку',
  },
  claimRefused: {
    name: 'Сверка: другой человек',
    says: ({ reason }) => reasoned('При сверке со списком установлено, что это другой человек', reason),
  },
}
