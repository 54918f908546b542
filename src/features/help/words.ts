// Texts of the help pages.
import type { GuideName } from './guides.ts'

export const helpWords = {
  guides: 'Памятки',
  names: { specialist: 'Специалисту', coordinator: 'Координатору' } satisfies Record<GuideName, string>,
} as const
