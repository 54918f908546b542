// The list of orders, and the beginning of one.
import { newId } from '../../../db/ids.ts'
import { type SchoolYear, yearsToPrepare } from '../../../domain/order.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { ContractTabs } from '../../../web/contractTabs.tsx'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { refusalSentence } from '../../../web/refusalWords.ts'
import { get, post } from '../../../web/route.ts'
import { conflictPage } from '../../../web/trouble.tsx'
import { makeAmendment, makeOrder } from '../actions/index.ts'
import { annualForm, onceForm } from '../forms.ts'
import { OrdersPage } from '../pages/list.tsx'
import { NewPage, type NewPageProps } from '../pages/new.tsx'
import { orderYearsLack } from '../pages/years.ts'
import { countStanding, findAnnual, listOrders, type Order } from '../queries/index.ts'
import { newWords, usualTitles, ordersWords as words } from '../words/index.ts'
import { answer, withOrder } from './found.ts'

export const listRoutes = [
  get('/orders', 'order.read', showList),
  get('/orders/new', 'order.manage', showNew),
  post('/orders', 'order.manage', takeNew),
  post('/orders/:id/amendments', 'order.manage', withOrder(takeAmendment)),
]

async function showList(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const today = clock.today()
  const [orders, standing] = await Promise.all([listOrders(db, today), countStanding(db, today)])
  return page(
    c,
    { title: words.title, wide: true },
    <OrdersPage
      tabs={<ContractTabs c={c} current="/orders" />}
      orders={orders}
      standing={standing}
      years={yearsToPrepare(today)}
      mayManage={roleMay(actorIn(c).role, 'order.manage')}
      once={newId()}
    />,
  )
}

async function showNew(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const today = clock.today()
  const years = yearsToPrepare(today)
  const lacking = orderYearsLack(await listOrders(db, today), years)
  const asked = years.find((year) => year === c.req.query('year'))
  const schoolYear = asked ?? lacking.at(-1) ?? years.at(-1) ?? ''
  return newPage(c, { schoolYear, title: usualTitles.annual(schoolYear), once: newId() })
}

async function takeNew(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const it = check(annualForm(yearsToPrepare(to.clock.today())), typed)
  if (!it.ok) return newPage(c, typed, { errors: it.errors })
  const done = await makeOrder(to, actorIn(c), it.value)
  if (isRefusal(done)) return refuseNew(c, typed, it.value.schoolYear, refusalSentence(done))
  leaveNotice(c, { tone: 'success', text: newWords.begun })
  return c.redirect(`/orders/${done.id}`, 303)
}

/** The year has its order: the way there stands beside the sentence. */
async function refuseNew(c: Ctx, typed: Typed, year: SchoolYear, says: string): Promise<Response> {
  const annual = await findAnnual(c.get('to').db, year)
  return annual ? newPage(c, typed, { there: { id: annual.id, says } }) : conflictPage(c)
}

function newPage(
  c: Ctx,
  typed: Typed,
  { errors, there = null }: { errors?: FieldErrors; there?: NewPageProps['there'] } = {},
): Promise<Response> {
  return page(
    c,
    {
      title: newWords.title,
      status: errors ? 422 : there ? 409 : 200,
      faulty: errors !== undefined,
      crumbs: [{ href: '/orders', text: words.title }, { text: newWords.title }],
    },
    <NewPage
      years={yearsToPrepare(c.get('to').clock.today())}
      typed={typed}
      errors={errors ?? {}}
      there={there}
    />,
  )
}

async function takeAmendment(c: Ctx, it: Order): Promise<Response> {
  const form = check(onceForm, await readForm(c))
  if (!form.ok) return conflictPage(c)
  const done = await makeAmendment(c.get('to'), actorIn(c), { amendsId: it.id, once: form.value.once })
  const path = done && 'id' in done ? `/orders/${done.id}` : '/orders'
  return answer(c, path, done, newWords.begunAmendment)
}
