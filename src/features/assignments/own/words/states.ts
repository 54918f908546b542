// The section, the states of own cases and their terms.
import { type Day, daysBetween } from '../../../../domain/days.ts'
import type { WorkFilter, WorkState } from '../../../../domain/ownWork.ts'
import type { Tone } from '../../../../ui/status.tsx'
import { daysLeft, type Forms, formatDay, longDay, plural } from '../../../../ui/text.ts'

export const section = 'Аттестация педагогических работников'

export const stateWords: Record<WorkState, string> = {
  new: 'новое назначение',
  inWork: 'ждёт заключения',
  returned: 'возвращено',
  handedIn: 'сдано, проверяется',
  accepted: 'принято Центром',
  notNeeded: 'заключение не требуется',
  closed: 'дело закрыто',
}

export const stateTones: Record<WorkState, Tone> = {
  new: 'blue',
  inWork: 'yellow',
  returned: 'orange',
  handedIn: 'blue',
  accepted: 'green',
  notNeeded: 'grey',
  closed: 'grey',
}

/** The next action in a row of the list. */
export const actionWords: Record<WorkState, string> = {
  new: 'Посмотреть',
  inWork: 'Открыть',
  returned: 'Исправить',
  handedIn: 'Открыть',
  accepted: 'Открыть',
  notNeeded: 'Открыть',
  closed: 'Открыть',
}

export const filterWords: Record<WorkFilter, string> = {
  new: 'новые назначения',
  waiting: 'ждут заключения',
  week: 'срок на этой неделе',
  overdue: 'срок прошёл',
  returned: 'возвращены',
  given: 'сдано',
}

/** Under the figure of a counter: «1 ждёт заключения», «5 ждут заключения». */
export const counterWords = (filter: WorkFilter, count: number): string => plural(count, counterForms[filter])

const counterForms: Record<WorkFilter, Forms> = {
  new: ['новое назначение', 'новых назначения', 'новых назначений'],
  waiting: ['ждёт заключения', 'ждут заключения', 'ждут заключения'],
  week: ['срок на этой неделе', 'срок на этой неделе', 'срок на этой неделе'],
  overdue: ['срок прошёл', 'срок прошёл', 'срок прошёл'],
  returned: ['возвращено', 'возвращены', 'возвращены'],
  given: ['сдано', 'сдано', 'сдано'],
}

/** «до 20 ноября 2026 г. (осталось 3 дня)». */
export const dueWords = (due: Day, today: Day): string => `до ${longDay(due)} (${daysLeft(due, today)})`

/** Beside the state in a list: the date, and how long is left when it is near. */
export const dueShort = (due: Day, today: Day): string =>
  daysBetween(today, due) > 14 ? `до ${formatDay(due)}` : `до ${formatDay(due)}, ${daysLeft(due, today)}`
