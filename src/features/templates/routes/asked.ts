// What the path of a template's page names: a record that is there, or nothing.
import { type TemplateKind, templateKinds } from '../../../domain/templateChoice.ts'
import type { Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { findTemplate, findVersion, type Template, type VersionInPlace } from '../queries/index.ts'

export const idIn = (c: Ctx): string | undefined => {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : undefined
}

/** The kind of papers that the address names; the conclusion when it names none. */
export const kindIn = (c: Ctx): TemplateKind =>
  templateKinds.find((kind) => kind === c.req.query('kind')) ?? 'conclusion'

export async function templateIn(c: Ctx): Promise<Template | undefined> {
  const id = idIn(c)
  return id ? findTemplate(c.get('to').db, id) : undefined
}

export async function versionIn(c: Ctx): Promise<VersionInPlace | undefined> {
  const id = idIn(c)
  return id ? findVersion(c.get('to').db, id) : undefined
}

/** Where a page stands: the section, and the template it is about. */
export const crumbsTo = (section: string, title: string, of?: { id: string; title: string }) => [
  { href: '/templates', text: section },
  ...(of ? [{ href: `/templates/${of.id}`, text: of.title }] : []),
  { text: title },
]
