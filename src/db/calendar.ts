// The production calendar of the region: what the product brings along, and the Center's own days on top of it.
import { type CalendarDay, productionCalendar, workingBy } from '../domain/calendar.ts'
import type { IsWorking } from '../domain/workingDays.ts'
import type { Db } from './connect.ts'

/** The days that the Center has set itself, in order. */
export const readOwnDays = (db: Db): Promise<CalendarDay[]> =>
  db.selectFrom('calendar_day').select(['day', 'kind', 'name']).orderBy('day').execute()

/** The rule to count working days by. */
export const readWorkingDays = async (db: Db): Promise<IsWorking> =>
  workingBy([...productionCalendar, ...(await readOwnDays(db))])
