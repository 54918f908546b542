// The page of one attestee.
import { noteReading } from '../../../../db/history.ts'
import { readSettings } from '../../../../db/settings.ts'
import { fullName } from '../../../../domain/names.ts'
import { isRefusal } from '../../../../domain/refusals.ts'
import type { Ctx } from '../../../../web/context.ts'
import { leaveNotice } from '../../../../web/cookies.ts'
import { page } from '../../../../web/page.tsx'
import { notFoundPage, refusedPage } from '../../../../web/trouble.tsx'
import { findApplication } from '../../../applications/index.ts'
import { findTemplateFor } from '../../../templates/index.ts'
import { takeUp } from '../actions.ts'
import { findAround } from '../listQueries.ts'
import { listHref, listWishIn } from '../listWish.ts'
import { AttesteePage } from '../pages/attestee.tsx'
import { section, pageWords as words } from '../words/index.ts'
import { idIn, mineIn, ownIn, stranger } from './mine.ts'

export async function showAttestee(c: Ctx): Promise<Response> {
  const it = await mineIn(c)
  if (it instanceof Response) return it
  const { db, readingDb, clock } = c.get('to')
  const actor = ownIn(c)
  const wish = listWishIn(c)
  const today = clock.today()
  const [application, around, template, settings] = await Promise.all([
    findApplication(db, it.applicationId),
    findAround(db, actor.specialistId, today, wish, it.id),
    findTemplateFor(db, { positionId: it.positionId, category: it.categoryWanted, on: today }),
    readSettings(db),
    noteReading(readingDb, actor, clock.now(), {
      personId: it.personId,
      caseId: it.caseId,
      what: 'application',
    }),
  ])
  if (!application) return notFoundPage(c)
  return page(
    c,
    {
      title: fullName(it.teacher),
      wide: true,
      crumbs: [{ href: listHref(wish), text: section }, { text: fullName(it.teacher) }],
    },
    <AttesteePage
      it={it}
      application={application}
      around={around}
      wish={wish}
      settings={settings}
      hasForm={template !== undefined}
      today={today}
      zone={clock.zone}
    />,
  )
}

/** «Приступить к работе». Pressed twice, it says the same again. */
export async function takeUpCase(c: Ctx): Promise<Response> {
  const id = idIn(c)
  if (!id) return notFoundPage(c)
  const actor = ownIn(c)
  const taken = await takeUp(c.get('to'), actor, id)
  if (!taken) return stranger(c, actor, id)
  if (isRefusal(taken)) return refusedPage(c, taken)
  leaveNotice(c, { tone: 'success', text: words.takenUp })
  return c.redirect(`/assignments/${id}`, 303)
}
