// Texts of the help pages.
import type { GuideName } from './guides.ts'

export const helpWords = {
  guides: 'Памятки',
  names: {
    specialist: 'Специалисту',
    contract: 'Договор и оплата',
    coordinator: 'Координатору',
    campaign: 'Центру: полугодовая кампания',
    assignment: 'Центру: распределение',
  } satisfies Record<GuideName, string>,
} as const
