// Moving a case to another period (J-18): the period and the open terms change, nothing that was written is touched.
import { Conflict, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { reschedule } from '../../../domain/case.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { queueLetter } from '../../../jobs/letters.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { giveNotice, type PreparedNotice, prepareNewNotice } from '../../notices/index.ts'
import { letterFrom, movedLetter } from '../mails.ts'
import { findAtWork, findPeriod, lockCase, type PeriodFacts, writePeriod } from '../queries/change.ts'
import { findCase } from '../queries/one.ts'

export interface Move {
  period: string
  reason: string
  version: number
}

/** Nothing when the case is another's or not there. */
export async function rescheduleCase(
  to: Deps,
  actor: Actor,
  caseId: string,
  input: Move,
): Promise<{ period: string } | Refusal | undefined> {
  const notice = await newNotice(to, actor, caseId, input.period)
  return transaction(to.db, async (tx) => {
    if (!(await lockCase(tx, actor, caseId))) return undefined
    const it = await findCase(tx, actor, caseId)
    const period = await findPeriod(tx, input.period)
    if (!it) return undefined
    if (!period) throw new Conflict('period')
    // Sent twice, or somebody else has moved it to the same period.
    if (it.period.id === period.id) return { period: period.title }
    if (notice && !isSame(notice.period, period)) throw new Conflict('period')
    const moved = reschedule(it.stage, period)
    if (isRefusal(moved)) return moved
    const now = to.clock.now()
    await writePeriod(tx, { caseId, version: input.version }, { periodId: period.id, dueOn: moved.dueOn })
    await record(tx, actor, now, {
      is: 'caseRescheduled',
      caseId,
      personId: it.personId,
      municipalityId: it.municipalityId,
      facts: { from: it.period.title, to: period.title, dueOn: moved.dueOn, reason: input.reason },
    })
    if (notice) await giveNotice(to, tx, actor, { ...notice, caseId })
    const from = await letterFrom(to, tx)
    for (const told of await findAtWork(tx, caseId))
      await queueLetter(tx, to.config, now, movedLetter(from, told, it, moved.dueOn))
    return { period: period.title }
  })
}

// The paper takes its time and must not hold the lock. A case that came by a list has no notice to replace.
async function newNotice(
  to: Deps,
  actor: Actor,
  caseId: string,
  periodId: string,
): Promise<PreparedNotice | undefined> {
  const it = await findCase(to.db, actor, caseId)
  const period = it && (await findPeriod(to.db, periodId))
  if (!it || !period || it.period.id === period.id || isRefusal(reschedule(it.stage, period)))
    return undefined
  return prepareNewNotice(to, actor, { caseId, form: it.form, period })
}

const isSame = (one: PreparedNotice['period'], other: PeriodFacts): boolean =>
  one.startsOn === other.startsOn && one.endsOn === other.endsOn && one.sittingOn === other.sittingOn
