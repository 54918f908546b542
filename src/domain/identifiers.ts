// Numbers given by the state and banks, with their check digits (V-06, V-07, V-11, V-12, D.2), and their masks for screens.
import { squeeze } from './fold.ts'
import { misunderstood, type Parsed, understood } from './parsed.ts'

const snilsWords = 'СНИЛС: 11 цифр со страхового свидетельства, например 112-233-445 95'
const passportWords = 'Паспорт РФ: серия из 4 цифр и номер из 6, например 6912 345678'

/** 11 digits with a right control number; numbers up to 001-001-998 have none to check. */
export function parseSnils(text: string): Parsed<string> {
  const digits = digitsOf(text, /^\d{3}[- ]?\d{3}[- ]?\d{3}[- ]?\d{2}$/)
  if (digits === undefined) return unreadable('snils', text, snilsWords)
  const number = digits.slice(0, 9)
  const right = number <= '001001998' ? number !== '000000000' : snilsControl(number) === digits.slice(9)
  return right
    ? understood(digits)
    : misunderstood('snilsWrongControl', `${snilsWords}; в числе опечатка, сверьте цифры`)
}

/** The two last digits of a СНИЛС for its first nine. */
export function snilsControl(number: string): string {
  const sum = weigh(number, [9, 8, 7, 6, 5, 4, 3, 2, 1])
  return String((sum % 101) % 100).padStart(2, '0')
}

/** «112-233-445 95». */
export function formatSnils(snils: string): string {
  return `${snils.slice(0, 3)}-${snils.slice(3, 6)}-${snils.slice(6, 9)} ${snils.slice(9)}`
}

export function maskSnils(snils: string): string {
  return `•••-•••-••• ${snils.slice(9)}`
}

/** ИНН of a person: 12 digits, two of them control ones. */
export function parsePersonInn(text: string): Parsed<string> {
  return parseInn(text, 12, 'ИНН человека: 12 цифр без пробелов, например 500100732259')
}

/** ИНН of an organisation: 10 digits, the last is a control one. */
export function parseOrganisationInn(text: string): Parsed<string> {
  return parseInn(text, 10, 'ИНН организации: 10 цифр без пробелов, например 7707083893')
}

/** КПП of an organisation: 9 signs, of which the fifth and sixth may be Latin capitals. */
export function parseKpp(text: string): Parsed<string> {
  const written = text.trim().toUpperCase()
  return /^\d{4}[\dA-Z]{2}\d{3}$/.test(written)
    ? understood(written)
    : unreadable('kpp', text, 'КПП: 9 цифр, например 701701001')
}

/** ОГРН of an organisation: 13 digits, the last is the rest of the first twelve by 11. */
export function parseOgrn(text: string): Parsed<string> {
  const words = 'ОГРН: 13 цифр, например 1027700132195'
  const digits = text.trim()
  if (!/^[1-9]\d{12}$/.test(digits)) return unreadable('ogrn', text, words)
  return (Number(digits.slice(0, 12)) % 11) % 10 === Number(digits[12])
    ? understood(digits)
    : misunderstood('ogrnWrongControl', `${words}; в числе опечатка, сверьте цифры`)
}

export function maskInn(inn: string): string {
  return maskTail(inn, 4)
}

export type Passport = { series: string; number: string }

/** Series and number in one field: «6912 345678», «69 12 345678», «6912 № 345678». */
export function parsePassport(text: string): Parsed<Passport> {
  const digits = digitsOf(text.replace(/№|серия|номер/gi, ' '), /^\d{2} ?\d{2} ?\d{6}$/)
  if (digits === undefined || /^0+$/.test(digits)) return unreadable('passport', text, passportWords)
  return understood({ series: digits.slice(0, 4), number: digits.slice(4) })
}

export function formatPassport({ series, number }: Passport): string {
  return `${series} ${number}`
}

export function maskPassport({ number }: Passport): string {
  return `•••• ••••${number.slice(4)}`
}

/** The code of the office that gave the passport: «700-001». */
export function parsePassportOffice(text: string): Parsed<string> {
  const digits = digitsOf(text, /^\d{3}[- ]?\d{3}$/)
  const words = 'Код подразделения из паспорта: 6 цифр, например 700-001'
  return digits === undefined
    ? unreadable('passportOffice', text, words)
    : understood(`${digits.slice(0, 3)}-${digits.slice(3)}`)
}

/** БИК of a bank or of a treasury body: 9 digits that begin with 04, 01, 00 or 02. */
export function parseBik(text: string): Parsed<string> {
  const digits = digitsOf(text, /^0[0-24]\d{7}$/)
  return digits === undefined
    ? unreadable('bik', text, 'БИК банка: 9 цифр, например 044525225')
    : understood(digits)
}

/** A settlement or personal account, 20 digits whose key fits the bank's БИК. */
export function parseAccount(text: string, bik: string): Parsed<string> {
  return parseKeyed(text, bik.slice(6), 'account', 'Номер счёта: 20 цифр из реквизитов банка')
}

/** A correspondent account of the bank itself, 20 digits that begin with 301. */
export function parseCorrespondentAccount(text: string, bik: string): Parsed<string> {
  const words = 'Корреспондентский счёт: 20 цифр, начинается с 301'
  if (!/^\s*301/.test(text)) return unreadable('correspondentAccount', text, words)
  return parseKeyed(text, `0${bik.slice(4, 6)}`, 'correspondentAccount', words)
}

export function maskAccount(account: string): string {
  return maskTail(account, 4)
}

function parseInn(text: string, length: 10 | 12, words: string): Parsed<string> {
  const digits = text.trim()
  if (!/^\d+$/.test(digits) || digits.length !== length || /^0+$/.test(digits))
    return unreadable('inn', text, words)
  const right = length === 10 ? innControl(digits, 9) : innControl(digits, 10) && innControl(digits, 11)
  return right
    ? understood(digits)
    : misunderstood('innWrongControl', `${words}; в числе опечатка, сверьте цифры`)
}

const innWeights = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]

// The control digit at `at` is counted from the digits before it by the last `at` weights.
function innControl(digits: string, at: number): boolean {
  return (weigh(digits.slice(0, at), innWeights.slice(-at)) % 11) % 10 === Number(digits[at])
}

// Three digits of the БИК and the account weighed 7, 1, 3 in turn give a number that ends in 0.
function parseKeyed(text: string, lead: string, what: string, words: string): Parsed<string> {
  const digits = digitsOf(text.replace(/[ .-]/g, ''), /^\d{20}$/)
  if (digits === undefined) return unreadable(what, text, words)
  const weights = Array.from({ length: 23 }, (_, index) => [7, 1, 3][index % 3]!)
  const fits = /^\d{3}$/.test(lead) && weigh(lead + digits, weights) % 10 === 0
  return fits
    ? understood(digits)
    : misunderstood(`${what}WrongKey`, `${words}; счёт не подходит к БИК, сверьте оба числа`)
}

function weigh(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0)
}

function digitsOf(text: string, shape: RegExp): string | undefined {
  const written = squeeze(text).replace(/[‐‑‒–—―−]/g, '-')
  return shape.test(written) ? written.replace(/\D/g, '') : undefined
}

function unreadable(what: string, text: string, words: string) {
  return misunderstood(text.trim() === '' ? `${what}Missing` : `${what}Unreadable`, words)
}

function maskTail(digits: string, shown: number): string {
  return '•'.repeat(Math.max(0, digits.length - shown)) + digits.slice(-shown)
}
