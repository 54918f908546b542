// What an assignment means to its specialist today: one word for the list, its counters and filters. Source: domain C.6, C.7, F.4.
import { workingBy } from './calendar.ts'
import { addDays, type Day, weekday } from './days.ts'
import { addWorkingDays } from './workingDays.ts'

export const workStates = [
  'new',
  'inWork',
  'returned',
  'handedIn',
  'accepted',
  'notNeeded',
  'closed',
] as const
export type WorkState = (typeof workStates)[number]

/** The filters of the list, which are its counters too. */
export const workFilters = ['new', 'waiting', 'week', 'overdue', 'returned', 'given'] as const
export type WorkFilter = (typeof workFilters)[number]

interface Choice {
  states: readonly WorkState[]
  /** Bounds of the due day, both included. */
  due?: (today: Day) => { from?: Day; to?: Day }
}

/** S-16: what each filter chooses. A returned conclusion has a term of its own, so «срок» is about those not handed in. */
export const chosenBy = {
  new: { states: ['new'] },
  waiting: { states: ['new', 'inWork'] },
  week: {
    states: ['new', 'inWork'],
    due: (today) => ({ from: today, to: endOfWeek(today) }),
  },
  overdue: { states: ['new', 'inWork'], due: (today) => ({ to: addDays(today, -1) }) },
  returned: { states: ['returned'] },
  given: { states: ['handedIn', 'accepted'] },
} as const satisfies Record<WorkFilter, Choice>

/** Does the specialist still owe something? */
export const isOwed = (state: WorkState): boolean =>
  state === 'new' || state === 'inWork' || state === 'returned'

const isWorking = workingBy()

/** Until when it is owed: what was returned is mended within so many working days of that (C.5). */
export const owedOn = (
  it: { state: WorkState; dueOn: Day; returnedOn: Day | null },
  correctionDays: number,
): Day =>
  it.state === 'returned' && it.returnedOn
    ? addWorkingDays(it.returnedOn, correctionDays, isWorking)
    : it.dueOn

/** The Sunday of the week of a day. */
export const endOfWeek = (day: Day): Day => addDays(day, 7 - weekday(day))
