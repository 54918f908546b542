// What becomes of returned applications by themselves: a reminder before the last day, an end after it.
import { type Tx, transaction } from '../../../../db/connect.ts'
import { record, system } from '../../../../db/history.ts'
import { institutionOn } from '../../../../db/settings.ts'
import { addDays, type Day } from '../../../../domain/days.ts'
import { isRefusal } from '../../../../domain/refusals.ts'
import { isExpired, moveApplication } from '../../../../domain/review.ts'
import { queueLetter } from '../../../../jobs/letters.ts'
import type { Deps } from '../../../../web/deps.ts'
import { findTeacherTold, type TeacherTold } from '../../queries/people.ts'
import { writeStatus } from '../../queries/status.ts'
import { aboutApplication } from '../../submit.ts'
import { expiredLetter, type From, reminderLetter } from '../mails.ts'
import { findExpired, findToRemind, lockReturned, markReminded } from '../queries/index.ts'

const remindedBefore = 3

/** Each in its own transaction, the same way a person would: one that fails does not stop the rest. */
export async function expireReturned(to: Deps): Promise<void> {
  for (;;) {
    const ids = await findExpired(to.db, to.clock.today())
    let ended = 0
    for (const id of ids)
      if (await transaction(to.db, (tx) => expire(to, tx, id)).catch((error) => noted(to, id, error))) ended++
    if (ended === 0) return
  }
}

async function expire(to: Deps, tx: Tx, id: string): Promise<boolean> {
  const it = await lockReturned(tx, id)
  if (!it || !isExpired({ status: 'returned', mendUntil: it.mendUntil }, to.clock.today())) return false
  const moved = moveApplication('returned', 'expire')
  if (isRefusal(moved)) return false
  const now = to.clock.now()
  await writeStatus(tx, id, 'returned', moved.to)
  await record(tx, system, now, { is: 'applicationExpired', ...aboutApplication({ id, ...it }), facts: {} })
  await write(to, tx, id, (from, told) => expiredLetter(from, told, { id, until: it.mendUntil as Day }))
  return true
}

export async function remindOfMending(to: Deps): Promise<void> {
  const today = to.clock.today()
  for (const id of await findToRemind(to.db, today, addDays(today, remindedBefore)))
    await transaction(to.db, (tx) => remind(to, tx, id)).catch((error) => noted(to, id, error))
}

async function remind(to: Deps, tx: Tx, id: string): Promise<boolean> {
  const it = await lockReturned(tx, id)
  if (!it || !(await markReminded(tx, id, to.clock.now()))) return false
  await write(to, tx, id, (from, told) => reminderLetter(from, told, { id, until: it.mendUntil as Day }))
  return true
}

async function write(
  to: Deps,
  tx: Tx,
  id: string,
  letter: (from: From, told: TeacherTold) => Parameters<typeof queueLetter>[3],
): Promise<void> {
  const told = await findTeacherTold(tx, id)
  const from = {
    name: (await institutionOn(tx, to.clock.today())).center.name,
    publicUrl: to.config.publicUrl,
  }
  if (told) await queueLetter(tx, to.config, to.clock.now(), letter(from, told))
}

function noted(to: Deps, id: string, error: unknown): false {
  to.log.error('a returned application was not tended', { error, record: id })
  return false
}
