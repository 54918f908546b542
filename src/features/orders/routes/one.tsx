// The page of an order, its spreadsheet, issuing and withdrawing.
import { newId } from '../../../db/ids.ts'
import { daysOfSchoolYear } from '../../../domain/order.ts'
import { roleMay } from '../../../domain/roles.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { sendXlsx } from '../../../web/spreadsheet.ts'
import { conflictPage, notFoundPage } from '../../../web/trouble.tsx'
import { papersOf, sendPaper } from '../../documents/index.ts'
import { historyOf } from '../../history/index.ts'
import { issueOrder, removeSpecialists, withdrawOrder } from '../actions/index.ts'
import { seenIn } from '../asked.ts'
import { issueForm, removalForm, withdrawForm } from '../forms.ts'
import { OrderPage } from '../pages/order.tsx'
import { WithdrawalPage } from '../pages/steps.tsx'
import { printList } from '../papers.ts'
import { edgeOf, listOrders, type Order, pageOfEntries, periodsOf } from '../queries/index.ts'
import { exportOrder, noteListRead } from '../spreadsheet.ts'
import { exportWords, withdrawWords, orderWords as words } from '../words/index.ts'
import { answer, crumbsTo, withOrder } from './found.ts'

export const oneRoutes = [
  get('/orders/:id', 'order.read', withOrder(showOrder)),
  get('/orders/:id/list.xlsx', 'order.read', withOrder(sendSheet)),
  post('/orders/:id/papers', 'order.manage', withOrder(takePrint)),
  get('/orders/:id/papers/:paper', 'order.read', withOrder(sendList)),
  post('/orders/:id/removals', 'order.manage', withOrder(takeRemoval)),
  post('/orders/:id/issuing', 'order.manage', withOrder(takeIssue)),
  get('/orders/:id/withdrawal', 'order.manage', withOrder(showWithdrawal)),
  post('/orders/:id/withdrawal', 'order.manage', withOrder(takeWithdrawal)),
]

const size = 50
const historyLines = 20

async function showOrder(c: Ctx, it: Order): Promise<Response> {
  const { db, clock } = c.get('to')
  const cursor = seenIn(c)
  const [read, periods, orders, papers, history] = await Promise.all([
    pageOfEntries(db, { orderId: it.id, schoolYear: it.schoolYear, cursor, size: size + 1 }),
    it.status === 'draft' ? periodsOf(db, daysOfSchoolYear(it.schoolYear)) : it.periods,
    listOrders(db, clock.today()),
    papersOf(db, 'orderList', it.id),
    historyOf(db, { about: { kind: 'order', id: it.id }, limit: historyLines }),
  ])
  return page(
    c,
    { title: it.title, crumbs: crumbsTo(it), wide: true },
    <OrderPage
      it={it}
      mayManage={roleMay(actorIn(c).role, 'order.manage')}
      page={pageOf(read, size, cursor, edgeOf)}
      periods={periods}
      amendments={orders.filter(({ amendsId }) => amendsId === it.id)}
      papers={papers.filter(({ number }) => number === papers[0]?.number)}
      history={history}
      once={newId()}
    />,
  )
}

async function sendSheet(c: Ctx, it: Order): Promise<Response> {
  const sheet = await exportOrder(c.get('to'), actorIn(c), it)
  return sendXlsx(c, exportWords.file(it.schoolYear, it.number), sheet)
}

async function takePrint(c: Ctx, it: Order): Promise<Response> {
  const done = await printList(c.get('to'), actorIn(c), it)
  return answer(c, `/orders/${it.id}`, done, done && 'copy' in done ? words.printed(done.copy) : '')
}

/** The list as it was given out. */
async function sendList(c: Ctx, it: Order): Promise<Response> {
  const to = c.get('to')
  const paperId = c.req.param('paper') ?? ''
  const papers = await papersOf(to.db, 'orderList', it.id)
  if (!papers.some(({ id }) => id === paperId)) return notFoundPage(c)
  await noteListRead(to, actorIn(c), it)
  return sendPaper(c, { kind: 'orderList', aboutId: it.id, paperId })
}

async function takeRemoval(c: Ctx, it: Order): Promise<Response> {
  const form = check(removalForm, await readForm(c))
  const ids = form.ok ? form.value.specialist : []
  const done = await removeSpecialists(c.get('to'), actorIn(c), it.id, ids)
  const removed = done && 'removed' in done ? done.removed : 0
  return answer(c, `/orders/${it.id}#people`, done, words.removed(removed), removed > 0 ? 'success' : 'info')
}

async function takeIssue(c: Ctx, it: Order): Promise<Response> {
  const form = check(issueForm, await readForm(c))
  if (!form.ok) return conflictPage(c)
  const done = await issueOrder(c.get('to'), actorIn(c), { id: it.id, ...form.value })
  return answer(c, `/orders/${it.id}`, done, done && 'letters' in done ? words.issuedNow(done) : '')
}

function showWithdrawal(c: Ctx, it: Order): Promise<Response> {
  return withdrawalPage(c, it, { version: String(it.version) })
}

async function takeWithdrawal(c: Ctx, it: Order): Promise<Response> {
  const typed = await readForm(c)
  const form = check(withdrawForm, typed)
  if (!form.ok) return withdrawalPage(c, it, typed, form.errors)
  const done = await withdrawOrder(c.get('to'), actorIn(c), { id: it.id, ...form.value })
  return answer(c, `/orders/${it.id}`, done, withdrawWords.done(it.number))
}

const withdrawalPage = (c: Ctx, it: Order, typed: Typed, errors?: FieldErrors): Promise<Response> =>
  page(
    c,
    {
      title: withdrawWords.title,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: crumbsTo(it, withdrawWords.title),
    },
    <WithdrawalPage it={it} typed={typed} errors={errors ?? {}} />,
  )
