// The template that a region begins with, shipped with the product.
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { transaction } from '../../db/connect.ts'
import { record, system } from '../../db/history.ts'
import { newId } from '../../db/ids.ts'
import { builtFolder, isBundle, projectRoot } from '../../place.ts'
import type { Deps } from '../../web/deps.ts'
import { claimFile, keepFile } from '../files/index.ts'
import { bytesOf } from './current.ts'
import { hasTemplate, insertTemplate, insertVersion, lockTemplates } from './queries/index.ts'
import { docxMime, firstWords as words } from './words.ts'

const folder = isBundle ? join(builtFolder, 'templates') : join(projectRoot, 'src/features/templates/start')

/** Loads the first template of the conclusion, for all positions and categories, when there is none at all. */
export async function loadFirstTemplate(to: Deps): Promise<void> {
  if (await hasTemplate(to.db)) return
  const now = to.clock.now()
  const file = createReadStream(join(folder, 'conclusion-template.docx'))
  const stored = await to.files.put(file, { atMost: 10 * 1024 * 1024 })
  const checked = await to.papers.checkTemplate(await bytesOf(to, stored.key)(), 'conclusion')
  if (!checked.ok) throw new Error(`the template of the product is faulty: ${checked.faults[0]?.says}`)
  const fileId = await keepFile(to.db, now, {
    stored,
    name: words.fileName,
    kind: 'docx',
    mime: docxMime,
    ownerId: null,
  })
  await transaction(to.db, async (tx) => {
    await lockTemplates(tx)
    // Two processes that start together: the file of the slower one is swept.
    if (await hasTemplate(tx)) return
    const id = newId()
    await insertTemplate(tx, { id, title: words.title, positions: [], categories: [], now })
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
      { is: 'templateMade', about, facts: { title: words.title } },
      { is: 'templateVersionAdded', about, facts: { title: words.title, number, from } },
    )
  })
}
