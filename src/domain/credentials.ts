// Logins (V-02) and passwords (V-03).
import { frequentPasswords } from './frequentPasswords.ts'
import { leakedPasswords } from './leakedPasswords.ts'
import { misunderstood, type Parsed, understood } from './parsed.ts'

export const loginLength = { min: 4, max: 20 } as const
export const passwordLength = { min: 10, max: 200 } as const

const loginWords = 'Логин: только латинские буквы и цифры, от 4 до 20 знаков, например ivanova2025'

/** Latin letters and digits, kept as typed; logins are compared without regard to case. */
export function parseLogin(text: string): Parsed<string> {
  const login = text.trim()
  if (login === '') return misunderstood('loginMissing', loginWords)
  if (!/^[A-Za-z0-9]+$/.test(login)) return misunderstood('loginSymbols', loginWords)
  if (login.length < loginLength.min) return misunderstood('loginTooShort', loginWords)
  if (login.length > loginLength.max) return misunderstood('loginTooLong', loginWords)
  return understood(login)
}

/** A login that can be offered for a surname: «Щукина», 2025 → `shchukina2025`. */
export function loginSuggestion(lastName: string, number: number): string {
  const letters = [...lastName.toLowerCase()].map((letter) => latin[letter] ?? '').join('')
  const digits = String(Math.trunc(Math.abs(number)))
  return `${(letters || 'user').slice(0, loginLength.max - digits.length)}${digits}`
}

/** A password is taken as it is, spaces included; nothing in it is put right. */
export function parsePassword(password: string, login: string): Parsed<string> {
  if (password === '') return misunderstood('passwordMissing', 'Придумайте пароль не короче 10 знаков')
  if (password.length < passwordLength.min)
    return misunderstood('passwordTooShort', 'Пароль не короче 10 знаков')
  if (password.length > passwordLength.max)
    return misunderstood('passwordTooLong', 'Пароль не длиннее 200 знаков')
  if (classesOf(password) < 3) {
    return misunderstood(
      'passwordTooPlain',
      'Пароль из трёх видов знаков: строчные и прописные буквы, цифры, прочие знаки',
    )
  }
  if (login !== '' && password.toLowerCase().includes(login.toLowerCase())) {
    return misunderstood('passwordHasLogin', 'Пароль, в котором нет логина: такой подбирают первым')
  }
  if (isFrequentPassword(password)) {
    return misunderstood(
      'passwordFrequent',
      'Пароль не из частых: этот подбирают первым, соедините два-три случайных слова',
    )
  }
  return understood(password)
}

/** Is it a frequent password, also when dressed up: with digits and signs around it, with 0 for o, written twice? */
export function isFrequentPassword(password: string): boolean {
  const lower = password.toLowerCase()
  const letters = lower.replace(/[^\p{L}]/gu, '')
  const digits = lower.replace(/\D/g, '')
  if (letters.length <= 3 && isRun(digits)) return true
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return [lower, core, plainLetters(core), halved(core), halved(letters)].some((form) => known.has(form))
}

const known: ReadonlySet<string> = new Set([...frequentPasswords, ...leakedPasswords])

function classesOf(password: string): number {
  return [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length
}

function plainLetters(core: string): string {
  const plain: Record<string, string> = {
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '@': 'a',
    $: 's',
    '!': 'i',
  }
  return core.replace(/[013457@$!]/g, (sign) => plain[sign] ?? sign)
}

function halved(text: string): string {
  const half = text.slice(0, text.length / 2)
  return half + half === text ? half : text
}

// 11111111, 1234567890, 87654321: each digit differs from the one before by the same 0, 1 or -1.
function isRun(digits: string): boolean {
  if (digits.length < 5) return digits.length === 0
  const steps = [...digits].slice(1).map((digit, index) => (Number(digit) - Number(digits[index]) + 10) % 10)
  return steps.every((step) => step === steps[0]) && [0, 1, 9].includes(steps[0]!)
}

// biome-ignore format: rows of letters
const latin: Record<string, string> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ы: 'y', э: 'e',
  ю: 'yu', я: 'ya',
}
