// Moving the terms of all cases of a period that still have its old one, with a letter to every specialist at work.
import type { Tx } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { queueLetters } from '../../../jobs/letters.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { senderOf } from '../../accounts/index.ts'
import { termMovedLetter } from '../mails.ts'
import { findReachable, lockCasesDue, moveTerms, type Period, type Terms } from '../queries/index.ts'

// A statement takes 65,535 values, and an event has a dozen.
const batch = 1000

/** The caller has written the period already, in the same transaction. */
export async function moveAllTerms(
  tx: Tx,
  to: Deps,
  actor: Actor,
  before: Period,
  after: { title: string; conclusionDueOn: string },
): Promise<Terms> {
  const now = to.clock.now()
  const [from, due] = [before.conclusionDueOn, after.conclusionDueOn]
  const cases = await lockCasesDue(tx, before.id, from)
  const moved = await moveTerms(
    tx,
    cases.map(({ id }) => id),
    from,
    due,
  )
  for (let i = 0; i < cases.length; i += batch) {
    const part = cases.slice(i, i + batch).map(({ id, personId, municipalityId }) => ({
      is: 'caseDueMoved' as const,
      caseId: id,
      personId,
      municipalityId,
      facts: { from, to: due },
    }))
    await record(tx, actor, now, ...part)
  }
  const bySpecialist = Map.groupBy(moved, ({ specialistId }) => specialistId)
  const told = await findReachable(tx, [...bySpecialist.keys()])
  const sender = { name: await senderOf(tx, to.clock.today()), publicUrl: to.config.publicUrl }
  await queueLetters(
    tx,
    to.config,
    now,
    told.map((person) =>
      termMovedLetter(sender, person, {
        title: after.title,
        from,
        to: due,
        count: bySpecialist.get(person.specialistId)?.length ?? 0,
      }),
    ),
  )
  return { cases: cases.length, assignments: moved.length }
}
