// Comparing people who have registered with the lists: the queue, one pair, the decision.
import { z } from 'zod'
import { noteReadings } from '../../db/history.ts'
import { fullName } from '../../domain/names.ts'
import { isRefusal } from '../../domain/refusals.ts'
import { municipalityOf } from '../../web/actor.ts'
import { readForm, type Typed } from '../../web/body.ts'
import { actorIn, type Ctx } from '../../web/context.ts'
import { leaveNotice } from '../../web/cookies.ts'
import { isId, oneOf, text } from '../../web/fields.ts'
import { check, type FieldErrors } from '../../web/forms.ts'
import { cursorOf, pageOf } from '../../web/list.ts'
import { page } from '../../web/page.tsx'
import { get, post, type Room } from '../../web/route.ts'
import { notFoundPage, refusedPage } from '../../web/trouble.tsx'
import { decideClaim, noteForeignClaim } from './actions/decide.ts'
import { ListPage } from './pages/list.tsx'
import { CardPage } from './pages/one.tsx'
import { type Claim, compared, countClaims, edgeOf, findClaim, pageOfClaims } from './queries/index.ts'
import { listWords, cardWords as words } from './words.ts'

const size = 50

const decisionForm = z.object({
  answer: oneOf(['same', 'different'], { required: words.noAnswer }),
  reason: text({ required: words.noReason, atMost: 1000, lines: true }),
})

export const claimsRoom: Room = {
  name: 'claims',
  routes: [
    get('/claims', 'claim.decide', showList),
    get(
      '/claims/:id',
      'claim.decide',
      withClaim((c, it) => cardPage(c, it, {}, {})),
    ),
    post('/claims/:id/decision', 'claim.decide', withClaim(takeDecision)),
  ],
}

async function showList(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const viewer = actorIn(c)
  const [after, before] = [c.req.query('after'), c.req.query('before')]
  const cursor = cursorOf({ ...(after ? { after } : {}), ...(before ? { before } : {}) }, ['moment', 'id'])
  const [read, count] = await Promise.all([
    pageOfClaims(db, { viewer, cursor, size: size + 1 }),
    countClaims(db, viewer),
  ])
  return page(
    c,
    { title: listWords.title, wide: true },
    <ListPage
      page={pageOf(read, size, cursor, edgeOf)}
      count={count}
      showsPlace={municipalityOf(viewer) === null}
    />,
  )
}

function withClaim(then: (c: Ctx, it: Claim) => Promise<Response>) {
  return async (c: Ctx): Promise<Response> => {
    const to = c.get('to')
    const id = c.req.param('id') ?? ''
    if (!isId(id)) return notFoundPage(c)
    const it = await findClaim(to.db, actorIn(c), id)
    if (it) return then(c, it)
    await noteForeignClaim(to, actorIn(c), id, c.req.path)
    return notFoundPage(c)
  }
}

async function cardPage(c: Ctx, claim: Claim, typed: Typed, errors: FieldErrors): Promise<Response> {
  const { db, readingDb, clock } = c.get('to')
  const [registered, known] = await compared(db, [claim.personId, claim.knownId])
  if (!registered || !known) return notFoundPage(c)
  const read = [registered, known].map(({ id }) => ({ personId: id, what: 'person' as const }))
  await noteReadings(readingDb, actorIn(c), clock.now(), read)
  const isFaulty = Object.keys(errors).length > 0
  return page(
    c,
    {
      title: words.title(fullName(registered)),
      wide: true,
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
      crumbs: [{ href: '/claims', text: listWords.title }, { text: fullName(registered) }],
    },
    <CardPage claim={claim} registered={registered} known={known} typed={typed} errors={errors} />,
  )
}

async function takeDecision(c: Ctx, claim: Claim): Promise<Response> {
  const typed = await readForm(c)
  const it = check(decisionForm, typed)
  if (!it.ok) return cardPage(c, claim, typed, it.errors)
  const done = await decideClaim(c.get('to'), actorIn(c), claim.id, it.value)
  if (done === undefined) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'success', text: words[done] })
  return c.redirect('/claims', 303)
}
