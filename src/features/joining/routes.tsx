// A teacher registers without an invitation, and a signed-in person becomes a teacher too.
import { z } from 'zod'
import { setSessionGrant } from '../../db/sessions.ts'
import { readSettings } from '../../db/settings.ts'
import { emailSuggestion, parseEmail } from '../../domain/contacts.ts'
import { isRefusal } from '../../domain/refusals.ts'
import { readForm, type Typed } from '../../web/body.ts'
import { actorIn, type Ctx } from '../../web/context.ts'
import { leaveNotice } from '../../web/cookies.ts'
import { id, parsed, tick } from '../../web/fields.ts'
import { check, type FieldErrors } from '../../web/forms.ts'
import { page } from '../../web/page.tsx'
import { get, post, type Room } from '../../web/route.ts'
import { refusedPage } from '../../web/trouble.tsx'
import { isShut, untilWords, visitOf } from '../accounts/index.ts'
import { Contacts, contacts, municipalityChoices, registrationPath } from '../invitations/index.ts'
import { askLink, becomeTeacher, begin, mayJoinFreely, readLink } from './actions.ts'
import { BecomeTeacher } from './become.tsx'
import { AskPage, ClosedPage, DeadPage, LinkPage, SentPage } from './pages.tsx'
import type { TeacherLink } from './queries.ts'
import { linkWords, roleWords, askWords as words } from './words.ts'

export const joiningRoom: Room = {
  name: 'joining',
  routes: [
    get('/joining', 'anyone', showAsk),
    post('/joining', 'anyone', takeAsk),
    get('/joining/sent', 'anyone', showSent),
    get('/joining/:token', 'anyone', showLink),
    post('/joining/:token', 'anyone', takeLink),
    post('/teacher-role', 'home.see', takeRole),
  ],
}

const askForm = z.object({ email: parsed(parseEmail, { required: words.noEmail }), sure: tick() })
const linkForm = z.object({ municipality: id({ required: linkWords.chooseMunicipality }) })

async function showAsk(c: Ctx): Promise<Response> {
  return (await mayJoinFreely(c.get('to'))) ? askPage(c, {}, {}, 200) : closedPage(c)
}

function askPage(
  c: Ctx,
  typed: Typed,
  errors: FieldErrors,
  status: 200 | 422 | 429,
  typo: string | null = null,
): Promise<Response> {
  const actor = c.get('actor')
  return page(
    c,
    { title: words.title, status, faulty: status !== 200 },
    <AskPage typed={typed} errors={errors} typo={typo} become={actor && <BecomeTeacher actor={actor} />} />,
  )
}

async function closedPage(c: Ctx): Promise<Response> {
  const reachable = await contacts(c.get('to').db)
  return page(
    c,
    { title: words.title },
    <ClosedPage contacts={reachable.length > 0 && <Contacts contacts={reachable} />} />,
  )
}

async function takeAsk(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const it = check(askForm, typed)
  if (!it.ok) return askPage(c, typed, it.errors, 422)
  const { email, sure } = it.value
  const meant = sure ? null : emailSuggestion(email)
  if (meant) return askPage(c, typed, {}, 422, words.typo(meant))
  const asked = await askLink(to, visitOf(c), email)
  if (isRefusal(asked)) return refusedPage(c, asked)
  if (isShut(asked)) {
    const until = untilWords(asked.shutUntil, to.clock.today())
    return askPage(c, typed, { _: words.tooOften(until) }, 429)
  }
  return c.redirect('/joining/sent', 303)
}

async function showSent(c: Ctx): Promise<Response> {
  const { teacherLinkHours } = await readSettings(c.get('to').db)
  return page(c, { title: words.sentTitle }, <SentPage hours={teacherLinkHours} />)
}

const tokenIn = (c: Ctx): string => c.req.param('token') ?? ''
const hereOf = (c: Ctx): string => `/joining/${encodeURIComponent(tokenIn(c))}`
const toSteps = (c: Ctx, step = ''): Response =>
  c.redirect(registrationPath(encodeURIComponent(tokenIn(c))) + step, 303)

const deadPage = (c: Ctx) => page(c, { title: linkWords.deadTitle, status: 410 }, <DeadPage />)

async function showLink(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const link = await readLink(to, tokenIn(c))
  if (link === 'dead') return deadPage(c)
  if (link.usedAt) return toSteps(c)
  return (await mayJoinFreely(to)) ? linkPage(c, link, {}, {}) : closedPage(c)
}

async function linkPage(c: Ctx, link: TeacherLink, typed: Typed, errors: FieldErrors): Promise<Response> {
  const isFaulty = Object.keys(errors).length > 0
  return page(
    c,
    { title: linkWords.title, status: isFaulty ? 422 : 200, faulty: isFaulty },
    <LinkPage
      here={hereOf(c)}
      email={link.email}
      municipalities={await municipalityChoices(c.get('to').db)}
      typed={typed}
      errors={errors}
    />,
  )
}

async function takeLink(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const link = await readLink(to, tokenIn(c))
  if (link === 'dead') return deadPage(c)
  if (link.usedAt) return toSteps(c)
  const typed = await readForm(c)
  const it = check(linkForm, typed)
  if (!it.ok) return linkPage(c, link, typed, it.errors)
  const done = await begin(to, visitOf(c), { token: tokenIn(c), municipalityId: it.value.municipality })
  if (isRefusal(done)) return refusedPage(c, done)
  if (done === 'dead') return deadPage(c)
  if (done === 'nowhere') return linkPage(c, link, typed, { municipality: linkWords.chooseMunicipality })
  return toSteps(c, '/person')
}

async function takeRole(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const grant = await becomeTeacher(to, actor)
  if (isRefusal(grant)) return refusedPage(c, grant)
  await setSessionGrant(to.db, actor.sessionId, grant)
  leaveNotice(c, { tone: 'success', text: roleWords.taken })
  return c.redirect('/', 303)
}
