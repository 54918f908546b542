// The schedule: the usual days of a period, and what is worth a second look at them (D.7, D-02, D-09).
import { addMonths, type Day, daysBetween, daysInMonth, partsOf } from './days.ts'
import { type Month, monthOfDay } from './period.ts'
import { addWorkingDays, type IsWorking } from './workingDays.ts'

export interface PeriodDays {
  acceptFrom: Day
  acceptTo: Day
  startsOn: Day
  endsOn: Day
  conclusionDueOn: Day
}

/**
 * The usual days of a month's period: applications from the 15th two months before to the 15th of the month before, the
 * month itself, conclusions due so many working days before its end (D-09).
 */
export function plannedPeriod(month: Month, dueDaysBeforeEnd: number, isWorking: IsWorking): PeriodDays {
  const startsOn = `${month}-01`
  const { year, month: number } = partsOf(startsOn)
  const endsOn = `${month}-${daysInMonth(year, number)}`
  return {
    acceptFrom: `${monthOfDay(addMonths(startsOn, -2))}-15`,
    acceptTo: `${monthOfDay(addMonths(startsOn, -1))}-15`,
    startsOn,
    endsOn,
    conclusionDueOn: addWorkingDays(endsOn, -dueDaysBeforeEnd, isWorking),
  }
}

export type ScheduleWarning =
  | { is: 'overlaps'; title: string }
  | { is: 'summer' }
  | { is: 'long'; days: number }
  | { is: 'acceptsLate' }
  | { is: 'dueOutside' }
  | { is: 'dueOnDayOff'; workingDay: Day }

/** D-02: the attestation of one teacher takes no longer. */
const longest = 60

/** What is unusual in a period; none of it forbids. `others` are the periods besides this one. */
export function scheduleWarnings(
  it: PeriodDays,
  others: readonly { title: string; startsOn: Day; endsOn: Day }[],
  isWorking: IsWorking,
): ScheduleWarning[] {
  const days = daysBetween(it.startsOn, it.endsOn) + 1
  const found: (ScheduleWarning | false)[] = [
    ...others.filter((other) => meet(it, other)).map(({ title }) => ({ is: 'overlaps' as const, title })),
    reachesSummer(it) && { is: 'summer' },
    days > longest && { is: 'long', days },
    it.acceptTo > it.startsOn && { is: 'acceptsLate' },
    (it.conclusionDueOn < it.startsOn || it.conclusionDueOn > it.endsOn) && { is: 'dueOutside' },
    // Terms are not moved off days off (A.6): the last working day before is only named.
    !isWorking(it.conclusionDueOn) && {
      is: 'dueOnDayOff',
      workingDay: addWorkingDays(it.conclusionDueOn, -1, isWorking),
    },
  ]
  return found.filter((warning) => warning !== false)
}

type Span = { startsOn: Day; endsOn: Day }

const meet = (a: Span, b: Span): boolean => a.startsOn <= b.endsOn && b.startsOn <= a.endsOn

// D.7: the break from 1 July to 31 August.
function reachesSummer({ startsOn, endsOn }: Span): boolean {
  const year = startsOn.slice(0, 4)
  const following = String(Number(year) + 1)
  return [year, following].some((y) =>
    meet({ startsOn, endsOn }, { startsOn: `${y}-07-01`, endsOn: `${y}-08-31` }),
  )
}
