// Ready phrases: remarks with which conclusions are returned (E.7), reasons for which applications are (C.4).
import type { Forms } from '../../../ui/text.ts'

const shared = {
  state: 'Состояние',
  active: 'предлагается',
  inactive: 'не предлагается',
  actions: 'Действия',
  edit: 'Изменить',
  editOf: (text: string) => `Изменить: ${text.slice(0, 60)}`,
  add: 'Добавить',
  save: 'Сохранить',
  cancel: 'Отменить',
  textHint: 'Скажите, что не так и что сделать',
  place: 'Место в списке',
  placeHint: 'Чем меньше число, тем выше',
  isActive: 'Предлагать при возврате',
  noText: 'Впишите текст',
  noPlace: 'Укажите место в списке: целое число от 0 до 999',
  stale: 'Обновите страницу и повторите',
} as const

export const phraseWords = {
  ...shared,
  title: 'Готовые фразы',
  tabs: 'Виды готовых фраз',
} as const

export const phraseKindWords = {
  remark: {
    tab: 'Замечания к заключениям',
    title: 'Готовые замечания',
    lead: 'Фразы, которые предлагаются при возврате заключения. К ним всегда можно добавить свой текст.',
    caption: 'Замечания',
    forms: ['замечание', 'замечания', 'замечаний'] satisfies Forms,
    text: 'Текст замечания',
    editTitle: 'Готовое замечание',
    addTitle: 'Добавить замечание',
    same: 'Такое замечание уже есть',
    added: 'Замечание добавлено.',
    saved: 'Замечание сохранено.',
    empty: 'Готовых замечаний нет',
    emptyHow: 'Добавьте фразы, которые чаще всего пишете специалистам.',
  },
  return: {
    tab: 'Причины возврата заявлений',
    title: 'Причины возврата заявлений',
    lead: 'Фразы, которые предлагаются при возврате заявления педагогу. К ним всегда можно добавить свой текст.',
    caption: 'Причины',
    forms: ['причина', 'причины', 'причин'] satisfies Forms,
    text: 'Текст причины',
    editTitle: 'Причина возврата',
    addTitle: 'Добавить причину',
    same: 'Такая причина уже есть',
    added: 'Причина добавлена.',
    saved: 'Причина сохранена.',
    empty: 'Причин возврата нет',
    emptyHow: 'Добавьте фразы, которые чаще всего пишете педагогам.',
  },
} as const
