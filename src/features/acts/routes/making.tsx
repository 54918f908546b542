// Making one act, and acts of a whole campaign.
import { noteReading } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { dottedDay } from '../../../domain/days.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { fragment, page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { hasStopped, makeAct, startRun } from '../actions/index.ts'
import { newActForm, runForm } from '../forms.ts'
import { NewActPage, RunFormPage, RunPage, RunPart, runId } from '../pages/new.tsx'
import { campaignChoices, findPaidContract, findRun, looseLinesOf } from '../queries/index.ts'
import { actWords, listWords, runWords, newWords as words } from '../words/index.ts'

export const makingRoutes = [
  get('/acts/new', 'act.manage', showNew),
  post('/acts', 'act.manage', takeNew),
  get('/acts/campaign', 'act.manage', showRunForm),
  post('/acts/campaign', 'act.manage', takeRun),
  get('/acts/runs/:id', 'act.manage', showRun),
]

const framed = (title: string, errors?: FieldErrors) => ({
  title,
  status: errors ? (422 as const) : (200 as const),
  faulty: errors !== undefined,
  crumbs: [{ href: '/acts', text: listWords.title }, { text: title }],
})

const fresh = (c: Ctx): Typed => ({
  kind: 'half_year',
  madeOn: dottedDay(c.get('to').clock.today()),
  once: newId(),
})

function showNew(c: Ctx): Promise<Response> {
  return newPage(c, { ...fresh(c), contract: c.req.query('contract') ?? '' })
}

async function newPage(c: Ctx, typed: Typed, errors?: FieldErrors): Promise<Response> {
  const { db, readingDb, clock } = c.get('to')
  const id = one(typed, 'contract')
  const contract = isId(id) ? await findPaidContract(db, id) : undefined
  if (!contract) return notFoundPage(c)
  await noteReading(readingDb, actorIn(c), clock.now(), { personId: contract.personId, what: 'person' })
  const lines = await looseLinesOf(db, id)
  return page(
    c,
    { ...framed(words.title, errors), wide: true },
    <NewActPage
      contract={contract}
      lines={lines}
      typed={{ ...typed, once: one(typed, 'once') || newId() }}
      errors={errors ?? {}}
    />,
  )
}

async function takeNew(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const it = check(newActForm, typed)
  if (!it.ok) return newPage(c, typed, it.errors)
  const { contract, kind, madeOn, once } = it.value
  const last = (await looseLinesOf(to.db, contract)).at(-1)?.acceptedOn
  if (madeOn > to.clock.today()) return newPage(c, typed, { madeOn: words.inFuture })
  if (last && madeOn < last) return newPage(c, typed, { madeOn: words.beforeWork(last) })
  const made = await makeAct(to, actorIn(c), { contractId: contract, kind, madeOn, once })
  if (!made) return notFoundPage(c)
  if (isRefusal(made)) return refusedPage(c, made)
  leaveNotice(c, { tone: 'success', text: actWords.made(made.number) })
  return c.redirect(`/acts/${made.id}`, 303)
}

function showRunForm(c: Ctx): Promise<Response> {
  return runFormPage(c, { ...fresh(c), campaign: c.req.query('campaign') ?? '' })
}

async function runFormPage(c: Ctx, typed: Typed, errors?: FieldErrors): Promise<Response> {
  return page(
    c,
    framed(runWords.title, errors),
    <RunFormPage
      campaigns={await campaignChoices(c.get('to').db)}
      typed={{ ...typed, once: one(typed, 'once') || newId() }}
      errors={errors ?? {}}
    />,
  )
}

async function takeRun(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const it = check(runForm, typed)
  if (!it.ok) return runFormPage(c, typed, it.errors)
  const { campaign, kind, madeOn, once } = it.value
  if (madeOn > to.clock.today()) return runFormPage(c, typed, { madeOn: words.inFuture })
  const run = await startRun(to, actorIn(c), { id: once, campaignId: campaign, kind, madeOn })
  return run ? c.redirect(`/acts/runs/${run.id}`, 303) : notFoundPage(c)
}

async function showRun(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const id = c.req.param('id') ?? ''
  const run = isId(id) ? await findRun(to.db, id) : undefined
  if (!run) return notFoundPage(c)
  const part = { run, hasStopped: hasStopped(to, run) }
  if (c.req.header('x-fragment') === runId) return fragment(c, <RunPart {...part} />)
  return page(c, { ...framed(runWords.title), wide: true }, <RunPage {...part} />)
}
