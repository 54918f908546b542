// Inviting people and keeping their invitations.

import { noteReading } from '../../../db/history.ts'
import { emailSuggestion } from '../../../domain/contacts.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import { municipalityOf } from '../../../web/actor.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage, refusedPage, sayNo } from '../../../web/trouble.tsx'
import { untilWords } from '../../accounts/index.ts'
import {
  correctAddress,
  countInvitations,
  invitationsPerHour,
  revoke,
  sendAgain,
  type TooOften,
} from '../actions/index.ts'
import { exportInvitations } from '../export.ts'
import { emailForm, versionForm } from '../forms/staff.ts'
import { knownFacts } from '../knownFacts.ts'
import { edgeOf, listAsked } from '../listing.ts'
import { CardPage, titleOf } from '../pages/card.tsx'
import { ListPage } from '../pages/list.tsx'
import {
  countByState,
  countInvitations as countFound,
  findInvitation,
  lettersOf,
  municipalityChoices,
  pageOfInvitations,
  positionChoices,
  subjectChoices,
} from '../queries/index.ts'
import { cardWords, listWords, newWords } from '../words/index.ts'

const size = 50

export const keepingRoutes = [
  get('/invitations', 'invitation.manage', showList),
  get('/invitations/export', 'invitation.manage', exportInvitations),
  get('/invitations/:id', 'invitation.manage', (c) => showCard(c)),
  post('/invitations/:id/links', 'invitation.manage', takeLink),
  post('/invitations/:id/email', 'invitation.manage', takeEmail),
  post('/invitations/:id/revocation', 'invitation.manage', takeRevocation),
]

async function showList(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  const asked = listAsked(c)
  const facts = { viewer: actor, filter: asked.filter, now: clock.now(), zone: clock.zone }
  const [read, count, counts, municipalities] = await Promise.all([
    pageOfInvitations(db, { ...facts, order: asked.order, cursor: asked.cursor, size: size + 1 }),
    countFound(db, facts),
    countByState(db, { ...facts, municipalityId: asked.filter.municipalityId }),
    municipalityOf(actor) ? [] : municipalityChoices(db),
  ])
  const shown = pageOf(read, size, asked.cursor, edgeOf(asked.order))
  return page(
    c,
    { title: listWords.title, wide: true },
    <ListPage
      actor={actor}
      asked={asked}
      page={shown}
      count={count}
      counts={counts}
      municipalities={municipalities}
    />,
  )
}

interface Again {
  typed?: Typed
  errors?: FieldErrors
  doubts?: readonly string[]
  status?: 200 | 409 | 422 | 429
}

async function showCard(c: Ctx, again: Again = {}): Promise<Response> {
  const { db, readingDb, clock } = c.get('to')
  const actor = actorIn(c)
  const id = idIn(c)
  const it = isId(id) ? await findInvitation(db, clock, actor, id) : undefined
  if (!it) return notFoundPage(c)
  if (it.registeredAt && it.owner)
    await noteReading(readingDb, actor, clock.now(), { personId: it.owner.personId, what: 'person' })
  const [letters, positions, subjects] = await Promise.all([
    lettersOf(db, it.id),
    positionChoices(db, clock.today()),
    subjectChoices(db),
  ])
  const { typed = {}, errors = {}, doubts = [], status = 200 } = again
  return page(
    c,
    {
      title: titleOf(it),
      crumbs: [{ href: '/invitations', text: listWords.title }, { text: titleOf(it) }],
      status,
      faulty: status !== 200,
      wide: true,
    },
    <CardPage
      it={it}
      letters={letters}
      mayReadLetters={roleMay(actor.role, 'letter.read')}
      known={knownFacts(it.known, { positions, subjects })}
      today={clock.today()}
      typed={typed}
      errors={errors}
      doubts={doubts}
      sure={newWords.sure}
    />,
  )
}

const idIn = (c: Ctx): string => c.req.param('id') ?? ''

const tooOften = (c: Ctx, it: TooOften): string =>
  newWords.tooOften(invitationsPerHour, untilWords(it.shutUntil, c.get('to').clock.today()))

/** Nothing is 404, a refusal is 409, anything else goes back to the card with a notice. */
function answer<T extends object | string>(
  c: Ctx,
  done: T | Refusal | undefined,
  text: (done: T) => string,
): Response | Promise<Response> {
  if (done === undefined) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'success', text: text(done) })
  return c.redirect(`/invitations/${idIn(c)}`, 303)
}

async function takeLink(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const it = check(versionForm, await readForm(c))
  if (!it.ok || !isId(idIn(c))) return notFoundPage(c)
  const shut = await countInvitations(to, actor.accountId, 1)
  if (shut) return sayNo(c, tooOften(c, shut), 429)
  const done = await sendAgain(to, actor, { id: idIn(c), version: it.value.version })
  return answer(c, done, ({ email }) => cardWords.againDone(email))
}

async function takeRevocation(c: Ctx): Promise<Response> {
  const it = check(versionForm, await readForm(c))
  if (!it.ok || !isId(idIn(c))) return notFoundPage(c)
  const done = await revoke(c.get('to'), actorIn(c), { id: idIn(c), version: it.value.version })
  return answer(c, done, () => cardWords.revokeDone)
}

async function takeEmail(c: Ctx): Promise<Response> {
  if (!isId(idIn(c))) return notFoundPage(c)
  const to = c.get('to')
  const actor = actorIn(c)
  const typed = await readForm(c)
  const again = (more: Again) => showCard(c, { typed, ...more })
  const it = check(emailForm, typed)
  if (!it.ok) return again({ errors: it.errors, status: 422 })
  const { email, version, sure } = it.value
  const meant = emailSuggestion(email)
  if (meant && !sure) return again({ doubts: [newWords.typo(meant)], status: 422 })
  const shut = await countInvitations(to, actor.accountId, 1)
  if (shut) return again({ errors: { email: tooOften(c, shut) }, status: 429 })
  const done = await correctAddress(to, actor, { id: idIn(c), version, email })
  if (done === 'sameAddress' || done === 'addressTaken')
    return again({ errors: { email: cardWords[done] }, status: 422 })
  return answer(c, done, (corrected) => cardWords.correctDone(corrected.email))
}
