// Telephone numbers (V-05) and e-mail addresses (V-04).
import { distance, squeeze } from './fold.ts'
import { misunderstood, type Parsed, understood } from './parsed.ts'

const phoneWords = 'Телефон: +7 и 10 цифр, например +7 923 831-53-43'
const emailWords = 'Адрес электронной почты латинскими буквами, например ivanova@school.ru'

/** Understands +7…, 8…, 7… and bare 10 digits with spaces, brackets, dots and dashes; gives `+7XXXXXXXXXX`. */
export function parsePhone(text: string): Parsed<string> {
  const written = squeeze(text).replace(/^(?:(?:моб|сот|раб|тел|телефон|т)\.?:?\s*)+/i, '')
  if (written === '') return misunderstood('phoneMissing', phoneWords)
  if (!/^\+?[\d\s().‐‑‒–—―−-]+$/.test(written)) return misunderstood('phoneUnreadable', phoneWords)
  const digits = written.replace(/\D/g, '')
  const foreign = written.startsWith('+') && !digits.startsWith('7')
  const national = foreign
    ? ''
    : digits.length === 10
      ? digits
      : /^[78]\d{10}$/.test(digits)
        ? digits.slice(1)
        : ''
  // Codes of Russian numbers begin with 3, 4, 8 or 9.
  if (!/^[3489]\d{9}$/.test(national)) return misunderstood('phoneUnreadable', phoneWords)
  return understood(`+7${national}`)
}

/** «+7 923 831-53-43» with no-break spaces. */
export function formatPhone(phone: string): string {
  const found = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone)
  return found ? `+7\u00a0${found[1]}\u00a0${found[2]}-${found[3]}-${found[4]}` : phone
}

export function isMobile(phone: string): boolean {
  return phone.startsWith('+79')
}

/** An address a letter can be sent to, in lower case, up to 254 characters. `mailto:` and angle brackets are taken off. */
export function parseEmail(text: string): Parsed<string> {
  const written = squeeze(text)
  if (written === '') return misunderstood('emailMissing', emailWords)
  const value = written
    .replace(/^mailto:/i, '')
    .replace(/^<(.*)>$/, '$1')
    .replace(/[.,;]+$/, '')
    .toLowerCase()
  if (value.length > 254) return misunderstood('emailTooLong', `${emailWords}, не длиннее 254 знаков`)
  if (/[а-яё]/.test(value) && !isRussianDomain(value)) {
    return misunderstood(
      'emailCyrillic',
      'Адрес электронной почты только латинскими буквами: в этом есть русские',
    )
  }
  const [local = '', domain = '', ...rest] = value.split('@')
  if (rest.length > 0 || !isLocal(local) || !isDomain(domain))
    return misunderstood('emailUnreadable', emailWords)
  return understood(value, value !== written.toLowerCase())
}

/** The address that was probably meant, when the domain looks mistyped (`gmial.com`, `mail.ry`); a hint, not a fault. */
export function emailSuggestion(email: string): string | undefined {
  const at = email.lastIndexOf('@')
  const domain = email.slice(at + 1).toLowerCase()
  const meant = at > 0 ? (slips[domain] ?? nearestDomain(domain)) : undefined
  return meant ? `${email.slice(0, at)}@${meant}` : undefined
}

/** `s***@e***.example`: enough for its owner to know it again, not enough for anybody else. */
export function maskEmail(email: string): string {
  const [local = '', domain = ''] = email.split('@')
  const labels = domain.split('.')
  const top = labels.pop() ?? ''
  const hidden = (part: string): string => `${[...part][0] ?? ''}***`
  return `${hidden(local)}@${labels.map(hidden).join('.')}.${top}`
}

// A domain with Cyrillic letters is real only when it is Cyrillic throughout, like школа.рф.
function isRussianDomain(value: string): boolean {
  const [local = '', domain = ''] = value.split('@')
  return !/[а-яё]/.test(local) && /^(?:[а-яё0-9-]+\.)+(?:рф|дети|москва|рус|орг|онлайн|сайт)$/.test(domain)
}

function isLocal(local: string): boolean {
  return local.length <= 64 && /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local)
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.')
  const top = labels.at(-1) ?? ''
  return (
    labels.length >= 2 &&
    /^(?:[a-zа-яё]{2,63}|xn--[a-z0-9-]{2,59})$/.test(top) &&
    labels.every((label) => /^[a-zа-яё0-9](?:[a-zа-яё0-9-]{0,61}[a-zа-яё0-9])?$/.test(label))
  )
}

const wellKnown = [
  'mail.ru',
  'yandex.ru',
  'gmail.com',
  'rambler.ru',
  'inbox.ru',
  'list.ru',
  'outlook.com',
  'hotmail.com',
  'icloud.com',
  'yahoo.com',
  'internet.ru',
  'yandex.com',
  'mail.com',
  'sibmail.com',
  'tomsk.ru',
  'myrambler.ru',
  'proton.me',
]

// Slips further than one letter, or ones that end in another well-known domain.
const slips: Record<string, string> = {
  'gmail.ru': 'gmail.com',
  'gmail.con': 'gmail.com',
  'gmail.cm': 'gmail.com',
  'gmai.ru': 'gmail.com',
  'mail.tu': 'mail.ru',
  'maill.com': 'mail.ru',
  'yandx.com': 'yandex.ru',
  'yandeks.ru': 'yandex.ru',
  'jandex.ru': 'yandex.ru',
  'indox.ru': 'inbox.ru',
  'ramblre.ru': 'rambler.ru',
}

// Neighbours by one letter that are real services of their own.
const real = new Set([
  'email.ru',
  'gmail.com',
  'mail.ua',
  'mail.by',
  'mail.kz',
  'mail.de',
  'ymail.com',
  'yandex.by',
  'yandex.kz',
  'yandex.ua',
  'hotmail.co',
  'vmail.ru',
  'omsk.ru',
  'last.ru',
  'list.com',
  'fmail.ru',
])

function nearestDomain(domain: string): string | undefined {
  if (wellKnown.includes(domain) || real.has(domain)) return undefined
  return wellKnown.find(
    (known) => Math.abs(known.length - domain.length) <= 1 && distance(known, domain) === 1,
  )
}
