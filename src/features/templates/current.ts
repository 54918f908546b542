// Which template a case takes today, and the papers made of it: the empty form and the filled one (S-19, E.8).
import type { Db } from '../../db/connect.ts'
import type { Category } from '../../domain/categories.ts'
import type { Day } from '../../domain/days.ts'
import { type ConclusionFacts, conclusionFields } from '../../papers/index.ts'
import type { Deps } from '../../web/deps.ts'
import { type CurrentTemplate, findCurrentTemplates } from './currentQueries.ts'

export interface TemplateFor {
  positionId: string
  category: Category
}

/** The template in force for a position and a category, or nothing. */
export async function findTemplateFor(
  db: Db,
  it: TemplateFor & { today: Day },
): Promise<CurrentTemplate | undefined> {
  return chooseTemplate(await findCurrentTemplates(db, it.today), it)
}

/** One for the very position wins over one for the category, and both over one for all; then the newest. */
export function chooseTemplate(
  templates: readonly CurrentTemplate[],
  it: TemplateFor,
): CurrentTemplate | undefined {
  const rank = (t: CurrentTemplate): number =>
    (t.positions.length > 0 ? 2 : 0) + (t.categories.length > 0 ? 1 : 0)
  return templates
    .filter((t) => t.positions.length === 0 || t.positions.includes(it.positionId))
    .filter((t) => t.categories.length === 0 || t.categories.includes(it.category))
    .toSorted((a, b) => rank(b) - rank(a) || (b.validFrom > a.validFrom ? 1 : -1))[0]
}

/** The empty form. */
export const blankTemplate = (to: Deps, template: CurrentTemplate): Promise<Buffer> =>
  to.papers.blank(template.versionId, bytesOf(to, template))

/** The form with the facts of a case. */
export const fillTemplate = (
  to: Deps,
  template: CurrentTemplate,
  facts: Omit<ConclusionFacts, 'templateVersion'>,
): Promise<Buffer> =>
  to.papers.fill(
    template.versionId,
    bytesOf(to, template),
    conclusionFields({ ...facts, templateVersion: template.number }),
  )

const bytesOf = (to: Deps, template: CurrentTemplate) => async (): Promise<Buffer> => {
  const { stream } = await to.files.open(template.storeKey)
  return Buffer.concat(await stream.toArray())
}
