// Periods of the schedule: added, changed with the terms that hang on them, closed, removed.
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { Day } from '../../../domain/days.ts'
import type { Change } from '../../../domain/events.ts'
import { fold } from '../../../domain/fold.ts'
import type { Month } from '../../../domain/period.ts'
import { type Refusal, refuse } from '../../../domain/refusals.ts'
import type { PeriodDays } from '../../../domain/schedule.ts'
import { formatDay } from '../../../ui/text.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import {
  countCasesByPeriod,
  countTerms,
  deletePeriod,
  hasCases,
  insertPeriod,
  listPeriods,
  lockPeriods,
  type Period,
  type Seen,
  type Terms,
  writePeriod,
} from '../queries/index.ts'
import { entryWords, periodWords as words } from '../words/index.ts'
import { changesBetween, type Shown, wrong } from './changes.ts'
import { moveAllTerms } from './terms.ts'

export interface PeriodFacts extends PeriodDays {
  title: string
  schoolYear: string
  sittingOn: Day | null
}

/** The title of the new period, or what is wrong. Sent twice, it is added once. */
export const addPeriod = (
  to: Deps,
  actor: Actor,
  it: PeriodFacts & { id: string; month: Month },
): Promise<{ title: string } | { errors: FieldErrors }> =>
  transaction(to.db, async (tx) => {
    await lockPeriods(tx)
    const all = await listPeriods(tx)
    if (all.some(({ id }) => id === it.id)) return { title: it.title }
    const sameMonth = all.find(({ code }) => code === it.month)
    if (sameMonth) return wrong('month', words.monthTaken(sameMonth.title))
    if (isTaken(all, it)) return wrong('title', words.sameName)
    const { month, ...facts } = it
    await insertPeriod(tx, { ...facts, code: month })
    await record(tx, actor, to.clock.now(), {
      is: 'periodMade',
      about: { kind: 'period', id: it.id },
      facts: { title: it.title },
    })
    return { title: it.title }
  })

export type Decision = 'move' | 'keep' | null

export type ChangedPeriod = { title: string; moved: Terms | null } | { errors: FieldErrors }

/**
 * Changes a period. When its term changes and cases still have the old one, somebody must have decided what becomes of
 * them. Nothing when there is no such period; `Conflict` when it was changed meanwhile.
 */
export const changePeriod = (
  to: Deps,
  actor: Actor,
  seen: Seen,
  it: PeriodFacts,
  decision: Decision,
): Promise<ChangedPeriod | undefined> =>
  transaction(to.db, async (tx) => {
    await lockPeriods(tx)
    const all = await listPeriods(tx)
    const before = all.find(({ id }) => id === seen.id)
    if (!before) return undefined
    if (isTaken(all, { ...it, id: seen.id })) return wrong('title', words.sameName)
    const changes = changesBetween(shown(before), shown(it))
    if (changes.length === 0) return { title: it.title, moved: null }
    const hanging = await hangingTerms(tx, before, it)
    if (hanging.cases > 0 && decision === null) return wrong('terms', words.decideTerms)
    await writePeriod(tx, seen, { ...it, isClosed: before.isClosed })
    await noteChange(tx, to, actor, { id: seen.id, title: it.title }, changes)
    const moving = hanging.cases > 0 && decision === 'move'
    return { title: it.title, moved: moving ? await moveAllTerms(tx, to, actor, before, it) : null }
  })

const hangingTerms = (tx: Tx, before: Period, after: PeriodFacts): Promise<Terms> | Terms =>
  before.conclusionDueOn === after.conclusionDueOn
    ? { cases: 0, assignments: 0 }
    : countTerms(tx, before.id, before.conclusionDueOn)

/** Closes a period or opens it again. Asked for what it is already, it says so again. */
export const closePeriod = (
  to: Deps,
  actor: Actor,
  seen: Seen,
  isClosed: boolean,
): Promise<{ title: string } | undefined> =>
  transaction(to.db, async (tx) => {
    await lockPeriods(tx)
    const it = (await listPeriods(tx)).find(({ id }) => id === seen.id)
    if (!it) return undefined
    if (it.isClosed === isClosed) return { title: it.title }
    await writePeriod(tx, seen, { ...it, isClosed })
    const stateOf = (closed: boolean) => (closed ? words.closed : words.open)
    await noteChange(tx, to, actor, it, [
      { field: words.state, from: stateOf(it.isClosed), to: stateOf(isClosed) },
    ])
    return { title: it.title }
  })

/** Removes a period without cases. Nothing when it is not there (any more). */
export const removePeriod = (
  to: Deps,
  actor: Actor,
  seen: Seen,
): Promise<{ title: string } | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    await lockPeriods(tx)
    const it = (await listPeriods(tx)).find(({ id }) => id === seen.id)
    if (!it) return undefined
    if (await hasCases(tx, it.id)) {
      const count = (await countCasesByPeriod(tx)).get(it.id) ?? 1
      return refuse('stillUsed', { what: words.what(it.title), count })
    }
    await deletePeriod(tx, seen)
    await noteChange(tx, to, actor, it, [
      { field: entryWords.record, from: entryWords.isThere, to: entryWords.isGone },
    ])
    return { title: it.title }
  })

const isTaken = (all: readonly Period[], it: { id: string; title: string }): boolean =>
  all.some(({ id, title }) => id !== it.id && fold(title) === fold(it.title))

const shown = (it: PeriodFacts): Shown => ({
  [words.name]: it.title,
  [words.schoolYear]: it.schoolYear,
  [words.acceptFrom]: formatDay(it.acceptFrom),
  [words.acceptTo]: formatDay(it.acceptTo),
  [words.startsOn]: formatDay(it.startsOn),
  [words.endsOn]: formatDay(it.endsOn),
  [words.dueOn]: formatDay(it.conclusionDueOn),
  [words.sittingOn]: it.sittingOn ? formatDay(it.sittingOn) : '',
})

const noteChange = (
  tx: Tx,
  to: Deps,
  actor: Actor,
  it: { id: string; title: string },
  changes: Change[],
): Promise<void> =>
  record(tx, actor, to.clock.now(), {
    is: 'periodChanged',
    about: { kind: 'period', id: it.id },
    facts: { title: it.title, changes },
  })
