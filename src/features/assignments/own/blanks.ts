// S-19: which empty forms a specialist needs.
import { chooseTemplate } from '../../../domain/templateChoice.ts'
import type { Deps } from '../../../web/deps.ts'
import { type CurrentTemplate, findCurrentTemplates } from '../../templates/index.ts'
import { findOwnKinds } from './queries.ts'

/** The templates of the own attestees; before there are any, all that are in force. In the order of titles. */
export async function findBlanks(to: Deps, specialistId: string): Promise<CurrentTemplate[]> {
  const [kinds, templates] = await Promise.all([
    findOwnKinds(to.db, specialistId),
    findCurrentTemplates(to.db, to.clock.today()),
  ])
  const needed = new Set(kinds.map((kind) => chooseTemplate(templates, kind)))
  const own = templates.filter((template) => needed.has(template))
  return (own.length > 0 ? own : templates).toSorted((a, b) => a.title.localeCompare(b.title, 'ru'))
}

/** A template in force by its version. */
export async function findBlank(to: Deps, versionId: string): Promise<CurrentTemplate | undefined> {
  const templates = await findCurrentTemplates(to.db, to.clock.today())
  return templates.find((template) => template.versionId === versionId)
}
