// Declining, and declaring a conflict of interest: two pages with one deed.
import { shortName } from '../../../../domain/names.ts'
import { isRefusal } from '../../../../domain/refusals.ts'
import { readForm, type Typed } from '../../../../web/body.ts'
import type { Ctx } from '../../../../web/context.ts'
import { leaveNotice } from '../../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../../web/forms.ts'
import { page } from '../../../../web/page.tsx'
import { notFoundPage, refusedPage } from '../../../../web/trouble.tsx'
import { type Declined, stepAside } from '../actions.ts'
import { conflictForm, declineForm } from '../forms.ts'
import { ConflictPage, DeclinePage } from '../pages/decline.tsx'
import { pageWords, section, declineWords as words } from '../words/index.ts'
import { idIn, mineIn, ownIn, stranger } from './mine.ts'

const pages = {
  decline: { title: words.title, Page: DeclinePage },
  conflict: { title: words.conflictTitle, Page: ConflictPage },
}

const show =
  (which: keyof typeof pages) =>
  async (c: Ctx, errors: FieldErrors = {}, typed: Typed = {}): Promise<Response> => {
    const it = await mineIn(c)
    if (it instanceof Response) return it
    const { title, Page } = pages[which]
    const faulty = Object.keys(errors).length > 0
    return page(
      c,
      {
        title,
        faulty,
        status: faulty ? 422 : 200,
        crumbs: [
          { href: '/assignments', text: section },
          { href: `/assignments/${it.id}`, text: shortName(it.teacher) },
          { text: title },
        ],
      },
      <Page it={it} errors={errors} typed={typed} />,
    )
  }

const showDeclineForm = show('decline')
const showConflictForm = show('conflict')
export const showDecline = (c: Ctx): Promise<Response> => showDeclineForm(c)
export const showConflict = (c: Ctx): Promise<Response> => showConflictForm(c)

export async function declineCase(c: Ctx): Promise<Response> {
  const told = check(declineForm, await readForm(c))
  if (!told.ok) return showDeclineForm(c, told.errors, told.typed)
  return end(c, { ...told.value, conflict: null })
}

export async function declareConflict(c: Ctx): Promise<Response> {
  const told = check(conflictForm, await readForm(c))
  if (!told.ok) return showConflictForm(c, told.errors, told.typed)
  const { kind, comment, version } = told.value
  return end(c, { reason: 'conflict', conflict: kind, comment, version })
}

async function end(c: Ctx, declined: Declined): Promise<Response> {
  const id = idIn(c)
  if (!id) return notFoundPage(c)
  const actor = ownIn(c)
  const ended = await stepAside(c.get('to'), actor, id, declined)
  if (!ended) return stranger(c, actor, id)
  if (isRefusal(ended)) return refusedPage(c, ended)
  leaveNotice(c, { tone: 'success', text: pageWords.gone })
  return c.redirect('/assignments', 303)
}
