// A registered contract and its end are told to the social fund (S-06, B.5): the tasks that others open and cancel.
import { readWorkingDays } from '../../../db/calendar.ts'
import type { Tx } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import type { TaxStatus } from '../../../domain/contract.ts'
import type { Day } from '../../../domain/days.ts'
import { needsSfr, type SfrEvent, sfrDueOn } from '../../../domain/sfr.ts'
import { formatDay } from '../../../ui/text.ts'
import type { Deps } from '../../../web/deps.ts'
import { insertTask, lockLiveTask, writeCancelled, writeDays } from '../queries/tasks.ts'
import { fieldWords as words } from '../words/index.ts'

interface Subject {
  contractId: string
  event: SfrEvent
  personId: string
  municipalityId: string
}

const aboutTask = (id: string, it: Subject) => ({
  personId: it.personId,
  municipalityId: it.municipalityId,
  about: { kind: 'sfr', id },
})

/**
 * The task of a contract and event, due by D-10. Called again with another day it moves one that was not sent yet;
 * one that was sent stays as it is. The self-employed and entrepreneurs need none. The caller holds the contract.
 */
export async function openSfrTask(
  tx: Tx,
  to: Pick<Deps, 'clock'>,
  actor: Author,
  it: Subject & { on: Day; taxStatus: TaxStatus },
): Promise<void> {
  if (!needsSfr(it.taxStatus)) return
  const now = to.clock.now()
  const dueOn = sfrDueOn(it.on, await readWorkingDays(tx))
  const id = newId()
  if (await insertTask(tx, { ...it, id, dueOn, now })) {
    const facts = { event: it.event, on: it.on, dueOn }
    await record(tx, actor, now, { is: 'sfrTaskMade', ...aboutTask(id, it), facts })
    return
  }
  const there = await lockLiveTask(tx, it)
  if (there?.status !== 'due' || (there.eventOn === it.on && there.dueOn === dueOn)) return
  await writeDays(tx, there.id, { on: it.on, dueOn })
  const changes = [
    { field: words.eventOn, from: formatDay(there.eventOn), to: formatDay(it.on) },
    { field: words.dueOn, from: formatDay(there.dueOn), to: formatDay(dueOn) },
  ].filter(({ from, to }) => from !== to)
  await record(tx, actor, now, { is: 'sfrCorrected', ...aboutTask(there.id, it), facts: { changes } })
}

/** Nothing is to be told any more. What was sent already stays sent. */
export async function cancelSfrTask(
  tx: Tx,
  to: Pick<Deps, 'clock'>,
  actor: Author,
  it: Subject & { reason: string },
): Promise<void> {
  const there = await lockLiveTask(tx, it)
  if (there?.status !== 'due') return
  await writeCancelled(tx, there.id)
  await record(tx, actor, to.clock.now(), {
    is: 'sfrTaskCancelled',
    ...aboutTask(there.id, it),
    facts: { event: it.event, reason: it.reason },
  })
}
