// What may be done with one pair of a proposal.

import { replacementsFor } from '../../../domain/proposal/replacing.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { conflictPage, notFoundPage, refusedPage, sayNo } from '../../../web/trouble.tsx'
import { readFacts } from '../actions/compute.ts'
import { ban, pin, replace } from '../actions/wishes.ts'
import { banForm, pinForm, replaceForm } from '../forms.ts'
import { BanPage, nameShown, ReplacePage } from '../pages/place.tsx'
import { paths } from '../paths.ts'
import { countGiven, type PlaceRow, type Proposal } from '../queries/index.ts'
import { banWords, placeWords, proposalWords, replaceWords, section } from '../words/index.ts'
import { withPlace } from './found.ts'

const at = '/proposals/:id/places/:n'

export const placeRoutes = [
  post(`${at}/pin`, 'assignment.manage', withPlace(takePin)),
  get(`${at}/ban`, 'assignment.manage', withPlace(showBan)),
  post(`${at}/ban`, 'assignment.manage', withPlace(takeBan)),
  get(`${at}/replacement`, 'assignment.manage', withPlace(showReplacement)),
  post(`${at}/replacement`, 'assignment.manage', withPlace(takeReplacement)),
]

/** What was decided about a proposal is not changed any more. */
function decided({ status }: Proposal): Refusal | undefined {
  if (status === 'accepted') return refuse('proposalAccepted', {})
  return status === 'ready' ? undefined : refuse('proposalGone', {})
}

function answer(c: Ctx, it: Proposal, done: unknown, text: string): Promise<Response> | Response {
  if (done === undefined) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'success', text })
  return c.redirect(paths.proposal(it.id), 303)
}

async function takePin(c: Ctx, it: Proposal, place: PlaceRow): Promise<Response> {
  const told = check(pinForm, await readForm(c))
  if (!told.ok) return conflictPage(c)
  const isPinned = told.value.pinned === 'yes'
  const done = await pin(c.get('to'), { id: it.id, n: place.n, version: told.value.version }, isPinned)
  const name = nameShown(place)
  return answer(c, it, done, isPinned ? placeWords.pinnedNow(name) : placeWords.unpinnedNow(name))
}

const crumbs = (it: Proposal, title: string) => [
  { href: paths.periods, text: section },
  { href: paths.assignment(it.periodId), text: it.period },
  { href: paths.proposal(it.id), text: proposalWords.caption },
  { text: title },
]

const faults = (errors: FieldErrors) => {
  const faulty = Object.keys(errors).length > 0
  return { status: faulty ? (422 as const) : (200 as const), faulty }
}

function showBan(c: Ctx, it: Proposal, place: PlaceRow): Promise<Response> {
  return askBan(c, it, place, { version: String(it.version), scope: 'run' }, {})
}

async function askBan(
  c: Ctx,
  it: Proposal,
  place: PlaceRow,
  typed: Typed,
  errors: FieldErrors,
): Promise<Response> {
  const refusal = decided(it)
  if (refusal) return refusedPage(c, refusal)
  if (!place.specialist) return notFoundPage(c)
  return page(
    c,
    { title: banWords.title, crumbs: crumbs(it, banWords.title), ...faults(errors) },
    <BanPage it={it} place={place} typed={typed} errors={errors} />,
  )
}

async function takeBan(c: Ctx, it: Proposal, place: PlaceRow): Promise<Response> {
  const told = check(banForm, await readForm(c))
  if (!told.ok) return askBan(c, it, place, told.typed, told.errors)
  const { version, reason, scope } = told.value
  const seen = { id: it.id, n: place.n, version }
  const done = await ban(c.get('to'), actorIn(c), seen, { reason, isForGood: scope === 'always' })
  return answer(c, it, done, banWords.done(nameShown(place)))
}

function showReplacement(c: Ctx, it: Proposal, place: PlaceRow): Promise<Response> {
  return askReplacement(c, it, place, { version: String(it.version) }, {})
}

const shownAtMost = 30

async function askReplacement(
  c: Ctx,
  it: Proposal,
  place: PlaceRow,
  typed: Typed,
  errors: FieldErrors,
): Promise<Response> {
  const refusal = decided(it)
  if (refusal) return refusedPage(c, refusal)
  const to = c.get('to')
  const [{ facts }, given] = await Promise.all([readFacts(to, it, place.caseId), countGiven(to.db, it.id)])
  if (facts.cases.length === 0) return sayNo(c, replaceWords.gone)
  const found = replacementsFor(facts, { proposedId: place.specialistId, given })
  const personOf = new Map(facts.people.map((person) => [person.id, person]))
  const fit = found.fit.flatMap((one) => {
    const person = personOf.get(one.specialistId)
    return person ? [{ ...one, person }] : []
  })
  return page(
    c,
    { title: replaceWords.title, crumbs: crumbs(it, replaceWords.title), ...faults(errors) },
    <ReplacePage
      it={it}
      place={place}
      typed={typed}
      errors={errors}
      fit={fit.slice(0, shownAtMost)}
      all={fit.length}
      stopped={found.stopped}
    />,
  )
}

async function takeReplacement(c: Ctx, it: Proposal, place: PlaceRow): Promise<Response> {
  const told = check(replaceForm, await readForm(c))
  if (!told.ok) return askReplacement(c, it, place, told.typed, told.errors)
  const { version, specialist } = told.value
  const done = await replace(c.get('to'), { id: it.id, n: place.n, version }, specialist, replaceWords.reason)
  return answer(c, it, done, replaceWords.done)
}
