// Reading the text of a conclusion after it was handed in: what it does not mention becomes a warning for those who check.
import { compareText } from '../../papers/index.ts'
import type { Deps } from '../../web/deps.ts'
import { findVersionToRead, setWarnings } from './queries/index.ts'

const mostPages = 10

export const readConclusion =
  (to: Deps) =>
  async ({ versionId }: { versionId: string }): Promise<void> => {
    const it = await findVersionToRead(to.db, versionId)
    if (!it) return
    const text = await to.files.local(it.key, (path) => to.papers.textOfPdf(path, mostPages))
    await setWarnings(to.db, versionId, compareText(text, it))
  }
