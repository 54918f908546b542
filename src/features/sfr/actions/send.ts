// «Отправлено»: one task or many at once; and the correction of a mark.
import { readWorkingDays } from '../../../db/calendar.ts'
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { Day } from '../../../domain/days.ts'
import type { Change } from '../../../domain/events.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { correctMark, markSent, type SfrEvent, sfrDueOn } from '../../../domain/sfr.ts'
import { formatDay } from '../../../ui/text.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { lockLiveTask, lockTask, type SfrTask, writeMark } from '../queries/index.ts'
import { fieldWords as words } from '../words/index.ts'

export interface Sent {
  on: Day
  protocol: string
}

export type Marked = { isFirst: boolean; isLate: boolean }

/** Nothing when there is no such task; `Conflict` for a stale page. */
export const sendTask = (
  to: Deps,
  actor: Actor,
  seen: { id: string; version: number },
  it: Sent,
): Promise<Marked | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const task = await lockTask(tx, seen.id)
    return task && sendIn(tx, to, actor, task, it, seen.version)
  })

export interface SentMany {
  sent: number
  late: number
  refused: { name: SfrTask['name']; refusal: Refusal }[]
}

/** Each for itself: one that can not be marked keeps none of the others back. */
export const sendTasks = (to: Deps, actor: Actor, ids: readonly string[], it: Sent): Promise<SentMany> =>
  transaction(to.db, async (tx) => {
    const result: SentMany = { sent: 0, late: 0, refused: [] }
    // In one order for everybody, so that two people never wait for each other.
    for (const id of [...ids].sort()) {
      const task = await lockTask(tx, id)
      if (!task) continue
      const marked = await sendIn(tx, to, actor, task, it, task.version)
      if (isRefusal(marked)) result.refused.push({ name: task.name, refusal: marked })
      else {
        result.sent += 1
        result.late += marked.isLate ? 1 : 0
      }
    }
    return result
  })

/** Inside the transaction that opened the task: what had been told before a contract was entered here. */
export async function sendSfrIn(
  tx: Tx,
  to: Deps,
  actor: Actor,
  it: Sent & { contractId: string; event: SfrEvent },
): Promise<void> {
  const live = await lockLiveTask(tx, it)
  const task = live && (await lockTask(tx, live.id))
  const marked = task && (await sendIn(tx, to, actor, task, it, task.version))
  if (isRefusal(marked)) throw new Conflict('task of the social fund')
}

async function sendIn(
  tx: Tx,
  to: Deps,
  actor: Actor,
  task: SfrTask,
  it: Sent,
  version: number,
): Promise<Marked | Refusal> {
  const marked = markSent(task, it.on, to.clock.today())
  if (isRefusal(marked)) return marked
  const isLate = it.on > task.dueOn
  if (!marked.isFirst) return { isFirst: false, isLate }
  const mark = { status: 'sent', sent_on: it.on, protocol: it.protocol, sent_by: actor.accountId } as const
  await writeMark(tx, { id: task.id, version }, mark)
  await record(tx, actor, to.clock.now(), {
    is: 'sfrSent',
    ...aboutTask(task),
    facts: { event: task.event, on: it.on, protocol: it.protocol, late: isLate },
  })
  return { isFirst: true, isLate }
}

export interface CorrectionWish {
  id: string
  version: number
  /** Null takes the mark off: nothing was sent. */
  sent: Sent | null
  reason: string
}

/** The day of the event comes from the contract anew: it may have been corrected after the fund was told. */
export const correctSent = (
  to: Deps,
  actor: Actor,
  it: CorrectionWish,
): Promise<'corrected' | 'unchanged' | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const task = await lockTask(tx, it.id)
    if (!task) return undefined
    if (task.version !== it.version) throw new Conflict('social fund task')
    const days = await daysNow(tx, task)
    const corrected = correctMark({ ...task, ...days }, it.sent?.on ?? null, to.clock.today())
    if (isRefusal(corrected)) return corrected
    const changes = [...changesOf(task, it.sent), ...movedDays(task, days)]
    if (changes.length === 0) return 'unchanged'
    await writeMark(tx, it, {
      ...(it.sent
        ? { status: 'sent', sent_on: it.sent.on, protocol: it.sent.protocol }
        : { status: 'due', sent_on: null, protocol: null, sent_by: null }),
      event_on: days.eventOn,
      due_on: days.dueOn,
    })
    await record(tx, actor, to.clock.now(), {
      is: 'sfrCorrected',
      ...aboutTask(task),
      facts: { changes: [...changes, { field: words.reason, from: '', to: it.reason }] },
    })
    return 'corrected'
  })

function changesOf(task: SfrTask, sent: Sent | null): Change[] {
  const was = task.sentOn ? formatDay(task.sentOn) : ''
  return [
    { field: words.sentOn, from: was, to: sent ? formatDay(sent.on) : words.notSent },
    { field: words.protocol, from: task.protocol ?? '', to: sent?.protocol ?? '' },
  ].filter(({ from, to }) => from !== to)
}

interface Days {
  eventOn: Day
  dueOn: Day
}

const daysNow = async (tx: Tx, { contractDay, eventOn, dueOn }: SfrTask): Promise<Days> =>
  contractDay === eventOn
    ? { eventOn, dueOn }
    : { eventOn: contractDay, dueOn: sfrDueOn(contractDay, await readWorkingDays(tx)) }

const movedDays = (was: Days, now: Days): Change[] =>
  [
    { field: words.eventOn, from: formatDay(was.eventOn), to: formatDay(now.eventOn) },
    { field: words.dueOn, from: formatDay(was.dueOn), to: formatDay(now.dueOn) },
  ].filter(({ from, to }) => from !== to)

const aboutTask = (it: SfrTask) => ({
  personId: it.personId,
  municipalityId: it.municipalityId,
  about: { kind: 'sfr', id: it.id },
})
