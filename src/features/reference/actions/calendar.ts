// The Center's own days of the calendar.
import { readOwnDays } from '../../../db/calendar.ts'
import { Conflict, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { type CalendarDay, type CalendarDayKind, calendarOf, workingBy } from '../../../domain/calendar.ts'
import type { Day } from '../../../domain/days.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { deleteOwnDay, insertOwnDay, lockCalendar } from '../queries/index.ts'
import { calendarWords as words } from '../words/index.ts'
import { wrong } from './changes.ts'

/** Marks a day. Sent twice, it says the same again. */
export const markDay = (
  to: Deps,
  actor: Actor,
  it: CalendarDay,
): Promise<'marked' | { errors: FieldErrors }> =>
  transaction(to.db, async (tx) => {
    await lockCalendar(tx)
    const own = (await readOwnDays(tx)).find(({ day }) => day === it.day)
    if (own?.kind === it.kind && own.name === it.name) return 'marked'
    if (own) return wrong('day', words.alreadyMarked(words.kinds[own.kind]))
    const usual = usualKind(it.day)
    if (usual === it.kind) return wrong('kind', words.alreadySo(words.kinds[usual]))
    const now = to.clock.now()
    await insertOwnDay(tx, it, now)
    await record(tx, actor, now, {
      is: 'calendarDayChanged',
      about: { kind: 'calendarDay', id: it.day },
      facts: { day: it.day, from: words.kinds[usual], to: words.kinds[it.kind] },
    })
    return 'marked'
  })

/** Takes the mark off: the day is again what the production calendar says. Sent twice, it says the same again. */
export const unmarkDay = (to: Deps, actor: Actor, day: Day, kind: CalendarDayKind): Promise<void> =>
  transaction(to.db, async (tx) => {
    await lockCalendar(tx)
    const own = (await readOwnDays(tx)).find((it) => it.day === day)
    if (!own) return
    if (!(await deleteOwnDay(tx, day, kind))) throw new Conflict('day of the calendar')
    await record(tx, actor, to.clock.now(), {
      is: 'calendarDayChanged',
      about: { kind: 'calendarDay', id: day },
      facts: { day, from: words.kinds[kind], to: words.kinds[usualKind(day)] },
    })
  })

/** What a day is without the Center's marks. */
function usualKind(day: Day): CalendarDayKind {
  const special = calendarOf(Number(day.slice(0, 4)), []).find((it) => it.day === day)
  return special?.kind ?? (workingBy()(day) ? 'working' : 'dayOff')
}
