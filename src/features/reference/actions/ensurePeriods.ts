// Periods made by their months alone, with the usual days: for the demo and whoever opens cases in months to come.
import { readWorkingDays } from '../../../db/calendar.ts'
import { type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record, system } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { readSettings } from '../../../db/settings.ts'
import { type Month, periodTitle, schoolYearOf } from '../../../domain/period.ts'
import { plannedPeriod } from '../../../domain/schedule.ts'
import type { Deps } from '../../../web/deps.ts'
import { findPeriodsByMonth, insertPeriod, lockPeriods, type Period } from '../queries/index.ts'

/** The periods of these months, in their order; those that are not there yet are made. */
export const ensurePeriods = (to: Deps, months: readonly Month[], by: Author = system): Promise<Period[]> =>
  transaction(to.db, (tx) => makePeriods(tx, by, to.clock.now(), months))

/** The same inside the transaction of a larger step. */
export async function makePeriods(
  tx: Tx,
  by: Author,
  now: Date,
  months: readonly Month[],
): Promise<Period[]> {
  await lockPeriods(tx)
  const known = new Set((await findPeriodsByMonth(tx, months)).map(({ code }) => code))
  const missing = [...new Set(months)].filter((month) => !known.has(month))
  if (missing.length > 0) {
    const { conclusionDueDaysBeforeEnd } = await readSettings(tx)
    const isWorking = await readWorkingDays(tx)
    for (const month of missing) {
      const it = { id: newId(), code: month, title: periodTitle(month), schoolYear: schoolYearOf(month) }
      await insertPeriod(tx, {
        ...it,
        sittingOn: null,
        ...plannedPeriod(month, conclusionDueDaysBeforeEnd, isWorking),
      })
      await record(tx, by, now, {
        is: 'periodMade',
        about: { kind: 'period', id: it.id },
        facts: { title: it.title },
      })
    }
  }
  return findPeriodsByMonth(tx, months)
}
