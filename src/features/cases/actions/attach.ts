// Files that the Center adds to an application, and takes off again.
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { correct } from '../../../domain/case.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { type HandInKind, mimeOf } from '../../../papers/index.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { UploadedFile } from '../../../web/upload.ts'
import { claimFile, keepFile } from '../../files/index.ts'
import { findAttachment, findSha256s, insertAttachment, markRemoved } from '../queries/attachments.ts'
import { lockCase } from '../queries/change.ts'
import { findCase } from '../queries/one.ts'
import { pageWords as words } from '../words/index.ts'

interface Looked {
  file: UploadedFile
  kind: HandInKind
  pages: number | null
}

/** What each file is by its content; when one is not taken, none is, and the reasons are told. */
export async function lookAt(
  to: Deps,
  files: readonly UploadedFile[],
  atMost: number,
): Promise<{ looked: Looked[] } | { says: string[] }> {
  const looked: Looked[] = []
  const says: string[] = []
  for (const file of files) {
    const found = await to.files.local(file.key, (path) => to.papers.inspect(path, file.name, { atMost }))
    if (!found.ok) says.push(words.refusedFile(file.name, found.says))
    else looked.push({ file, kind: found.file.kind, pages: 'pages' in found.file ? found.file.pages : null })
  }
  if (says.length === 0) return { looked }
  await forget(to, files)
  return { says }
}

export const forget = async (to: Deps, files: readonly UploadedFile[]): Promise<void> => {
  await Promise.all(files.map((file) => to.files.remove(file.key)))
}

/** How many were added: a file that is there already is not added again. Nothing when the case is another's. */
export async function addAttachments(
  to: Deps,
  actor: Actor,
  caseId: string,
  title: string,
  looked: readonly Looked[],
): Promise<number | Refusal | undefined> {
  const now = to.clock.now()
  const kept = await Promise.all(
    looked.map(async ({ file, kind, pages }) => ({
      file,
      fileId: await keepFile(to.db, now, {
        stored: file,
        name: file.name,
        kind,
        mime: mimeOf[kind],
        pages,
        ownerId: actor.accountId,
      }),
    })),
  )
  return transaction(to.db, async (tx) => {
    if (!(await lockCase(tx, actor, caseId))) return undefined
    const it = await findCase(tx, actor, caseId)
    if (!it) return undefined
    const allowed = correct(it.stage)
    if (isRefusal(allowed)) return allowed
    const there = new Set(await findSha256s(tx, it.applicationId))
    let added = 0
    for (const { file, fileId } of kept) {
      if (there.has(file.sha256)) continue
      there.add(file.sha256)
      const called = kept.length === 1 && title ? title : [title, file.name].filter(Boolean).join(': ')
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
