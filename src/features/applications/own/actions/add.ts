// What the teacher adds to an application that is under way (D-05).
import { readWorkingDays } from '../../../../db/calendar.ts'
import { type Tx, transaction } from '../../../../db/connect.ts'
import { record } from '../../../../db/history.ts'
import { newId } from '../../../../db/ids.ts'
import { isRefusal, type Refusal } from '../../../../domain/refusals.ts'
import { mayAdd } from '../../../../domain/review.ts'
import type { Actor } from '../../../../web/actor.ts'
import type { Deps } from '../../../../web/deps.ts'
import { claimFile, type KeptUpload, keepLooked, type LookedFile } from '../../../files/index.ts'
import { type ApplicationStanding, findStanding, lockApplication } from '../../queries/index.ts'
import { aboutApplication } from '../../submit.ts'
import { findContents, hasAddition, insertAddition, insertAttached } from '../queries.ts'

export interface AdditionWish {
  /** The number of the form: sent twice, it adds once. */
  once: string
  text: string
  looked: readonly LookedFile[]
}

export interface Added {
  /** False when all of it was there already. */
  isFirst: boolean
  files: number
}

/** Nothing when the application is another's or not there. */
export async function addToApplication(
  to: Deps,
  actor: Actor,
  id: string,
  wish: AdditionWish,
): Promise<Added | Refusal | undefined> {
  const kept = await keepLooked(to, actor, wish.looked)
  return transaction(to.db, async (tx) => {
    if (!(await lockApplication(tx, actor, id))) return undefined
    const it = await findStanding(tx, id)
    if (!it) return undefined
    if (await hasAddition(tx, wish.once)) return { isFirst: false, files: 0 }
    const allowed = mayAdd(it, to.clock.today(), await readWorkingDays(tx))
    if (isRefusal(allowed)) return allowed
    if (wish.text) await addText(to, tx, actor, it, wish)
    const files = await addFiles(to, tx, actor, it, kept)
    return { isFirst: wish.text !== '' || files > 0, files }
  })
}

const about = (it: ApplicationStanding) => ({
  ...aboutApplication(it),
  ...(it.caseId ? { caseId: it.caseId } : {}),
})

async function addText(
  to: Deps,
  tx: Tx,
  actor: Actor,
  it: ApplicationStanding,
  wish: AdditionWish,
): Promise<void> {
  const now = to.clock.now()
  await insertAddition(tx, {
    id: wish.once,
    applicationId: it.id,
    text: wish.text,
    by: actor.accountId,
    now,
  })
  await record(tx, actor, now, { is: 'additionGiven', ...about(it), facts: {} })
}

async function addFiles(
  to: Deps,
  tx: Tx,
  actor: Actor,
  it: ApplicationStanding,
  kept: readonly KeptUpload[],
): Promise<number> {
  const now = to.clock.now()
  const there = new Set(await findContents(tx, it.id))
  let added = 0
  for (const { fileId, name, sha256 } of kept) {
    if (there.has(sha256)) continue
    there.add(sha256)
    await claimFile(tx, fileId, now)
    await insertAttached(tx, {
      id: newId(),
      applicationId: it.id,
      fileId,
      title: name,
      by: actor.accountId,
      now,
    })
    await record(tx, actor, now, { is: 'attachmentAdded', ...about(it), facts: { title: name } })
    added++
  }
  return added
}
