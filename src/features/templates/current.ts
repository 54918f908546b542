// Which template a paper takes today, and the papers made of it: the empty form and the filled one (S-19, E.8, F).
import type { Db } from '../../db/connect.ts'
import type { Day } from '../../domain/days.ts'
import {
  chooseTemplate,
  newestOf,
  offersOn,
  type TemplateKind,
  type TemplateWanted,
} from '../../domain/templateChoice.ts'
import {
  type ConclusionFacts,
  conclusionFields,
  exampleValues,
  type FieldValues,
} from '../../papers/index.ts'
import type { Deps } from '../../web/deps.ts'
import { type CurrentTemplate, findOffers, noteUse } from './queries/index.ts'

/** The version in force of every template of the conclusion. */
export const findCurrentTemplates = async (db: Db, on: Day): Promise<CurrentTemplate[]> =>
  offersOn(await findOffers(db, 'conclusion', on), on)

/** The template in force for a position and a category, or nothing. */
export async function findTemplateFor(
  db: Db,
  it: TemplateWanted & { on: Day },
): Promise<CurrentTemplate | undefined> {
  return chooseTemplate(await findCurrentTemplates(db, it.on), it)
}

/** The empty form. */
export async function blankTemplate(to: Deps, template: CurrentTemplate): Promise<Buffer> {
  const blank = await blankOf(to, template)
  await noteFirstUse(to, template)
  return blank
}

/** The form with the facts of a case. */
export async function fillTemplate(
  to: Deps,
  template: CurrentTemplate,
  facts: Omit<ConclusionFacts, 'templateVersion'>,
): Promise<Buffer> {
  const filled = await filledOf(to, template, facts)
  await noteFirstUse(to, template)
  return filled
}

/** A paper of contractors by the template in force of its kind, and the version that made it; nothing when there is none. */
export async function fillContractorTemplate(
  to: Deps,
  kind: Exclude<TemplateKind, 'conclusion'>,
  values: FieldValues,
): Promise<{ docx: Buffer; versionId: string } | undefined> {
  const today = to.clock.today()
  const template = newestOf(offersOn(await findOffers(to.db, kind, today), today))
  if (!template) return undefined
  const { versionId, storeKey } = template
  const docx = await to.papers.fill(versionId, bytesOf(to, storeKey), values, kind)
  await noteFirstUse(to, template)
  return { docx, versionId }
}

interface Source {
  /** The conclusion when nothing is said. */
  kind?: TemplateKind
  versionId: string
  number: number
  storeKey: string
}

/** As `blankTemplate`, to look at: nobody works with this paper. */
export const blankOf = (to: Deps, it: Source): Promise<Buffer> =>
  to.papers.blank(it.versionId, bytesOf(to, it.storeKey), it.kind)

/** As `fillTemplate`, to look at. */
export const filledOf = (
  to: Deps,
  it: Source,
  facts: Omit<ConclusionFacts, 'templateVersion'>,
): Promise<Buffer> =>
  to.papers.fill(
    it.versionId,
    bytesOf(to, it.storeKey),
    conclusionFields({ ...facts, templateVersion: it.number }),
  )

/** The paper of contractors with the examples of its fields, to look at. */
export const exampleOf = (to: Deps, it: Source & { kind: TemplateKind }): Promise<Buffer> =>
  to.papers.fill(it.versionId, bytesOf(to, it.storeKey), exampleValues(it.kind), it.kind)

export const bytesOf = (to: Deps, storeKey: string) => async (): Promise<Buffer> => {
  const { stream } = await to.files.open(storeKey)
  return Buffer.concat(await stream.toArray())
}

const noteFirstUse = async (to: Deps, { versionId, isUsed }: CurrentTemplate): Promise<void> => {
  if (!isUsed) await noteUse(to.db, versionId, to.clock.now())
}
