// Ending a case because the teacher has withdrawn the application («отозвано»).
import { type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { moveCase, settleStage } from '../../../db/stage.ts'
import { withdraw } from '../../../domain/case.ts'
import type { Day } from '../../../domain/days.ts'
import { fullName } from '../../../domain/names.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { queueLetter } from '../../../jobs/letters.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { letterFrom, withdrawnLetter } from '../mails.ts'
import { type ClosingCase, findAtWork, lockCase, writeWithdrawal } from '../queries/change.ts'
import { findCase } from '../queries/one.ts'
import { withdrawalWords as words } from '../words/index.ts'

/** Nothing when the case is another's or not there. */
export function withdrawCase(
  to: Deps,
  actor: Actor,
  caseId: string,
  input: { askedOn: Day; reason: string },
): Promise<{ withdrawn: true } | Refusal | undefined> {
  return transaction(to.db, async (tx) => {
    if (!(await lockCase(tx, actor, caseId))) return undefined
    const it = await findCase(tx, actor, caseId)
    if (!it) return undefined
    const allowed = withdraw(it.stage, input.askedOn, to.clock.today())
    if (isRefusal(allowed)) return allowed
    await closeWithdrawn(to, tx, actor, it, input)
    return allowed
  })
}

/** Ends a case that the caller has locked; who may was asked before. */
export async function closeWithdrawn(
  to: Deps,
  tx: Tx,
  actor: Author,
  it: ClosingCase,
  input: { askedOn: Day; reason: string },
): Promise<void> {
  const now = to.clock.now()
  const about = { caseId: it.id, personId: it.personId, municipalityId: it.municipalityId }
  const atWork = await findAtWork(tx, it.id)
  await writeWithdrawal(tx, {
    caseId: it.id,
    applicationId: it.applicationId,
    now,
    reason: words.revokeReason,
  })
  await moveCase(tx, it.id, it.stage, 'closed_withdrawn')
  await settleStage(tx, actor, now, it.id)
  await record(
    tx,
    actor,
    now,
    { is: 'caseWithdrawn', ...about, facts: { on: input.askedOn, reason: input.reason } },
    ...atWork.map((told) => ({
      is: 'assignmentRevoked' as const,
      ...about,
      facts: { specialist: fullName(told.name), reason: words.revokeReason },
    })),
  )
  const from = await letterFrom(to, tx)
  for (const told of atWork) await queueLetter(tx, to.config, now, withdrawnLetter(from, told, it))
}
