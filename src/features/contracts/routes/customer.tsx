// The customer of the contracts.
import { newId } from '../../../db/ids.ts'
import { roleMay } from '../../../domain/roles.ts'
import { formatDay } from '../../../ui/text.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { correctCustomer, nameCustomer } from '../actions/customer.ts'
import { customerFrom, typedCustomer } from '../customerFacts.ts'
import { customerForm, newCustomerForm } from '../forms.ts'
import { CustomerFormPage, CustomersPage } from '../pages/customer.tsx'
import { type Customer, customerOn, listCustomers } from '../queries/customer.ts'
import { campaignWords } from '../words/campaigns.ts'
import { customerWords as words } from '../words/customer.ts'
import { answer } from './found.ts'

export const customerRoutes = [
  get('/customer', 'contract.read', showAll),
  get('/customer/new', 'contract.manage', showNew),
  post('/customer', 'contract.manage', takeNew),
  get('/customer/:id', 'contract.manage', showOne),
  post('/customer/:id', 'contract.manage', takeOne),
]

const crumbs = (text?: string) => [
  { href: '/contracts', text: campaignWords.title },
  text ? { href: '/customer', text: words.title } : { text: words.title },
  ...(text ? [{ text }] : []),
]

async function showAll(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const today = clock.today()
  const [customers, current] = await Promise.all([listCustomers(db), customerOn(db, today)])
  return page(
    c,
    { title: words.title, crumbs: crumbs() },
    <CustomersPage
      customers={customers}
      current={current}
      mayManage={roleMay(actorIn(c).role, 'contract.manage')}
      today={today}
    />,
  )
}

function formPage(c: Ctx, it: Customer | undefined, typed: Typed, errors?: FieldErrors): Promise<Response> {
  const title = it ? words.editTitle(it.validFrom) : words.addTitle
  return page(
    c,
    { title, status: errors ? 422 : 200, faulty: errors !== undefined, crumbs: crumbs(title) },
    <CustomerFormPage customer={it} typed={typed} errors={errors ?? {}} />,
  )
}

/** What held before is mostly what will hold: only the difference is typed. */
async function showNew(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const [latest] = await listCustomers(db)
  const typed = latest ? typedCustomer(latest.facts) : {}
  return formPage(c, undefined, { ...typed, validFrom: formatDay(clock.today()), once: newId() })
}

async function takeNew(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const again = (errors: FieldErrors) =>
    formPage(c, undefined, { ...typed, once: one(typed, 'once') || newId() }, errors)
  const it = check(newCustomerForm, typed)
  if (!it.ok) return again(it.errors)
  const { once, validFrom, ...facts } = it.value
  const done = await nameCustomer(c.get('to'), actorIn(c), {
    id: once,
    validFrom,
    facts: customerFrom(facts),
  })
  return typeof done === 'string'
    ? answer(c, done, { to: '/customer', text: words.named })
    : again(done.errors)
}

async function customerIn(c: Ctx): Promise<Customer | undefined> {
  const id = c.req.param('id') ?? ''
  return (await listCustomers(c.get('to').db)).find((it) => it.id === id)
}

async function showOne(c: Ctx): Promise<Response> {
  const it = await customerIn(c)
  return it ? formPage(c, it, { ...typedCustomer(it.facts), version: String(it.version) }) : notFoundPage(c)
}

async function takeOne(c: Ctx): Promise<Response> {
  const customer = await customerIn(c)
  if (!customer) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(customerForm, typed)
  if (!it.ok) return formPage(c, customer, typed, it.errors)
  const { version, ...facts } = it.value
  const seen = { id: customer.id, version }
  const done = await correctCustomer(c.get('to'), actorIn(c), seen, customerFrom(facts))
  return answer(c, done, { to: '/customer', text: done === 'unchanged' ? words.unchanged : words.named })
}
