// Sign-ins, consents and the history of the own data.
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { endOtherSignIns } from '../actions/index.ts'
import { consentText } from '../consents.ts'
import { historyItems } from '../history.tsx'
import { ConsentPage, HistoryPage } from '../pages/records.tsx'
import { findConsent, ownEvents } from '../queries/index.ts'
import { historyWords, ownEventNames, profileWords, signInsWords } from '../words/index.ts'
import { consentLine } from './overview.tsx'

export const recordRoutes = [
  post('/profile/sign-ins/ending', 'profile.own', endOthers),
  get('/profile/consents/:id', 'profile.own', showConsent),
  get('/profile/history', 'profile.own', showHistory),
]

async function endOthers(c: Ctx): Promise<Response> {
  const count = await endOtherSignIns(c.get('to'), actorIn(c))
  leaveNotice(c, { tone: count > 0 ? 'success' : 'info', text: signInsWords.ended(count) })
  return c.redirect('/profile', 303)
}

const crumbs = (text: string) => [{ href: '/profile', text: profileWords.title }, { text }]

async function showConsent(c: Ctx): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const { db, clock } = c.get('to')
  const consent = isId(id) ? await findConsent(db, actorIn(c).personId, id) : undefined
  if (!consent) return notFoundPage(c)
  const { title, about } = consentLine(consent)
  const sections = await consentText(db, clock.zone, consent)
  return page(
    c,
    { title, crumbs: crumbs(title) },
    <ConsentPage title={title} about={about}>
      {sections.map((it) => (
        <>
          {it.title && <h2>{it.title}</h2>}
          {it.paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </>
      ))}
    </ConsentPage>,
  )
}

const atMost = 50

async function showHistory(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  const wanted = c.req.query('before') ?? ''
  const before = /^\d{1,15}$/.test(wanted) ? Number(wanted) : null
  const { personId } = actor
  const read = await ownEvents(db, { personId, names: ownEventNames, before, atMost: atMost + 1 })
  const shown = read.slice(0, atMost)
  const last = shown.at(-1)
  const older = read.length > atMost && last ? `/profile/history?before=${last.id}` : null
  return page(
    c,
    { title: historyWords.title, crumbs: crumbs(historyWords.title) },
    <HistoryPage items={historyItems(shown, actor, clock.today())} older={older} />,
  )
}
