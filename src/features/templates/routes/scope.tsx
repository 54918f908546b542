// The name of a template and what it is for.
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage } from '../../../web/trouble.tsx'
import { changeTemplate } from '../actions/index.ts'
import { scopeForm } from '../forms.ts'
import { ScopePage } from '../pages/scope.tsx'
import { listPositions, type Template } from '../queries/index.ts'
import { pageWords, section, editWords as words } from '../words/index.ts'
import { crumbsTo, templateIn } from './asked.ts'

export async function showScope(c: Ctx): Promise<Response> {
  const template = await templateIn(c)
  if (!template) return notFoundPage(c)
  const { title, positions, categories, version } = template
  return scopePage(c, template, { title, positions, categories, version: String(version) })
}

export async function takeScope(c: Ctx): Promise<Response> {
  const template = await templateIn(c)
  if (!template) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(scopeForm, typed)
  if (!it.ok) return scopePage(c, template, typed, it.errors)
  const { version, ...scope } = it.value
  const done = await changeTemplate(c.get('to'), actorIn(c), { id: template.id, version }, scope)
  if (!done) return notFoundPage(c)
  if (done !== 'changed') return scopePage(c, template, typed, done.errors)
  leaveNotice(c, { tone: 'success', text: pageWords.saved })
  return c.redirect(`/templates/${template.id}`, 303)
}

async function scopePage(c: Ctx, template: Template, typed: Typed, errors?: FieldErrors): Promise<Response> {
  return page(
    c,
    {
      title: words.editTitle,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: crumbsTo(section, words.editTitle, template),
    },
    <ScopePage
      id={template.id}
      kind={template.kind}
      version={one(typed, 'version')}
      positions={await listPositions(c.get('to').db)}
      typed={typed}
      errors={errors ?? {}}
    />,
  )
}
