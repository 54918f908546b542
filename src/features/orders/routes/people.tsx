// Naming specialists in an order.
import { daysOfSchoolYear } from '../../../domain/order.ts'
import { many, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { addFound, addSpecialists } from '../actions/index.ts'
import { type AddAsked, askedIn, askedWith, filterOf } from '../asked.ts'
import { addForm } from '../forms.ts'
import { AddPage } from '../pages/add.tsx'
import {
  type Candidate,
  type Choices,
  countCandidates,
  filterChoices,
  type Order,
  pageOfCandidates,
} from '../queries/index.ts'
import { addWords as words } from '../words/index.ts'
import { answer, crumbsTo, withDraft, withOrder } from './found.ts'

export const peopleRoutes = [
  get('/orders/:id/specialists', 'order.manage', withDraft(showAdding)),
  post('/orders/:id/specialists', 'order.manage', withOrder(takeAdding)),
]

const size = 50
const edgeOf = (it: Candidate): string[] => [it.name, it.id]

async function showAdding(c: Ctx, it: Order): Promise<Response> {
  const choices = await filterChoices(c.get('to').db)
  return addPage(c, it, choices, askedIn(c, it, choices), {})
}

async function takeAdding(c: Ctx, it: Order): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const choices = await filterChoices(to.db)
  const asked = askedWith(typed, it, choices)
  const form = check(addForm(it.schoolYear), typed)
  if (!form.ok) return addPage(c, it, choices, asked, typed, form.errors)
  const { specialist, from, which } = form.value
  if (which !== 'all' && specialist.length === 0)
    return addPage(c, it, choices, asked, typed, { _: words.nobodyTicked })
  const wish = { action: asked.action, from: it.kind === 'annual' ? null : from }
  const done =
    which === 'all'
      ? await addFound(to, actorIn(c), it.id, filterOf(asked, choices), wish)
      : await addSpecialists(to, actorIn(c), it.id, specialist, wish)
  const added = done && 'added' in done ? done.added : 0
  const path = which === 'all' ? `/orders/${it.id}` : asked.href({})
  return answer(c, path, done, words.added(added), added > 0 ? 'success' : 'info')
}

async function addPage(
  c: Ctx,
  it: Order,
  choices: Choices,
  asked: AddAsked,
  typed: Typed,
  errors?: FieldErrors,
): Promise<Response> {
  const { db } = c.get('to')
  const { id: orderId, schoolYear } = it
  const of = { orderId, schoolYear, action: asked.action, filter: filterOf(asked, choices) }
  const [read, counts] = await Promise.all([
    pageOfCandidates(db, { ...of, cursor: asked.cursor, size: size + 1 }),
    countCandidates(db, of),
  ])
  return page(
    c,
    {
      title: words.title,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: crumbsTo(it, words.title),
      wide: true,
    },
    <AddPage
      it={it}
      asked={asked}
      choices={choices}
      page={pageOf(read, size, asked.cursor, edgeOf)}
      counts={counts}
      year={daysOfSchoolYear(schoolYear)}
      typed={{ ...typed, specialist: many(typed, 'specialist') }}
      errors={errors ?? {}}
    />,
  )
}
