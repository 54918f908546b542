// The file of a version as it came with a form: kept, looked through, and kept over a second try of the form.
import type { TemplateKind } from '../../../domain/templateChoice.ts'
import type { TemplateFault } from '../../../papers/index.ts'
import type { Actor } from '../../../web/actor.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { Deps } from '../../../web/deps.ts'
import { isId } from '../../../web/fields.ts'
import type { Uploaded } from '../../../web/upload.ts'
import { keepFile } from '../../files/index.ts'
import { bytesOf } from '../current.ts'
import { findKept } from '../queries/index.ts'
import { docxMime, faultWords as words } from '../words/index.ts'

/** A template that may become a version: the file belongs to nothing yet and is swept after a day. */
export interface GoodFile {
  id: string
  name: string
  fields: string[]
}

export type Received =
  | { ok: true; file: GoodFile }
  /** What stands at the field, and the faults found inside the template. */
  | { ok: false; says: string; faults: TemplateFault[] }

/** Looks through the file that was sent, or through the good one of the try before. */
export async function receive(to: Deps, actor: Actor, kind: TemplateKind, sent: Uploaded): Promise<Received> {
  const [tooLarge] = sent.tooLarge
  if (tooLarge) return { ok: false, says: words.tooLarge(tooLarge), faults: [] }
  const file = (await keepSent(to, actor, sent)) ?? (await keptBefore(to, actor, sent.typed))
  if (!file) return { ok: false, says: words.file, faults: [] }
  const checked = await to.papers.checkTemplate(await bytesOf(to, file.storeKey)(), kind)
  return checked.ok
    ? { ok: true, file: { id: file.id, name: file.name, fields: checked.fields } }
    : { ok: false, says: words.faulty(file.name, checked.faults.length), faults: checked.faults }
}

async function keepSent(to: Deps, actor: Actor, { files }: Uploaded) {
  const [sent] = files
  if (!sent) return undefined
  const id = await keepFile(to.db, to.clock.now(), {
    stored: sent,
    name: sent.name,
    kind: 'docx',
    mime: docxMime,
    ownerId: actor.accountId,
  })
  return { id, name: sent.name, storeKey: sent.key }
}

async function keptBefore(to: Deps, actor: Actor, typed: Typed) {
  const id = one(typed, 'kept')
  return isId(id) ? findKept(to.db, actor.accountId, id) : undefined
}
