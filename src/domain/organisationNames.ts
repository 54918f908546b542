// When are two spellings of an organisation's name the same organisation, and when may they be?
import { bare, distance } from './fold.ts'

/**
 * The key by which spellings of one organisation within a municipality meet: quotes, dots, №, case, ё, brackets and spaces
 * say nothing, full legal forms and usual words are shortened («средняя общеобразовательная школа» is «сош»).
 */
export function organisationKey(name: string): string {
  let key = bare(name).replace(/(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu, ' ')
  key = key.replace(legalForm, shortLegalForm)
  for (const [words, short] of shortenings) key = key.replace(words, short)
  return key.replace(/ +/g, ' ').trim()
}

/** Names at least this alike are offered for merging. */
export const likelySame = 0.7

/**
 * How alike two names within one municipality are, from 0 to 1; 1 is the same key. Different numbers or different kinds (школа and детский сад)
 * are never alike; the legal form says nothing; what is left is compared word by word, slips of the pen forgiven.
 */
export const organisationLikeness = (one: string, other: string): number =>
  likenessOf(dissectName(one), dissectName(other))

/** A name taken apart, to be compared with many others. */
export type DissectedName = { key: string; numbers: string[]; kinds: string[]; own: string[] }

/** The likeness of two names that were taken apart by `dissectName`. */
export function likenessOf(left: DissectedName, right: DissectedName): number {
  if (left.key === right.key) return 1
  if (differ(left.numbers, right.numbers) || differ(left.kinds, right.kinds)) return 0
  const silent = left.numbers.length === right.numbers.length ? 1 : 0.85
  return silent * alikeWords(left, right)
}

const legal =
  /^(?:(?:м|ог|г|фг|ч|нч)?[бак]?(?:до|о|по|дпо)?у|ано|до|гбу|г|им|с|п|пос|при|и|в|область|томской)$/
const idle = ['детский', 'район']
const kindWords = [
  'сош',
  'оош',
  'нош',
  'сш',
  'школа',
  'гимназия',
  'лицей',
  'сад',
  'ддт',
  'дтдим',
  'цдт',
  'црр',
  'дюсш',
  'дши',
  'техникум',
  'колледж',
  'интернат',
]

// A town that many share tells nothing; «МАДОУ» says «детский сад» as well as the words do.
export function dissectName(name: string): DissectedName {
  const key = organisationKey(name)
  const told = key.replace(/(?<![а-я])г [а-я]+/g, ' ').split(' ')
  const words = told.filter((word) => word !== '' && !legal.test(word) && !idle.includes(word))
  const preschool = told.some((word) => /^[мчог]*[бак]?доу$/.test(word))
  const kinds = words.filter((word) => kindWords.includes(word))
  return {
    key,
    numbers: words.filter((word) => /^\d+$/.test(word)).sort(),
    kinds: preschool ? [...kinds, 'сад'] : kinds,
    own: words.filter((word) => !/^\d+$/.test(word) && !kindWords.includes(word)),
  }
}

// Two lists tell different organisations when both speak and have nothing in common.
function differ(one: string[], other: string[]): boolean {
  return one.length > 0 && other.length > 0 && !one.some((word) => other.includes(word))
}

function alikeWords(left: DissectedName, right: DissectedName): number {
  const numbered = left.numbers.length > 0 && right.numbers.length > 0
  const [fewer, more] = left.own.length <= right.own.length ? [left.own, right.own] : [right.own, left.own]
  if (more.length === 0) return numbered ? 0.95 : 0.6
  if (fewer.length === 0) return numbered ? 0.85 : 0.4
  const found =
    fewer.length < more.length ? foundIn(fewer, more) : Math.min(foundIn(fewer, more), foundIn(more, fewer))
  return 0.95 * found
}

// How well, on the average, each of these words is met among those.
function foundIn(words: string[], among: string[]): number {
  const best = words.map((word) => Math.max(...among.map((candidate) => alikeWord(word, candidate))))
  return best.reduce((sum, score) => sum + score, 0) / best.length
}

function alikeWord(one: string, other: string): number {
  const length = Math.max(one.length, other.length)
  // No word of a name is so long; comparing such texts letter by letter would only take time.
  if (length > 60) return one === other ? 1 : 0
  return Math.max(0, 1 - distance(one, other) / length)
}

const legalForm =
  /(муниципальн|областн[а-я]+ государственн|федеральн[а-я]+ государственн|государственн|частн)[а-я]+ (?:(бюджетн|автономн|казенн)[а-я]+ )?(?:(дошкольн[а-я]+ образовательн|профессиональн[а-я]+ образовательн|общеобразовательн|образовательн)[а-я]+ )?учреждени[а-я]+/g

function shortLegalForm(
  _: string,
  owner: string,
  kind: string | undefined,
  line: string | undefined,
): string {
  const first = owner.startsWith('областн') ? 'ог' : owner.startsWith('федеральн') ? 'фг' : owner.charAt(0)
  const middle = line?.startsWith('дошкольн')
    ? 'до'
    : line?.startsWith('профессиональн')
      ? 'по'
      : line
        ? 'о'
        : ''
  return `${first}${kind?.charAt(0) ?? ''}${middle}у`
}

const shortenings: [RegExp, string][] = [
  [/средн[а-я]+ общеобразовательн[а-я]+ школ[а-я]+/g, 'сош'],
  [/основн[а-я]+ общеобразовательн[а-я]+ школ[а-я]+/g, 'оош'],
  [/начальн[а-я]+ общеобразовательн[а-я]+ школ[а-я]+/g, 'нош'],
  [/детско юношеск[а-я]+ спортивн[а-я]+ школ[а-я]+/g, 'дюсш'],
  [/детск[а-я]+ школ[а-я]+ искусств/g, 'дши'],
  [/дворец творчества детей и молодежи/g, 'дтдим'],
  [/дом детского творчества/g, 'ддт'],
  [/центр детского творчества/g, 'цдт'],
  [/центр развития ребенка/g, 'црр'],
  [/дополнительного образования(?: детей)?/g, 'до'],
  [/(?<![а-я])(?:д с|дс|дет сад)(?![а-я])/g, 'детский сад'],
  [/(?<![а-я])(?:р н[а]?|рн|района)(?![а-я])/g, 'район'],
  [/(?<![а-я])(?:гор|город|города)(?![а-я])/g, 'г'],
  [/(?<![а-я])имени(?![а-я])/g, 'им'],
]
