// Qualification categories (D.20) with their cases for papers (M).
import { findEntry } from './catalogue.ts'
import { bare } from './fold.ts'
import { misunderstood, type Parsed, understood } from './parsed.ts'

/** In the order in which they are offered. */
export const categoryCodes = ['none', 'first', 'highest', 'methodist', 'mentor'] as const

export type Category = (typeof categoryCodes)[number]

/** What a teacher may apply for. */
export type WantedCategory = Exclude<Category, 'none'>

export const wantedCategories = [
  'first',
  'highest',
  'methodist',
  'mentor',
] as const satisfies WantedCategory[]

type CategoryWords = {
  /** For lists and choices: «Первая». */
  name: string
  nominative: string
  genitive: string
  dative: string
  accusative: string
  instrumental: string
  prepositional: string
}

/** Full names for papers. «Педагог-методист» and «педагог-наставник» stand in quotes and are not declined. */
export const categoryWords: Record<Category, CategoryWords> = {
  none: { name: 'Нет', ...same('нет квалификационной категории') },
  first: { name: 'Первая', ...declined('перв') },
  highest: { name: 'Высшая', ...declined('высш') },
  methodist: { name: 'Педагог-методист', ...quoted('педагог-методист') },
  mentor: { name: 'Педагог-наставник', ...quoted('педагог-наставник') },
}

const spellings: { code: Category; name: string; synonyms: readonly string[] }[] = [
  {
    code: 'none',
    name: 'нет',
    synonyms: [
      'не имею',
      'не имеет',
      'не имеется',
      'нет категории',
      'без категории',
      'б/к',
      'бк',
      'отсутствует',
      'не аттестован',
      'не аттестована',
      'нет кв. категории',
      'без квалификационной категории',
      'сзд',
      'соответствие',
      'не установлена',
      'соответствие занимаемой должности',
      'соответствует занимаемой должности',
      'не присвоена',
      'н/а',
      'нету',
    ],
  },
  {
    code: 'first',
    name: 'первая',
    synonyms: [
      'I',
      'І',
      '1',
      '1-я',
      '1-ая',
      'I-я',
      'перв.',
      'пкк',
      '1кк',
      '1 кк',
      'I кк',
      'первую',
      'первой',
    ],
  },
  {
    code: 'highest',
    name: 'высшая',
    synonyms: ['высш.', 'вкк', 'в/к', 'высшую', 'высшей', 'вк', 'высшая кк'],
  },
  {
    code: 'methodist',
    name: 'педагог-методист',
    synonyms: ['методист', 'педагога-методиста', 'категория педагог-методист', 'кк педагог-методист'],
  },
  {
    code: 'mentor',
    name: 'педагог-наставник',
    synonyms: ['наставник', 'педагога-наставника', 'категория педагог-наставник', 'кк педагог-наставник'],
  },
]

const heldWords = 'Имеющаяся категория: нет, первая, высшая, педагог-методист или педагог-наставник'
const wantedWords = 'Заявленная категория: первая, высшая, педагог-методист или педагог-наставник'

/** The category a person has. An empty text or dashes mean none. */
export function parseHeldCategory(text: string): Parsed<Category> {
  const category = read(text)
  return category ? understood(category) : misunderstood('categoryUnknown', heldWords)
}

/** The category a person applies for; none is refused. */
export function parseWantedCategory(text: string): Parsed<WantedCategory> {
  const category = read(text)
  if (category && category !== 'none') return understood(category)
  return misunderstood(category === 'none' ? 'categoryMissing' : 'categoryUnknown', wantedWords)
}

export function isCategory(text: unknown): text is Category {
  return categoryCodes.some((code) => code === text)
}

function read(text: string): Category | undefined {
  const key = keyOf(text)
  if (key === '') return /^[\s\u00a0\p{P}\p{S}]*$/u.test(text) ? 'none' : undefined
  return findEntry(spellings, text, keyOf)?.code
}

// «высшая кв. категория», «Высшая квалификационная категория» and «высшая» are the same words with and without the noun.
function keyOf(text: string): string {
  return bare(text)
    .replace(
      /(?<![а-я])(?:квалификационн[а-я]+|квалиф|квал|кв|категори[а-я]+|категор|катег|кат)(?![а-я])/g,
      ' ',
    )
    .replace(/ +/g, ' ')
    .trim()
}

function declined(stem: 'перв' | 'высш') {
  const [ending, oblique, accusative] = stem === 'перв' ? ['ая', 'ой', 'ую'] : ['ая', 'ей', 'ую']
  return {
    nominative: `${stem}${ending} квалификационная категория`,
    genitive: `${stem}${oblique} квалификационной категории`,
    dative: `${stem}${oblique} квалификационной категории`,
    accusative: `${stem}${accusative} квалификационную категорию`,
    instrumental: `${stem}${oblique} квалификационной категорией`,
    prepositional: `${stem}${oblique} квалификационной категории`,
  }
}

function quoted(name: string) {
  return {
    nominative: `квалификационная категория «${name}»`,
    genitive: `квалификационной категории «${name}»`,
    dative: `квалификационной категории «${name}»`,
    accusative: `квалификационную категорию «${name}»`,
    instrumental: `квалификационной категорией «${name}»`,
    prepositional: `квалификационной категории «${name}»`,
  }
}

function same(text: string) {
  return {
    nominative: text,
    genitive: text,
    dative: text,
    accusative: text,
    instrumental: text,
    prepositional: text,
  }
}
