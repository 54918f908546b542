// Handing in: a signed conclusion becomes a version with a receipt; a Word file is kept as a working copy.
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { readSettings } from '../../../db/settings.ts'
import { settleStage } from '../../../db/stage.ts'
import { expectedWay, handIn as rule } from '../../../domain/conclusion.ts'
import { shortName } from '../../../domain/names.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { enqueue } from '../../../jobs/queue.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { claimFile, keepFile } from '../../files/index.ts'
import type { ReadyFile } from '../files.ts'
import { tellReceipt } from '../mails.tsx'
import {
  findOwnConclusion,
  insertVersion,
  insertWorkingCopy,
  lockCaseOf,
  markDone,
  putConclusion,
  versionsOf,
} from '../queries/index.ts'

export type Given =
  | { given: 'version'; version: number; isLate: boolean }
  | { given: 'sameFile'; version: number }
  | { given: 'workingCopy' }

/** Nothing means: not this specialist's assignment. */
export async function handIn(
  to: Deps,
  actor: Actor,
  assignmentId: string,
  file: ReadyFile,
): Promise<Given | Refusal | undefined> {
  const now = to.clock.now()
  const settings = await readSettings(to.db)
  return transaction(to.db, async (tx): Promise<Given | Refusal | undefined> => {
    if (!(await lockCaseOf(tx, assignmentId))) return undefined
    const it = await findOwnConclusion(tx, actor.specialistId ?? '', assignmentId)
    if (!it) return undefined
    const about = { caseId: it.caseId, personId: it.personId, municipalityId: it.municipalityId }
    const specialist = shortName(actor)
    const allowed = rule(
      {
        stage: it.stage,
        assignment: it.status,
        conclusion: it.conclusion?.status ?? null,
        versions: it.conclusion?.versions ?? 0,
        dueOn: it.dueOn,
        expectation: expectedWay(it.form, it.isRemote, settings),
      },
      to.clock.today(),
    )
    if (isRefusal(allowed)) return allowed

    // A double post, or the same file chosen again: the receipt of the first one stands.
    const [latest] =
      it.conclusion && it.conclusion.status === 'uploaded' ? await versionsOf(tx, it.conclusion.id) : []
    if (latest?.sha256 === file.stored.sha256) return { given: 'sameFile', version: latest.version }

    const fileId = await keepFile(tx, now, { ...file, ownerId: actor.accountId })
    await claimFile(tx, fileId, now)
    if (file.kind === 'docx') {
      await insertWorkingCopy(tx, assignmentId, fileId, now)
      await record(tx, actor, now, {
        is: 'workingCopyKept',
        ...about,
        facts: { specialist, name: file.name },
      })
      return { given: 'workingCopy' }
    }
    const conclusionId = await putConclusion(tx, { assignmentId, caseId: it.caseId, now, ...allowed })
    const versionId = await insertVersion(tx, {
      conclusionId,
      version: allowed.version,
      fileId,
      note: '',
      now,
      accountId: actor.accountId,
    })
    await markDone(tx, assignmentId, now)
    await settleStage(tx, actor, now, it.caseId)
    await record(tx, actor, now, {
      is: 'conclusionGiven',
      ...about,
      facts: { specialist, version: allowed.version, late: allowed.isLate, sha256: file.stored.sha256 },
    })
    await tellReceipt(tx, to, actor, it, {
      version: allowed.version,
      isLate: allowed.isLate,
      sha256: file.stored.sha256,
      at: now,
    })
    await enqueue(tx, 'readConclusion', { versionId })
    return { given: 'version', ...allowed }
  })
}
