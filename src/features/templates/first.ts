// The templates that a region begins with, shipped with the product.
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { transaction } from '../../db/connect.ts'
import { record, system } from '../../db/history.ts'
import { newId } from '../../db/ids.ts'
import { type TemplateKind, templateKinds } from '../../domain/templateChoice.ts'
import { standardDocx } from '../../papers/index.ts'
import { builtFolder, isBundle, projectRoot } from '../../place.ts'
import type { Deps } from '../../web/deps.ts'
import { claimFile, keepFile } from '../files/index.ts'
import { bytesOf } from './current.ts'
import { hasTemplate, insertTemplate, insertVersion, lockTemplates } from './queries/index.ts'
import { docxMime, firstWords as words } from './words/index.ts'

const folder = isBundle ? join(builtFolder, 'templates') : join(projectRoot, 'src/features/templates/start')

/** Loads the first template of every kind of which there is none at all. */
export async function loadFirstTemplates(to: Deps): Promise<void> {
  for (const kind of templateKinds) await loadFirst(to, kind)
}

const bytesFor = (kind: TemplateKind): Readable =>
  kind === 'conclusion'
    ? createReadStream(join(folder, 'conclusion-template.docx'))
    : Readable.from([standardDocx(kind)])

async function loadFirst(to: Deps, kind: TemplateKind): Promise<void> {
  if (await hasTemplate(to.db, kind)) return
  const now = to.clock.now()
  const stored = await to.files.put(bytesFor(kind), { atMost: 10 * 1024 * 1024 })
  const checked = await to.papers.checkTemplate(await bytesOf(to, stored.key)(), kind)
  if (!checked.ok) throw new Error(`the template of the product is faulty: ${checked.faults[0]?.says}`)
  const fileId = await keepFile(to.db, now, {
    stored,
    name: words.fileName(kind),
    kind: 'docx',
    mime: docxMime,
    ownerId: null,
  })
  await transaction(to.db, async (tx) => {
    await lockTemplates(tx)
    // Two processes that start together: the file of the slower one is swept.
    if (await hasTemplate(tx, kind)) return
    const id = newId()
    const title = words.title(kind)
    await insertTemplate(tx, { id, kind, title, positions: [], categories: [], now })
    await claimFile(tx, fileId, now)
    const from = to.clock.today()
    const number = await insertVersion(tx, {
      id: newId(),
      templateId: id,
      fileId,
      fields: checked.fields,
      validFrom: from,
      validTo: null,
      note: words.note,
      uploadedBy: null,
      now,
    })
    const about = { kind: 'template', id }
    await record(
      tx,
      system,
      now,
      { is: 'templateMade', about, facts: { title } },
      { is: 'templateVersionAdded', about, facts: { title, number, from } },
    )
  })
}
