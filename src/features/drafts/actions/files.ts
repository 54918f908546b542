// Files of a draft: what came is looked at, one by one; one that is not what it says does not keep the others away.
import { transaction } from '../../../db/connect.ts'
import { readSettings } from '../../../db/settings.ts'
import type { StoredFile } from '../../../outside/files.ts'
import { mimeOf } from '../../../papers/index.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { claimFile, keepFile } from '../../files/index.ts'
import {
  type DraftFile,
  deleteDraft,
  insertDraftFile,
  lockDraft,
  releaseFile,
  releaseFiles,
} from '../queries/index.ts'
import { fileWords as words } from '../words/index.ts'

export interface SentFile extends StoredFile {
  name: string
}

export interface TakenFiles {
  taken: number
  /** Why the others were not, one sentence each. */
  faults: string[]
}

/** Whatever is not taken is removed from the store. */
export async function takeFiles(
  to: Deps,
  actor: Actor,
  draftId: string,
  { about, sent }: { about: string; sent: readonly SentFile[] },
): Promise<TakenFiles> {
  const result: TakenFiles = { taken: 0, faults: [] }
  const { fileLimitMb, applicationFiles } = await readSettings(to.db)
  for (const file of sent) {
    const limits = { fileLimitMb, applicationFiles }
    const fault = await takeOne(to, actor, draftId, { about, file, ...limits })
    if (fault === undefined) result.taken += 1
    else {
      result.faults.push(fault)
      await to.files.remove(file.key)
    }
  }
  return result
}

interface One {
  about: string
  file: SentFile
  fileLimitMb: number
  applicationFiles: number
}

/** The sentence why not, or nothing. */
async function takeOne(to: Deps, actor: Actor, draftId: string, it: One): Promise<string | undefined> {
  const { file, about } = it
  const atMost = it.fileLimitMb * 1024 * 1024
  const seen = await to.files.local(file.key, (path) => to.papers.inspect(path, file.name, { atMost }))
  if (!seen.ok) return words.refused(file.name, seen.says)
  const { kind } = seen.file
  return transaction(to.db, async (tx) => {
    const draft = await lockDraft(tx, actor, draftId)
    const no = draft ? objection(draft.files, it) : words.uploadGone
    if (no) return no
    const now = to.clock.now()
    const fileId = await keepFile(tx, now, {
      stored: file,
      name: file.name,
      kind,
      mime: mimeOf[kind],
      pages: seen.file.kind === 'pdf' ? seen.file.pages : null,
      ownerId: actor.accountId,
    })
    await claimFile(tx, fileId, now)
    await insertDraftFile(tx, { draftId, fileId, title: file.name, about, now })
    return undefined
  })
}

function objection(there: readonly DraftFile[], { file, about, applicationFiles }: One): string | undefined {
  if (there.some((it) => it.sha256 === file.sha256 && it.about === about)) return words.twice(file.name)
  return there.length >= applicationFiles ? words.tooMany(applicationFiles) : undefined
}

/** False when it is not there. */
export async function removeFile(to: Deps, actor: Actor, draftId: string, id: string): Promise<boolean> {
  const keys = await transaction(to.db, async (tx) =>
    (await lockDraft(tx, actor, draftId)) ? releaseFile(tx, draftId, id) : undefined,
  )
  for (const key of keys ?? []) await to.files.remove(key)
  return keys !== undefined
}

/** The draft with its files. False when it is not there. */
export async function removeDraft(to: Deps, actor: Actor, draftId: string): Promise<boolean> {
  const keys = await transaction(to.db, async (tx) => {
    if (!(await lockDraft(tx, actor, draftId))) return undefined
    const released = await releaseFiles(tx, draftId)
    await deleteDraft(tx, draftId)
    return released
  })
  for (const key of keys ?? []) await to.files.remove(key)
  return keys !== undefined
}
