// Versions of a template: added, ended, and, as long as nobody has used them, removed.
import { Conflict, type Tx, transaction } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import type { Day } from '../../../domain/days.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { endVersion, removeVersion } from '../../../domain/templateChoice.ts'
import { formatDay } from '../../../ui/text.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { claimFile } from '../../files/index.ts'
import type { Term } from '../forms.ts'
import {
  deleteVersion,
  endVersionOn,
  findTemplate,
  findVersion,
  hasVersion,
  insertVersion,
  lockTemplates,
  type Template,
  writeTemplate,
} from '../queries/index.ts'
import { endWords } from '../words/index.ts'
import type { GoodFile } from './received.ts'

export interface AddedVersion {
  id: string
  template: { id: string; title: string }
  term: Term
  file: GoodFile
}

/** The number of the new version; `already` when the same form came before; nothing when there is no such template. */
export const addVersion = (
  to: Deps,
  actor: Actor,
  templateId: string,
  it: Omit<AddedVersion, 'template'>,
): Promise<number | 'already' | undefined> =>
  transaction(to.db, async (tx) => {
    await lockTemplates(tx)
    const template = await findTemplate(tx, templateId)
    if (!template) return undefined
    if (await hasVersion(tx, it.id)) return 'already'
    return insertWithin(tx, actor, to.clock.now(), { ...it, template })
  })

/** Adds a version inside the transaction of the caller, who holds the lock. */
export async function insertWithin(tx: Tx, actor: Author, now: Date, it: AddedVersion): Promise<number> {
  await claimFile(tx, it.file.id, now)
  const { validFrom, validTo, note } = it.term
  const number = await insertVersion(tx, {
    id: it.id,
    templateId: it.template.id,
    fileId: it.file.id,
    fields: it.file.fields,
    validFrom,
    validTo,
    note,
    uploadedBy: actor.accountId,
    now,
  })
  await record(tx, actor, now, {
    is: 'templateVersionAdded',
    about: { kind: 'template', id: it.template.id },
    facts: { title: it.template.title, number, from: validFrom },
  })
  return number
}

export interface Ended {
  templateId: string
  number: number
  validTo: Day
  isWithdrawn: boolean
}

/** Names the last day of a version. Nothing when there is no such version; `Conflict` when the template has changed. */
export const endVersionAfter = (
  to: Deps,
  actor: Actor,
  id: string,
  it: { lastDay: Day; version: number },
): Promise<Ended | undefined> =>
  transaction(to.db, async (tx) => {
    await lockTemplates(tx)
    const found = await findVersion(tx, id)
    if (!found) return undefined
    const { template, version } = found
    const ended = endVersion(version, it.lastDay, to.clock.today())
    const result = { templateId: template.id, number: version.number, ...ended }
    if (version.validTo === ended.validTo && version.isWithdrawn === ended.isWithdrawn) return result
    await step(tx, template, it.version)
    const now = to.clock.now()
    await endVersionOn(tx, id, { validTo: ended.validTo, withdrawnAt: ended.isWithdrawn ? now : null })
    const about = { kind: 'template', id: template.id }
    if (ended.isWithdrawn)
      await record(tx, actor, now, {
        is: 'templateVersionWithdrawn',
        about,
        facts: { title: template.title, number: version.number },
      })
    else
      await record(tx, actor, now, {
        is: 'templateChanged',
        about,
        facts: {
          title: template.title,
          changes: [
            {
              field: endWords.change(version.number),
              from: version.validTo ? formatDay(version.validTo) : endWords.endless,
              to: formatDay(ended.validTo),
            },
          ],
        },
      })
    return result
  })

/** Removes a version that nobody has used. Nothing when it is not there (any more). */
export const removeUnused = (
  to: Deps,
  actor: Actor,
  id: string,
  seen: number,
): Promise<{ templateId: string; number: number } | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    await lockTemplates(tx)
    const found = await findVersion(tx, id)
    if (!found) return undefined
    const { template, version } = found
    const allowed = removeVersion(version)
    if (isRefusal(allowed)) return allowed
    await step(tx, template, seen)
    await deleteVersion(tx, version)
    await record(tx, actor, to.clock.now(), {
      is: 'templateVersionWithdrawn',
      about: { kind: 'template', id: template.id },
      facts: { title: template.title, number: version.number },
    })
    return { templateId: template.id, number: version.number }
  })

/** The version of a template steps on with every change of its versions. */
async function step(tx: Tx, template: Template, seen: number): Promise<void> {
  if (template.version !== seen) throw new Conflict('template')
  const { title, positions, categories } = template
  await writeTemplate(tx, { id: template.id, version: seen }, { title, positions, categories })
}
