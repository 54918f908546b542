// The pages of letters.
import { noteReading } from '../../db/history.ts'
import { mayInvite } from '../../domain/invitation.ts'
import { isRefusal } from '../../domain/refusals.ts'
import { roleMay } from '../../domain/roles.ts'
import { actorIn, type Ctx } from '../../web/context.ts'
import { leaveNotice } from '../../web/cookies.ts'
import { isId } from '../../web/fields.ts'
import { pageOf } from '../../web/list.ts'
import { page } from '../../web/page.tsx'
import { get, post, type Room } from '../../web/route.ts'
import { sendXlsx } from '../../web/spreadsheet.ts'
import { notFoundPage, refusedPage } from '../../web/trouble.tsx'
import { resend, stranger } from './actions.ts'
import { askedIn, edgeOf, filterOf } from './asked.ts'
import { LettersPage } from './pages/list.tsx'
import { LetterPage } from './pages/one.tsx'
import { countByStatus, countLetters, findLetter, pageOfLetters } from './queries/index.ts'
import { exportLetters } from './spreadsheet.ts'
import { letterPageWords, letterWords as words } from './words.ts'

const size = 50

async function showLetters(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  const asked = askedIn(c)
  const filter = await filterOf(db, asked)
  const [read, count, counts] = await Promise.all([
    pageOfLetters(db, { actor, filter, cursor: asked.cursor, size: size + 1 }),
    countLetters(db, { actor, filter }),
    countByStatus(db, actor, asked.personId),
  ])
  const facts = { asked, count, counts, where: actor.where, today: clock.today() }
  return page(
    c,
    { title: words.title, wide: true },
    <LettersPage {...facts} page={pageOf(read, size, asked.cursor, edgeOf)} />,
  )
}

async function sendLetters(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const filter = await filterOf(to.db, askedIn(c))
  return sendXlsx(c, words.file(to.clock.today()), await exportLetters(to, actorIn(c), filter))
}

const idOf = (c: Ctx): string | undefined => {
  const id = c.req.param('id') ?? ''
  return isId(id) ? id : undefined
}

async function showLetter(c: Ctx): Promise<Response> {
  const id = idOf(c)
  if (!id) return notFoundPage(c)
  const to = c.get('to')
  const actor = actorIn(c)
  const letter = await findLetter(to.db, actor, to.clock.today(), id)
  if (!letter) {
    await stranger(to, actor, id)
    return notFoundPage(c)
  }
  const { personId } = letter
  if (personId && personId !== actor.personId)
    await noteReading(to.readingDb, actor, to.clock.now(), { personId, what: 'letter' })
  const may = {
    resend: roleMay(actor.role, 'letter.resend'),
    correct: roleMay(actor.role, 'specialist.correct') && letter.isReachable,
    specialists: roleMay(actor.role, 'specialist.list'),
    cases: roleMay(actor.role, 'case.read'),
    invitations: letter.invitationRole !== null && mayInvite(actor.role, letter.invitationRole),
  }
  const crumbs = [{ href: '/letters', text: words.title }, { text: letter.subject }]
  return page(c, { title: letter.subject, crumbs, wide: true }, <LetterPage letter={letter} may={may} />)
}

async function sendCopy(c: Ctx): Promise<Response> {
  const id = idOf(c)
  if (!id) return notFoundPage(c)
  const done = await resend(c.get('to'), actorIn(c), id)
  if (done === undefined) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  const text = done.isFresh ? letterPageWords.freshSent(done.email) : letterPageWords.resent(done.email)
  leaveNotice(c, { tone: 'success', text })
  return c.redirect(`/letters/${done.letterId ?? id}`, 303)
}

export const lettersRoom: Room = {
  name: 'letters',
  routes: [
    get('/letters', 'letter.read', showLetters),
    get('/letters/export', 'letter.read', sendLetters),
    get('/letters/:id', 'letter.read', showLetter),
    post('/letters/:id/copies', 'letter.resend', sendCopy),
  ],
}
