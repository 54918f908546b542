// The Center's list, one dismissal, the decision and the return (S-08, B.6).
import { readWorkingDays } from '../../../db/calendar.ts'
import { noteReading } from '../../../db/history.ts'
import { fullName } from '../../../domain/names.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { sendXlsx } from '../../../web/spreadsheet.ts'
import { notFoundPage, refusedPage, sayNo } from '../../../web/trouble.tsx'
import { papersOf, sendPaper } from '../../documents/index.ts'
import { historyOf } from '../../history/index.ts'
import { comeBack } from '../actions/comeBack.ts'
import { settleDismissal } from '../actions/settle.ts'
import { askedIn } from '../asked.ts'
import { checkSettlement } from '../forms.ts'
import { CardPage } from '../pages/card.tsx'
import { ListPage } from '../pages/list.tsx'
import {
  actOf,
  countDismissals,
  type Dismissal,
  edgeOf,
  findDismissal,
  openWorkOf,
  pageOfDismissals,
  tallyDismissals,
  unpaidOf,
} from '../queries/index.ts'
import { exportDismissals } from '../spreadsheet.ts'
import { listWords, cardWords as words } from '../words/index.ts'

const size = 50

export const centerRoutes = [
  get('/dismissals', 'dismissal.read', showList),
  get('/dismissals/export', 'dismissal.read', sendList),
  get(
    '/dismissals/:id',
    'dismissal.read',
    withOne((c, it) => cardPage(c, it, {}, {})),
  ),
  post('/dismissals/:id/settlement', 'dismissal.manage', withOne(takeSettlement)),
  post('/dismissals/:id/return', 'dismissal.manage', withOne(takeReturn)),
  // The agreement holds a passport and an account.
  get('/dismissals/:id/agreement/:paper', 'dismissal.manage', withOne(sendAgreement)),
]

async function showList(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const asked = askedIn(c)
  const [read, count, tally, isWorking] = await Promise.all([
    pageOfDismissals(db, { filter: asked, cursor: asked.cursor, size: size + 1 }),
    countDismissals(db, asked),
    tallyDismissals(db),
    readWorkingDays(db),
  ])
  return page(
    c,
    { title: listWords.title, wide: true },
    <ListPage
      c={c}
      asked={asked}
      page={pageOf(read, size, asked.cursor, edgeOf)}
      count={count}
      tally={tally}
      today={clock.today()}
      isWorking={isWorking}
      mayDecide={roleMay(actorIn(c).role, 'dismissal.manage')}
    />,
  )
}

async function sendList(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const sheet = await exportDismissals(to, actorIn(c), askedIn(c))
  return sendXlsx(c, listWords.file(to.clock.today()), sheet)
}

function withOne(handler: (c: Ctx, it: Dismissal) => Promise<Response>) {
  return async (c: Ctx): Promise<Response> => {
    const id = c.req.param('id') ?? ''
    const it = isId(id) ? await findDismissal(c.get('to').db, id) : undefined
    return it ? handler(c, it) : notFoundPage(c)
  }
}

async function cardPage(c: Ctx, it: Dismissal, typed: Typed, errors: FieldErrors): Promise<Response> {
  const { db, readingDb, clock } = c.get('to')
  const actor = actorIn(c)
  const [work, unpaid, act, papers, history, isWorking] = await Promise.all([
    openWorkOf(db, it.specialistId),
    unpaidOf(db, it.contractId),
    actOf(db, it.id),
    papersOf(db, 'termination', it.contractId),
    historyOf(db, { about: { kind: 'dismissal', id: it.id } }),
    readWorkingDays(db),
    noteReading(readingDb, actor, clock.now(), { personId: it.personId, what: 'person' }),
  ])
  const isFaulty = Object.keys(errors).length > 0
  return page(
    c,
    {
      title: `${words.caption}: ${fullName(it.name)}`,
      wide: true,
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
      crumbs: [{ href: '/dismissals', text: listWords.title }, { text: fullName(it.name) }],
    },
    <CardPage
      it={it}
      work={work}
      unpaid={unpaid}
      act={act}
      papers={papers}
      history={history}
      today={clock.today()}
      isWorking={isWorking}
      mayDecide={roleMay(actor.role, 'dismissal.manage')}
      typed={typed}
      errors={errors}
    />,
  )
}

async function takeSettlement(c: Ctx, it: Dismissal): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const work = it.status === 'told' ? await openWorkOf(to.db, it.specialistId) : []
  const form = checkSettlement(typed, { work, leavesOn: it.leavesOn, today: to.clock.today() })
  if (!form.ok) return cardPage(c, it, typed, form.errors)
  const done = await settleDismissal(to, actorIn(c), { id: it.id, ...form })
  if (!done) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  if (done.isFirst) leaveNotice(c, { tone: 'success', text: words.settled(done.back, done.takenOff) })
  return c.redirect(`/dismissals/${it.id}`, 303)
}

async function takeReturn(c: Ctx, it: Dismissal): Promise<Response> {
  const done = await comeBack(c.get('to'), actorIn(c), it.id)
  if (!done) return notFoundPage(c)
  if (done === 'noCampaign') return sayNo(c, words.noCampaign)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'success', text: words.cameBack })
  return c.redirect(`/contracts/${done.contractId}`, 303)
}

async function sendAgreement(c: Ctx, it: Dismissal): Promise<Response> {
  const { readingDb, clock } = c.get('to')
  await noteReading(readingDb, actorIn(c), clock.now(), { personId: it.personId, what: 'secret' })
  return sendPaper(c, { kind: 'termination', aboutId: it.contractId, paperId: c.req.param('paper') ?? '' })
}
