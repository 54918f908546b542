// Dates, terms, sizes and names as people read them. All formatting of the pages is here.
import { type Day, daysBetween, dottedDay, monthsGenitive, partsOf, wordyDay } from '../domain/days.ts'
import { counted, countedNouns, type Forms, grouped, plural } from '../domain/plural.ts'

export { counted, countedNouns, type Forms, grouped, plural }

/** «05.09.2026», for tables. */
export const formatDay = (day: Day): string => dottedDay(day)

/** «5 сентября 2026 г.», for sentences. */
export const longDay = (day: Day): string => wordyDay(day)

/** «5 сентября», where the year is plain. */
export function shortDay(day: Day): string {
  const { day: date, month } = partsOf(day)
  return `${date}\u00a0${monthsGenitive[month - 1]}`
}

/** «15.09 – 15.12.2026», or with both years when they differ. */
export function period(from: Day, to: Day): string {
  const start = from.slice(0, 4) === to.slice(0, 4) ? dottedDay(from).slice(0, 5) : dottedDay(from)
  return `${start}\u00a0– ${dottedDay(to)}`
}

/** «15.09 – 15.12», where the year stands beside. */
export const periodWithoutYear = (from: Day, to: Day): string =>
  `${dottedDay(from).slice(0, 5)}\u00a0– ${dottedDay(to).slice(0, 5)}`

/** A time zone and its name in Russian, as in «томское время». */
export type Zone = { id: string; words: string }
export const tomsk: Zone = { id: 'Asia/Tomsk', words: 'томское время' }

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  clocks.set(zone, made)
  return made
}

/** The day and the time of a moment in a zone: `['2026-09-05', '14:03']`. */
export function dayAndTime(at: Date, zone: Zone = tomsk): [day: Day, time: string] {
  const [day = '', time = ''] = clockOf(zone.id).format(at).split(' ')
  return [day, time]
}

/** «05.09.2026, 14:03», for tables and history. */
export function shortMoment(at: Date, zone: Zone = tomsk): string {
  const [day, time] = dayAndTime(at, zone)
  return `${dottedDay(day)}, ${time}`
}

/** «5 сентября 2026 г., 14:03 (томское время)», where the hour matters. */
export function moment(at: Date, zone: Zone = tomsk): string {
  const [day, time] = dayAndTime(at, zone)
  return `${wordyDay(day)}, ${time} (${zone.words})`
}

/** «сегодня в 14:03», «вчера в 9:20», else «05.09.2026, 14:03». */
export function recentMoment(at: Date, today: Day, zone: Zone = tomsk): string {
  const [day, time] = dayAndTime(at, zone)
  const ago = daysBetween(day, today)
  if (ago === 0) return `сегодня в\u00a0${time}`
  if (ago === 1) return `вчера в\u00a0${time}`
  return `${dottedDay(day)}, ${time}`
}

/** «осталось 3 дня», «остался 1 день», «сегодня», «завтра», «просрочено на 2 дня». */
export function daysLeft(due: Day, today: Day): string {
  const left = daysBetween(today, due)
  if (left === 0) return 'сегодня'
  if (left === 1) return 'завтра'
  if (left < 0) return `просрочено на\u00a0${counted(-left, countedNouns.day)}`
  return `${plural(left, ['остался', 'осталось', 'осталось'])}\u00a0${counted(left, countedNouns.day)}`
}

/** «5 сентября 2026 г. (осталось 3 дня)». */
export const dueInWords = (due: Day, today: Day): string => `${wordyDay(due)} (${daysLeft(due, today)})`

const units = ['байт', 'КБ', 'МБ', 'ГБ', 'ТБ'] as const

/** «512 байт», «1,2 МБ», «20 МБ»; a kilobyte is 1024 bytes. */
export function bytes(size: number): string {
  let rest = size
  let unit = 0
  while (rest >= 1023.5 && unit < units.length - 1) {
    rest /= 1024
    unit += 1
  }
  const shown = unit === 0 || rest >= 9.95 ? Math.round(rest) : Math.round(rest * 10) / 10
  return `${String(shown).replace('.', ',')}\u00a0${units[unit]}`
}

/** A whole share in percent: «62 %». Nothing of nothing is 0. */
export function percent(part: number, whole: number): string {
  return `${whole > 0 ? Math.round((part / whole) * 100) : 0}\u00a0%`
}

/** Two letters for the avatar: «Иванова Мария Петровна» and «Иванова М. П.» give «ИМ». */
export function avatarLetters(name: string): string {
  const words = name.split(/[\s\u00a0]+/).filter((word) => /^\p{L}/u.test(word))
  return words
    .slice(0, 2)
    .map((word) => word[0]!.toUpperCase())
    .join('')
}

/** Keeps short words, numbers and signs with their neighbours: «в школе», «№ 34», «г. Томск», «5 дней». */
export function tidy(text: string): string {
  return text
    .replace(/(^|[\s(«\u00a0])([а-яё]{1,2}|№|г\.|ул\.|д\.|им\.|стр\.) (?=\S)/giu, '$1$2\u00a0')
    .replace(/(\d) (?=[а-яё%₽])/giu, '$1\u00a0')
    .replace(/ ([–—]) /g, '\u00a0$1 ')
}

/** What is wrong with a file, with its name said once. */
export const aboutFile = (name: string, says: string): string =>
  says.includes(`«${name}»`) ? says : `Файл «${name}»: ${says}`

/** A number stays with its sign: «№ 34». */
export const withNumbers = (text: string): string => text.replaceAll('№ ', '№\u00a0')

/** A term of a catalogue inside a sentence or a list: «учитель»; an abbreviation keeps its capitals. */
export const inSentence = (term: string): string =>
  /^\p{Lu}\p{Ll}/u.test(term) ? term.charAt(0).toLowerCase() + term.slice(1) : term
