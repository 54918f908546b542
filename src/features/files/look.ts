// Files that came with a form: what each is by its content, and its row while nothing has claimed it yet.
import { type HandInKind, mimeOf } from '../../papers/index.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import type { UploadedFile } from '../../web/upload.ts'
import { keepFile } from './queries.ts'

export interface LookedFile {
  file: UploadedFile
  kind: HandInKind
  pages: number | null
}

/** When one of the files is not what may be sent, none is taken, and each that is not is told with its reason. */
export async function lookAt(
  to: Deps,
  files: readonly UploadedFile[],
  atMost: number,
): Promise<{ looked: LookedFile[] } | { refused: { name: string; says: string }[] }> {
  const looked: LookedFile[] = []
  const refused: { name: string; says: string }[] = []
  for (const file of files) {
    const found = await to.files.local(file.key, (path) => to.papers.inspect(path, file.name, { atMost }))
    if (!found.ok) refused.push({ name: file.name, says: found.says })
    else looked.push({ file, kind: found.file.kind, pages: 'pages' in found.file ? found.file.pages : null })
  }
  if (refused.length === 0) return { looked }
  await forget(to, files)
  return { refused }
}

export const forget = async (to: Deps, files: readonly UploadedFile[]): Promise<void> => {
  await Promise.all(files.map((file) => to.files.remove(file.key)))
}

export interface KeptUpload {
  fileId: string
  name: string
  sha256: string
}

/** The rows of the files, unclaimed; in the order of the list. */
export const keepLooked = (to: Deps, actor: Actor, looked: readonly LookedFile[]): Promise<KeptUpload[]> =>
  Promise.all(
    looked.map(async ({ file, kind, pages }) => ({
      fileId: await keepFile(to.db, to.clock.now(), {
        stored: file,
        name: file.name,
        kind,
        mime: mimeOf[kind],
        pages,
        ownerId: actor.accountId,
      }),
      name: file.name,
      sha256: file.sha256,
    })),
  )
