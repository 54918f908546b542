// URL · who may · handler.
import { transaction } from '../../db/connect.ts'
import { noteReading, record } from '../../db/history.ts'
import { roleMay } from '../../domain/roles.ts'
import { actorIn, type Ctx } from '../../web/context.ts'
import { leaveNotice } from '../../web/cookies.ts'
import { isId } from '../../web/fields.ts'
import { page } from '../../web/page.tsx'
import { get, post, type Room } from '../../web/route.ts'
import { notFoundPage } from '../../web/trouble.tsx'
import { noteForeignApplication } from '../applications/index.ts'
import { findFile, sendFile } from '../files/index.ts'
import { noticePath } from './line.tsx'
import { NoticePage } from './page.tsx'
import { findNotice, findNoticeOwner, markRead, type Notice } from './queries.ts'
import { noticeWords as words } from './words.ts'

async function noticeIn(c: Ctx): Promise<Notice | Response> {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFoundPage(c)
  const to = c.get('to')
  const it = await findNotice(to.db, actorIn(c), id)
  if (it) return it
  const applicationId = await findNoticeOwner(to.db, id)
  if (applicationId) await noteForeignApplication(to, actorIn(c), applicationId, c.req.path)
  return notFoundPage(c)
}

async function showNotice(c: Ctx): Promise<Response> {
  const it = await noticeIn(c)
  if (it instanceof Response) return it
  await noteRead(c, it)
  const { role, personId } = actorIn(c)
  const isOwn = role === 'teacher' && personId === it.personId
  const list = isOwn ? '/my' : '/applications'
  return page(
    c,
    {
      title: words.crumb(it.number),
      crumbs: [
        { href: list, text: isOwn ? words.mine : words.applications },
        { href: `${list}/${it.applicationId}`, text: words.application(it.applicationNumber) },
        { text: words.crumb(it.number) },
      ],
    },
    <NoticePage it={it} isOwn={isOwn} maySeeCase={roleMay(role, 'case.read')} />,
  )
}

async function sendPaper(c: Ctx): Promise<Response> {
  const it = await noticeIn(c)
  if (it instanceof Response) return it
  const file = await findFile(c.get('to').db, it.fileId)
  if (!file) return notFoundPage(c)
  await noteRead(c, it)
  return sendFile(c, file)
}

/** Of others' notices; one's own are not noted. */
async function noteRead(c: Ctx, it: Notice): Promise<void> {
  const { readingDb, clock } = c.get('to')
  const actor = actorIn(c)
  if (actor.personId === it.personId) return
  await noteReading(readingDb, actor, clock.now(), {
    personId: it.personId,
    caseId: it.caseId,
    what: 'application',
  })
}

/** Read once; pressed again, it says so again. */
async function takeReading(c: Ctx): Promise<Response> {
  const it = await noticeIn(c)
  if (it instanceof Response) return it
  const to = c.get('to')
  const now = to.clock.now()
  await transaction(to.db, async (tx) => {
    if (!(await markRead(tx, it.id, now))) return
    await record(tx, actorIn(c), now, {
      is: 'noticeRead',
      caseId: it.caseId,
      personId: it.personId,
      municipalityId: it.municipalityId,
      about: { kind: 'application', id: it.applicationId },
      facts: { number: it.number },
    })
  })
  leaveNotice(c, { tone: 'success', text: words.marked })
  return c.redirect(noticePath(it.id), 303)
}

export const noticesRoom: Room = {
  name: 'notices',
  routes: [
    get('/notices/:id', 'notice.read', showNotice),
    get('/notices/:id/paper', 'notice.read', sendPaper),
    post('/notices/:id/reading', 'application.own', takeReading),
  ],
}
