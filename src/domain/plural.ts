// Choosing the Russian form of a noun after a number.

/** The words after 1, 2 and 5: `['дело', 'дела', 'дел']`. */
export type Forms = readonly [one: string, few: string, many: string]

/** The form that follows a whole number: 21 дело, 22 дела, 25 дел, 11 дел. Fractions take the second: 1,5 дела. */
export function plural(count: number, [one, few, many]: Forms): string {
  const whole = Math.abs(count)
  if (!Number.isInteger(whole)) return few
  const tail = whole % 100
  if (tail >= 11 && tail <= 14) return many
  if (tail % 10 === 1) return one
  return tail % 10 >= 2 && tail % 10 <= 4 ? few : many
}

/** The number and its noun with a no-break space between: «2 аттестуемых», «12 400 дел». */
export function counted(count: number, forms: Forms): string {
  return `${grouped(count)}\u00a0${plural(count, forms)}`
}

/** A number with groups of three digits from five digits on, as Russian typesetting does: 4200, 12 400. */
export function grouped(count: number): string {
  const [whole = '', rest] = String(count).split('.')
  const digits = whole.replace('-', '')
  const spaced = digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, '\u00a0') : digits
  return `${count < 0 ? '−' : ''}${spaced}${rest ? `,${rest}` : ''}`
}

/** Nouns that many pages count. «Аттестуемый» declines as an adjective (M). */
export const countedNouns = {
  case: ['дело', 'дела', 'дел'],
  attestee: ['аттестуемый', 'аттестуемых', 'аттестуемых'],
  specialist: ['специалист', 'специалиста', 'специалистов'],
  conclusion: ['заключение', 'заключения', 'заключений'],
  application: ['заявление', 'заявления', 'заявлений'],
  invitation: ['приглашение', 'приглашения', 'приглашений'],
  letter: ['письмо', 'письма', 'писем'],
  organisation: ['организация', 'организации', 'организаций'],
  person: ['человек', 'человека', 'человек'],
  row: ['строка', 'строки', 'строк'],
  file: ['файл', 'файла', 'файлов'],
  page: ['страница', 'страницы', 'страниц'],
  repeat: ['повтор', 'повтора', 'повторов'],
  fault: ['ошибка', 'ошибки', 'ошибок'],
  remark: ['замечание', 'замечания', 'замечаний'],
  attempt: ['попытка', 'попытки', 'попыток'],
  day: ['день', 'дня', 'дней'],
  workingDay: ['рабочий день', 'рабочих дня', 'рабочих дней'],
  hour: ['час', 'часа', 'часов'],
  minute: ['минута', 'минуты', 'минут'],
  year: ['год', 'года', 'лет'],
  month: ['месяц', 'месяца', 'месяцев'],
} as const satisfies Record<string, Forms>
