// Files that the Center adds to an application, and takes off again.
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { correct } from '../../../domain/case.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { claimFile, keepLooked, type LookedFile } from '../../files/index.ts'
import { findAttachment, findSha256s, insertAttachment, markRemoved } from '../queries/attachments.ts'
import { lockCase } from '../queries/change.ts'
import { findCase } from '../queries/one.ts'

/** How many were added: a file that is there already is not added again. Nothing when the case is another's. */
export async function addAttachments(
  to: Deps,
  actor: Actor,
  caseId: string,
  title: string,
  looked: readonly LookedFile[],
): Promise<number | Refusal | undefined> {
  const now = to.clock.now()
  const kept = await keepLooked(to, actor, looked)
  return transaction(to.db, async (tx) => {
    if (!(await lockCase(tx, actor, caseId))) return undefined
    const it = await findCase(tx, actor, caseId)
    if (!it) return undefined
    const allowed = correct(it.stage)
    if (isRefusal(allowed)) return allowed
    const there = new Set(await findSha256s(tx, it.applicationId))
    let added = 0
    for (const { fileId, name, sha256 } of kept) {
      if (there.has(sha256)) continue
      there.add(sha256)
      const called = kept.length === 1 && title ? title : [title, name].filter(Boolean).join(': ')
      await claimFile(tx, fileId, now)
      await insertAttachment(tx, { id: newId(), applicationId: it.applicationId, fileId, title: called, now })
      await record(tx, actor, now, {
        is: 'attachmentAdded',
        caseId,
        personId: it.personId,
        facts: { title: called },
      })
      added++
    }
    return added
  })
}

/** The case it was taken off from; nothing when the file is another's or gone. The file itself stays in the store. */
export function removeAttachment(to: Deps, actor: Actor, id: string): Promise<string | Refusal | undefined> {
  return transaction(to.db, async (tx) => {
    const it = await findAttachment(tx, actor, id)
    if (!it || !(await lockCase(tx, actor, it.caseId))) return undefined
    const about = await findCase(tx, actor, it.caseId)
    const allowed = about && correct(about.stage)
    if (isRefusal(allowed)) return allowed
    if (await markRemoved(tx, id, to.clock.now()))
      await record(tx, actor, to.clock.now(), {
        is: 'attachmentRemoved',
        caseId: it.caseId,
        personId: it.personId,
        facts: { title: it.title },
      })
    return it.caseId
  })
}
