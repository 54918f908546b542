// The signed paper as it came with a form: looked at by content, kept as files that belong to nothing yet.
import { readFile } from 'node:fs/promises'
import { mimeOf } from '../../papers/index.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import type { FieldErrors } from '../../web/forms.ts'
import type { Uploaded, UploadedFile } from '../../web/upload.ts'
import { findFile, keepFile } from '../files/index.ts'
import type { SignedFile } from './actions/index.ts'
import { looksLikeSignature, signatureLimit } from './signature.ts'
import { signedWords as words } from './words/index.ts'

export type Received = { ok: true; file: SignedFile | 'same' } | { ok: false; errors: FieldErrors }

export async function receiveSigned(
  to: Deps,
  actor: Actor,
  sent: Uploaded,
  { fileLimitMb, before }: { fileLimitMb: number; before: string | null },
): Promise<Received> {
  const paper = sent.files.find(({ field }) => field === 'file')
  const signature = sent.files.find(({ field }) => field === 'signature')
  const unused = sent.files.filter((it) => it !== paper && it !== signature)
  const errors = await faultsOf(to, sent, { paper, signature, fileLimitMb })
  if (!paper || Object.keys(errors).length > 0) {
    await dropFiles(to, sent.files)
    return { ok: false, errors }
  }
  await dropFiles(to, unused)
  if (!signature && before !== null && (await findFile(to.db, before))?.sha256 === paper.sha256) {
    await dropFiles(to, [paper])
    return { ok: true, file: 'same' }
  }
  const kept = (it: UploadedFile, kind: string, mime: string): Promise<string> =>
    keepFile(to.db, to.clock.now(), { stored: it, name: it.name, kind, mime, ownerId: actor.accountId })
  return {
    ok: true,
    file: {
      fileId: await kept(paper, 'pdf', mimeOf.pdf),
      name: paper.name,
      signatureId: signature ? await kept(signature, 'sig', 'application/pkcs7-signature') : null,
    },
  }
}

interface Sent {
  paper: UploadedFile | undefined
  signature: UploadedFile | undefined
  fileLimitMb: number
}

async function faultsOf(to: Deps, { tooLarge }: Uploaded, it: Sent): Promise<FieldErrors> {
  const errors: FieldErrors = {}
  const [large] = tooLarge
  if (large) errors[it.paper ? 'signature' : 'file'] = words.tooLarge(large, it.fileLimitMb)
  else if (!it.paper) errors.file = words.noFile
  if (it.paper) {
    const { key, name } = it.paper
    const limits = { atMost: it.fileLimitMb * 1024 * 1024, kinds: ['pdf'] as const }
    const found = await to.files.local(key, (path) => to.papers.inspect(path, name, limits))
    if (!found.ok) errors.file = found.says
  }
  if (it.signature && !(await isSignature(to, it.signature))) errors.signature = words.notASignature
  return errors
}

const isSignature = async (to: Deps, { key, size }: UploadedFile): Promise<boolean> =>
  size <= signatureLimit && looksLikeSignature(await to.files.local(key, (path) => readFile(path)))

export const dropFiles = async (to: Deps, files: readonly { key: string }[]): Promise<void> => {
  for (const { key } of files) await to.files.remove(key)
}
