// Education of a person (D.11), levels of programmes a position belongs to (D.12), documents of education (D.5).
import { type CatalogueEntry, parseEntry } from './catalogue.ts'
import type { Parsed } from './parsed.ts'

/** From the lowest to the highest; professional retraining is not a level but gives the right to a position. */
export const educationLevels = [
  { code: 'secondary', name: 'Среднее общее', synonyms: ['среднее', 'среднее (полное) общее', '11 классов'] },
  {
    code: 'vocational',
    name: 'Среднее профессиональное',
    synonyms: [
      'СПО',
      'среднее специальное',
      'средне-специальное',
      'среднее проф.',
      'педколледж',
      'колледж',
      'техникум',
    ],
  },
  {
    code: 'bachelor',
    name: 'Высшее — бакалавриат',
    synonyms: ['бакалавриат', 'бакалавр', 'высшее (бакалавриат)'],
  },
  {
    code: 'specialist',
    name: 'Высшее — специалитет',
    synonyms: [
      'специалитет',
      'специалист',
      'высшее',
      'высшее профессиональное',
      'ВПО',
      'высшее педагогическое',
      'высшее (специалитет)',
    ],
  },
  {
    code: 'master',
    name: 'Высшее — магистратура',
    synonyms: ['магистратура', 'магистр', 'высшее (магистратура)'],
  },
  {
    code: 'postgraduate',
    name: 'Высшее — подготовка кадров высшей квалификации',
    synonyms: [
      'аспирантура',
      'ординатура',
      'ассистентура-стажировка',
      'подготовка кадров высшей квалификации',
    ],
  },
  {
    code: 'retraining',
    name: 'Профессиональная переподготовка',
    synonyms: ['переподготовка', 'проф. переподготовка', 'ПП'],
  },
] as const satisfies CatalogueEntry[]

export const programmeLevels = [
  { code: 'preschool', name: 'Дошкольное' },
  { code: 'primary', name: 'Начальное общее' },
  { code: 'basic', name: 'Основное общее' },
  { code: 'secondary', name: 'Среднее общее' },
  { code: 'vocational', name: 'Среднее профессиональное' },
  { code: 'additional', name: 'Дополнительное (детей и взрослых)' },
  { code: 'additional_vocational', name: 'Дополнительное профессиональное' },
  { code: 'higher', name: 'Высшее' },
  { code: 'training', name: 'Профессиональное обучение' },
] as const satisfies CatalogueEntry[]

export type ProgrammeLevel = (typeof programmeLevels)[number]['code']

export const educationDocuments = [
  { code: 'vocational_diploma', name: 'Диплом СПО' },
  { code: 'bachelor_diploma', name: 'Диплом бакалавра' },
  { code: 'specialist_diploma', name: 'Диплом специалиста' },
  { code: 'master_diploma', name: 'Диплом магистра' },
  { code: 'retraining_diploma', name: 'Диплом о профессиональной переподготовке' },
  { code: 'training_certificate', name: 'Удостоверение о повышении квалификации' },
  { code: 'school_certificate', name: 'Аттестат' },
  { code: 'trade_certificate', name: 'Свидетельство о профессии' },
] as const satisfies CatalogueEntry[]

/** Understands «СПО», «бакалавр», «высшее» (which is taken for «специалитет», as in old diplomas). */
export function parseEducationLevel(text: string): Parsed<(typeof educationLevels)[number]> {
  return parseEntry(educationLevels, text, {
    what: 'education',
    expected: 'Образование из списка, например «Среднее профессиональное» или «Высшее — бакалавриат»',
  })
}
