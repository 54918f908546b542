// Ending a version, and removing one that nobody has used.
import { isRefusal } from '../../../domain/refusals.ts'
import { earliestEnd } from '../../../domain/templateChoice.ts'
import { formatDay } from '../../../ui/text.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { endVersionAfter, removeUnused } from '../actions/index.ts'
import { endForm, removalForm } from '../forms.ts'
import { EndPage } from '../pages/end.tsx'
import type { VersionInPlace } from '../queries/index.ts'
import { pageWords, section, endWords as words } from '../words/index.ts'
import { crumbsTo, idIn, versionIn } from './asked.ts'

export async function showEnd(c: Ctx): Promise<Response> {
  const found = await versionIn(c)
  if (!found) return notFoundPage(c)
  const { version, template } = found
  const lastDay = version.validTo ? formatDay(version.validTo) : ''
  return endPage(c, found, { lastDay, version: String(template.version) })
}

export async function takeEnd(c: Ctx): Promise<Response> {
  const found = await versionIn(c)
  if (!found) return notFoundPage(c)
  const to = c.get('to')
  const typed = await readForm(c)
  const it = check(endForm(to.clock.today()), typed)
  if (!it.ok) return endPage(c, found, typed, it.errors)
  const ended = await endVersionAfter(to, actorIn(c), found.version.id, it.value)
  if (!ended) return notFoundPage(c)
  const text = ended.isWithdrawn ? words.withdrawn(ended.number) : words.saved(ended.number, ended.validTo)
  leaveNotice(c, { tone: 'success', text })
  return c.redirect(`/templates/${ended.templateId}`, 303)
}

export async function takeRemoval(c: Ctx): Promise<Response> {
  const id = idIn(c)
  const it = check(removalForm, await readForm(c))
  const done = id && it.ok ? await removeUnused(c.get('to'), actorIn(c), id, it.value.version) : undefined
  if (!done) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'success', text: pageWords.removed(done.number) })
  return c.redirect(`/templates/${done.templateId}`, 303)
}

function endPage(c: Ctx, it: VersionInPlace, typed: Typed, errors?: FieldErrors): Promise<Response> {
  return page(
    c,
    {
      title: words.title,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: crumbsTo(section, words.title, it.template),
    },
    <EndPage
      {...it}
      yesterday={earliestEnd(c.get('to').clock.today())}
      typed={typed}
      errors={errors ?? {}}
    />,
  )
}
