// One proposal: its page, its spreadsheet, the decision.
import { newId } from '../../../db/ids.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import { moment } from '../../../ui/text.ts'
import { readForm } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check } from '../../../web/forms.ts'
import { pageOf } from '../../../web/list.ts'
import { fragment, page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { sendXlsx } from '../../../web/spreadsheet.ts'
import { conflictPage, notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { acceptProposal, discardProposal } from '../actions/accept.ts'
import { placesAsked } from '../asked.ts'
import { acceptForm, seenForm } from '../forms.ts'
import { ProposalPage, Work, workId } from '../pages/proposal.tsx'
import { paths } from '../paths.ts'
import {
  countPlaces,
  findPlaceChoices,
  findTeacherNames,
  namesOf,
  type PlaceRow,
  type Proposal,
  readPlaces,
} from '../queries/index.ts'
import { isFilled } from '../result.ts'
import { exportPlaces } from '../spreadsheet.ts'
import { placeWords, section, unfitWords, proposalWords as words } from '../words/index.ts'
import { withProposal } from './found.ts'

export const oneRoutes = [
  get('/proposals/:id', 'proposal.read', withProposal(showOne)),
  get('/proposals/:id/export', 'proposal.read', withProposal(sendOne)),
  post('/proposals/:id/acceptance', 'assignment.manage', withProposal(accept)),
  post('/proposals/:id/discarding', 'assignment.manage', withProposal(discard)),
]

const size = 50

async function showOne(c: Ctx, it: Proposal): Promise<Response> {
  const { db } = c.get('to')
  if (c.req.header('x-fragment') === workId) return fragment(c, <Work it={it} />)
  const asked = placesAsked(c)
  const [read, counts, choices] = await Promise.all([
    readPlaces(db, it.id, asked.filter, asked.cursor, size + 1),
    countPlaces(db, it.id, asked.filter),
    findPlaceChoices(db, it.id),
  ])
  const places = pageOf(read, size, asked.cursor, (row) => [String(row.n)])
  const [names, teachers] = await Promise.all([
    namesOf(db, namedIn(it, places.rows)),
    findTeacherNames(
      db,
      (it.result?.unmet ?? []).map(({ caseId }) => caseId),
    ),
  ])
  return page(
    c,
    {
      title: words.title(it.period),
      wide: true,
      crumbs: [
        { href: paths.periods, text: section },
        { href: paths.assignment(it.periodId), text: it.period },
        { text: words.caption },
      ],
    },
    <ProposalPage
      it={it}
      mayManage={roleMay(actorIn(c).role, 'assignment.manage')}
      asked={asked}
      places={places}
      counts={counts}
      choices={choices}
      names={names}
      unmet={(it.result?.unmet ?? []).map(({ caseId, specialistId, reason }) => ({
        teacher: teachers.get(caseId) ?? '',
        specialistId,
        reason: reason === 'noPlace' ? placeWords.noPlace : unfitWords[reason],
      }))}
      acceptedAt={it.acceptedAt ? moment(it.acceptedAt) : ''}
      once={newId()}
    />,
  )
}

/** Everybody whom the page names. */
function namedIn({ result }: Proposal, rows: readonly PlaceRow[]): string[] {
  return [
    ...(result?.loads ?? []).map((it) => it.specialistId),
    ...(result?.unmet ?? []).map((it) => it.specialistId),
    ...(result?.reasons ?? []).flatMap((it) => (it.why === 'shortage' ? it.specialistIds : [])),
    ...rows.flatMap(({ facts }) => (isFilled(facts) ? facts.others.map((it) => it.specialistId) : [])),
  ]
}

async function sendOne(c: Ctx, it: Proposal): Promise<Response> {
  const sheet = await exportPlaces(c.get('to'), actorIn(c), it, placesAsked(c).filter)
  return sendXlsx(c, `${words.file(it.period)}.xlsx`, sheet)
}

async function accept(c: Ctx, it: Proposal): Promise<Response> {
  const told = check(acceptForm, await readForm(c))
  if (!told.ok) return conflictPage(c)
  const { version, which, place } = told.value
  const back = paths.proposal(it.id)
  if (it.status === 'accepted') {
    leaveNotice(c, { tone: 'info', text: words.already })
    return c.redirect(back, 303)
  }
  if (which === 'chosen' && place.length === 0) {
    leaveNotice(c, { tone: 'info', text: words.chooseSomething })
    return c.redirect(back, 303)
  }
  const chosen = which === 'all' ? null : new Set(place)
  const done = await acceptProposal(c.get('to'), actorIn(c), { id: it.id, version }, chosen)
  if (!done) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, {
    tone: done.notAssigned > 0 || done.assigned === 0 ? 'warning' : 'success',
    text: words.acceptedNow(done.assigned, done.notAssigned),
  })
  return c.redirect(back, 303)
}

async function discard(c: Ctx, it: Proposal): Promise<Response> {
  const told = check(seenForm, await readForm(c))
  if (!told.ok) return conflictPage(c)
  const done = await discardProposal(c.get('to'), actorIn(c), { id: it.id, version: told.value.version })
  if (!done) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'info', text: words.discardedNow })
  return c.redirect(paths.assignment(it.periodId), 303)
}
