// What was handed in, before anything is written: taken into the store, looked at, pictures joined into one PDF.
import { Readable } from 'node:stream'
import type { StoredFile } from '../../outside/files.ts'
import type { HandInKind } from '../../papers/index.ts'
import { mimeOf } from '../../papers/index.ts'
import type { Deps } from '../../web/deps.ts'
import { handInWords as words } from './words.ts'

/** A file in the store that a person sent, not judged yet. */
export interface SentFile extends StoredFile {
  name: string
}

export interface ReadyFile {
  stored: StoredFile
  name: string
  kind: HandInKind
  mime: string
  pages: number | null
}

export type Readied = { ok: true; file: ReadyFile } | { ok: false; says: string }

export const mostPictures = 60

/** One document out of what was sent, or the sentence why not. Whatever is not used is removed from the store. */
export async function readyFile(
  to: Deps,
  sent: readonly SentFile[],
  limits: { atMost: number; title: string },
): Promise<Readied> {
  const result = await judge(to, sent, limits).catch(async (error: unknown) => {
    await removeAll(to, sent)
    throw error
  })
  const kept = result.ok ? result.file.stored.key : ''
  await removeAll(
    to,
    sent.filter((it) => it.key !== kept),
  )
  return result
}

async function judge(
  to: Deps,
  sent: readonly SentFile[],
  { atMost, title }: { atMost: number; title: string },
): Promise<Readied> {
  const [first] = sent
  if (!first) return { ok: false, says: words.noFile }
  if (sent.length > mostPictures) return { ok: false, says: words.tooMany(mostPictures) }
  const looked = []
  for (const it of sent) {
    const found = await to.files.local(it.key, (path) => to.papers.inspect(path, it.name, { atMost }))
    if (!found.ok) return { ok: false, says: sent.length > 1 ? `${it.name}: ${found.says}` : found.says }
    looked.push(found.file)
  }
  const [only] = looked
  if (looked.length === 1 && only && (only.kind === 'pdf' || only.kind === 'docx')) {
    const pages = only.kind === 'pdf' ? only.pages : null
    return {
      ok: true,
      file: { stored: first, name: first.name, kind: only.kind, mime: mimeOf[only.kind], pages },
    }
  }
  if (looked.some((it) => it.kind === 'pdf' || it.kind === 'docx')) return { ok: false, says: words.mixed }
  return joinPictures(to, sent, title, atMost)
}

async function joinPictures(
  to: Deps,
  sent: readonly SentFile[],
  title: string,
  atMost: number,
): Promise<Readied> {
  const joined = await withPaths(to, sent, (paths) =>
    to.papers.imagesToPdf(paths, { title, madeAt: to.clock.now() }),
  )
  if (!joined.ok) return { ok: false, says: joined.says }
  // Each picture was within the limit; the whole may be larger than one.
  const stored = await to.files.put(Readable.from([joined.pdf]), {
    atMost: atMost * sent.length + joined.pdf.length,
  })
  const name = `${(sent[0]?.name ?? '').replace(/\.[^.]*$/, '')}.pdf`
  return { ok: true, file: { stored, name, kind: 'pdf', mime: mimeOf.pdf, pages: sent.length } }
}

function withPaths<T>(
  to: Deps,
  sent: readonly SentFile[],
  work: (paths: string[]) => Promise<T>,
  paths: string[] = [],
): Promise<T> {
  const [next, ...rest] = sent
  if (!next) return work(paths)
  return to.files.local(next.key, (path) => withPaths(to, rest, work, [...paths, path]))
}

async function removeAll(to: Deps, files: readonly StoredFile[]): Promise<void> {
  for (const it of files) await to.files.remove(it.key)
}
