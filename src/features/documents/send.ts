// Sending a paper to a browser. Whether it may be seen was asked before, and the reading noted.
import type { PaperKind } from '../../db/tables/contractors.ts'
import { FileMissing } from '../../outside/files.ts'
import { mimeOf } from '../../papers/index.ts'
import type { Ctx } from '../../web/context.ts'
import type { Deps } from '../../web/deps.ts'
import { isId } from '../../web/fields.ts'
import { fileHeaders } from '../../web/security.ts'
import { notFoundPage } from '../../web/trouble.tsx'
import { findPaper, type SealedPaper } from './queries.ts'
import { openSealed } from './sealed.ts'

export interface PaperWanted {
  kind: PaperKind
  aboutId: string
  paperId: string
}

/** The paper as an attachment; what is not there, or is about something else, is 404. */
export async function sendPaper(c: Ctx, it: PaperWanted): Promise<Response> {
  const found = isId(it.paperId) ? await openPaper(c.get('to'), it) : undefined
  if (!found) return notFoundPage(c)
  const { paper, bytes } = found
  const headers = fileHeaders({
    mime: mimeOf[paper.format],
    name: paper.name,
    size: bytes.length,
    inline: false,
  })
  for (const [key, value] of Object.entries(headers)) c.header(key, value)
  return c.body(new Uint8Array(bytes))
}

/** The bytes of a paper as people get it. Throws when they were changed in the store. */
export async function openPaper(
  to: Deps,
  it: PaperWanted,
): Promise<{ paper: SealedPaper; bytes: Buffer } | undefined> {
  for (let again = true; ; again = false) {
    const paper = await findPaper(to.db, it)
    if (!paper) return undefined
    try {
      return { paper, bytes: await openSealed(to.files, to.config.fieldKeys, paper) }
    } catch (error) {
      // Its key was being changed at this very moment: it lies elsewhere now.
      if (!again || !(error instanceof FileMissing)) throw error
    }
  }
}
