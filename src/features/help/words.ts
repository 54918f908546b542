// Texts of the help pages.
import type { GuideName } from './guides.ts'

export const helpWords = {
  guides: 'Памятки',
  names: {
    teacher: 'Педагогу: заявление на категорию',
    head: 'Руководителю организации',
    specialist: 'Специалисту',
    contract: 'Договор и оплата',
    coordinator: 'Координатору',
    review: 'Центру: рассмотрение заявлений',
    assignment: 'Центру: распределение за пять минут',
    campaign: 'Центру: полугодовая кампания',
  } satisfies Record<GuideName, string>,
} as const
