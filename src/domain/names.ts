// Names of people (V-01): reading, writing in full and with initials.
import { fold, squeeze, untwin } from './fold.ts'
import { misunderstood, type Parsed, understood } from './parsed.ts'

export { fold } from './fold.ts'

export type PersonName = { lastName: string; firstName: string; middleName?: string | null }

export type NamePart = 'lastName' | 'firstName' | 'middleName'

const maxLength = 60

const partWords: Record<NamePart, string> = {
  lastName: 'Фамилия русскими буквами, например Иванова или Римская-Корсакова',
  firstName: 'Имя русскими буквами, например Мария',
  middleName: 'Отчество русскими буквами, например Петровна; если отчества нет, оставьте пустым',
}

const fullWords =
  'Фамилия, имя и отчество (если есть) полностью и русскими буквами, например Иванова Мария Петровна'

/** One part of a name. Capitals, dashes and Latin look-alikes are put right and marked; double spaces silently. */
export function parseNamePart(text: string, part: NamePart): Parsed<string> {
  const squeezed = squeeze(text)
  if (squeezed === '') return misunderstood('nameMissing', partWords[part])
  const tidy = tidyMarks(squeezed)
  if (tidy.length > maxLength)
    return misunderstood('nameTooLong', `${partWords[part]}, не длиннее ${maxLength} знаков`)
  if (!wellFormed(tidy)) return misunderstood('nameNotCyrillic', partWords[part])
  const value = capitalise(tidy, part)
  return understood(value, value !== squeezed)
}

/**
 * A cell «Фамилия Имя Отчество». The patronymic is optional, a surname may be double («Мамин Сибиряк»), a patronymic
 * may end in «оглы» or «кызы»; «Имя Отчество Фамилия» is put in order. Initials, brackets and Latin names are refused.
 */
export function parseFullName(text: string): Parsed<PersonName> {
  const squeezed = squeeze(text)
  if (squeezed === '') return misunderstood('nameMissing', fullWords)
  const words = tidyMarks(squeezed).split(' ')
  if (!words.every(wellFormed)) return misunderstood('nameNotCyrillic', fullWords)
  const parts = divide(words)
  if (!parts) return misunderstood('nameIncomplete', fullWords)
  return join(parts, squeezed)
}

/** «Иванова Мария Петровна». */
export function fullName({ lastName, firstName, middleName }: PersonName): string {
  return [lastName, firstName, middleName].filter(Boolean).join(' ')
}

/** «Иванова М. П.» with no-break spaces, for lists. */
export function shortName(name: PersonName): string {
  return `${name.lastName}\u00a0${initials(name)}`
}

/** «М. П. Иванова» with no-break spaces, for signatures. */
export function signName(name: PersonName): string {
  return `${initials(name)}\u00a0${name.lastName}`
}

/** What a person is searched by: folded, in the order of the full name. */
export function nameKey(name: PersonName): string {
  return fold(fullName(name))
}

function initials({ firstName, middleName }: PersonName): string {
  const parts = [firstName, middleName].filter((part) => part) as string[]
  return parts
    .map((part) =>
      part
        .split('-')
        .map((piece) => `${piece.charAt(0).toUpperCase()}.`)
        .join('-'),
    )
    .join('\u00a0')
}

function tidyMarks(text: string): string {
  return untwin(text)
    .replace(/\s*[-‐‑‒–—―−]+\s*/g, '-')
    .replace(/[‘’‚‛ʼ`´′]/g, "'")
}

function wellFormed(text: string): boolean {
  return /^[А-ЯЁа-яё]+(?:[-' ][А-ЯЁа-яё]+)*$/.test(text) && /[А-ЯЁа-яё]/.test(text)
}

// Written small inside a name unless they begin it: «фон Визин» stays, «Оглы» alone is a surname.
const particles = new Set(['фон', 'де', 'ла', 'ди', 'да', 'дель', 'дер', 'ван', 'ибн', 'бен', 'эль', 'аль'])
const patronymicEndings = new Set([
  'оглы',
  'оглу',
  'кызы',
  'кизи',
  'гызы',
  'угли',
  'углы',
  'улы',
  'уулу',
  'заде',
])

function capitalise(text: string, part: NamePart): string {
  const small = part === 'middleName' ? patronymicEndings : particles
  return text.replace(/[А-ЯЁа-яё']+/g, (word, at: number) => {
    const lower = word.toLowerCase()
    const endsName = part === 'middleName' ? at > 0 : word === lower
    return small.has(lower) && endsName ? lower : capitaliseWord(word)
  })
}

// «МакКартни» keeps its second capital; «ИВАНОВА», «иванова» and «ИВанова» become «Иванова», «О'НИЛ» becomes «О'Нил».
function capitaliseWord(word: string): string {
  if (/^[А-ЯЁ][а-яё]+[А-ЯЁ][а-яё]+$/.test(word)) return word
  const pieces = word.toLowerCase().split("'")
  const prefixed = pieces[0]?.length === 1
  return pieces.map((piece, index) => (index === 0 || prefixed ? raise(piece) : piece)).join("'")
}

function raise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

type Divided = { last: string[]; first: string[]; middle: string[] }

function divide(words: string[]): Divided | undefined {
  const [one = '', two = '', three = ''] = words
  if (words.length === 2 && !isPatronymic(two)) return { last: [one], first: [two], middle: [] }
  if (words.length < 3) return undefined
  // «Мария Петровна Иванова» is turned round: no given name ends like a patronymic.
  if (words.length === 3 && isPatronymic(two)) return { last: [three], first: [one], middle: [two] }
  if (words.length === 3 && !patronymicEndings.has(three.toLowerCase()))
    return { last: [one], first: [two], middle: [three] }
  const end = words.length - 1
  if (patronymicEndings.has(words[end]!.toLowerCase())) return byTail(words, 2)
  if (isPatronymic(words[end]!)) return byTail(words, 1)
  // Four words without a patronymic, as in «Нгуен Тхи Минь Ань».
  const foreign = words.length === 4 && !words.some(isPatronymic)
  return foreign ? { last: [one], first: words.slice(1), middle: [] } : undefined
}

function byTail(words: string[], tail: number): Divided | undefined {
  const last = words.slice(0, -tail - 1)
  const first = words.slice(-tail - 1, -tail)
  const own = last.filter((word) => !particles.has(word))
  return own.length === 0 || own.length > 2 ? undefined : { last, first, middle: words.slice(-tail) }
}

function isPatronymic(word: string): boolean {
  return word.length > 4 && /(?:[оеё]вич|[оеё]вна|и[нт]ична|ввич(?:на)?|ьич|ьмич|укич|омич|итич)$/i.test(word)
}

function join({ last, first, middle }: Divided, written: string): Parsed<PersonName> {
  const lastName = parseNamePart(last.join(' '), 'lastName')
  const firstName = parseNamePart(first.join(' '), 'firstName')
  const middleName = middle.length > 0 ? parseNamePart(middle.join(' '), 'middleName') : understood(null)
  for (const part of [lastName, firstName, middleName]) if (!part.ok) return part
  if (!lastName.ok || !firstName.ok || !middleName.ok) return misunderstood('nameIncomplete', fullWords)
  const name = { lastName: lastName.value, firstName: firstName.value, middleName: middleName.value }
  return understood(name, fullName(name) !== written)
}
