// Sums of money in kopecks: reading, figures and words for papers (M).
import { squeeze } from './fold.ts'
import { misunderstood, type Parsed, understood } from './parsed.ts'
import { type Forms, plural } from './plural.ts'

/** A whole number of kopecks. */
export type Kopecks = number

// A sum in words ends with millions of millions; contracts end long before.
const most = 100_000_000_000_000

/** Understands «4200», «4 200,50», «4 200 руб. 00 коп.», «4200 ₽»; not negative. */
export function parseMoney(text: string): Parsed<Kopecks> {
  const written = squeeze(text).toLowerCase().replace(/ /g, '')
  const found =
    /^(\d{1,12})(?:[.,](\d{1,2}))?(?:р(?:уб(?:л(?:ь|я|ей))?)?\.?|₽)?(?:(\d{1,2})коп(?:е[а-я]*)?\.?)?$/.exec(
      written,
    )
  if (!found || (found[2] && found[3])) {
    return misunderstood(
      written === '' ? 'moneyMissing' : 'moneyUnreadable',
      'Сумма в рублях, например 4200 или 4200,50',
    )
  }
  return understood(Number(found[1]) * 100 + Number(found[2]?.padEnd(2, '0') ?? found[3] ?? 0))
}

/** «4 200 руб. 00 коп.» with no-break spaces. */
export function formatMoney(sum: Kopecks): string {
  const { rubles, kopecks } = divide(sum)
  return `${rubles.replace(/\B(?=(\d{3})+$)/g, '\u00a0')}\u00a0руб. ${kopecks}\u00a0коп.`
}

/** «4 200,00» with no-break spaces, for the columns of tables. */
export function figureMoney(sum: Kopecks): string {
  const { rubles, kopecks } = divide(sum)
  return `${rubles.replace(/\B(?=(\d{3})+$)/g, '\u00a0')},${kopecks}`
}

/** «Четыре тысячи двести рублей 00 копеек». `RangeError` for fractions, negative and astronomic sums. */
export function moneyInWords(sum: Kopecks): string {
  const { rubles, kopecks } = divide(sum)
  const words = `${numberInWords(Number(rubles))} ${plural(Number(rubles), ['рубль', 'рубля', 'рублей'])}`
  const tail = `${kopecks} ${plural(Number(kopecks), ['копейка', 'копейки', 'копеек'])}`
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${tail}`
}

/** A whole number below a million of millions in masculine words: «двадцать одна тысяча три». */
export function numberInWords(number: number): string {
  if (number === 0) return 'ноль'
  const words: string[] = []
  for (const [rank, forms] of ranks) {
    const three = Math.floor(number / rank) % 1000
    if (three === 0) continue
    words.push(...threeDigits(three, rank === 1000))
    if (forms) words.push(plural(three, forms))
  }
  return words.join(' ')
}

const ranks: [number, Forms | undefined][] = [
  [1_000_000_000, ['миллиард', 'миллиарда', 'миллиардов']],
  [1_000_000, ['миллион', 'миллиона', 'миллионов']],
  [1000, ['тысяча', 'тысячи', 'тысяч']],
  [1, undefined],
]

// biome-ignore format: one row
const units = 'один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(' ')
const tens = 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' ')
const hundreds = 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(' ')

function threeDigits(number: number, feminine: boolean): string[] {
  const hundred = hundreds[Math.floor(number / 100) - 1]
  const rest = number % 100
  const ten = rest >= 20 ? tens[Math.floor(rest / 10) - 2] : undefined
  const last = rest >= 20 ? rest % 10 : rest
  const unit = feminine && last === 1 ? 'одна' : feminine && last === 2 ? 'две' : units[last - 1]
  return [hundred, ten, unit].filter((word) => word !== undefined)
}

function divide(sum: Kopecks): { rubles: string; kopecks: string } {
  if (!Number.isSafeInteger(sum) || sum < 0 || sum >= most)
    throw new RangeError(`Not a sum of kopecks: ${sum}`)
  return { rubles: String(Math.floor(sum / 100)), kopecks: String(sum % 100).padStart(2, '0') }
}
