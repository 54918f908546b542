// Periods that want specialists, and asking for a proposal of one.
import { newId } from '../../../db/ids.ts'
import { readSettings } from '../../../db/settings.ts'
import { defaultWeights, type Weights, weightNames } from '../../../domain/proposal/weights.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { makeProposal } from '../actions/make.ts'
import { askForm } from '../forms.ts'
import { AskPage } from '../pages/ask.tsx'
import { PeriodsPage } from '../pages/periods.tsx'
import { paths } from '../paths.ts'
import {
  countWanting,
  findPeriodLine,
  findProposal,
  listOpenPeriods,
  listProposals,
  type PeriodLine,
} from '../queries/index.ts'
import { section } from '../words/index.ts'

export const askRoutes = [
  get('/periods', 'proposal.read', showPeriods),
  get('/periods/:id/assignment', 'proposal.read', withPeriod(showAsk)),
  post('/periods/:id/assignment', 'assignment.manage', withPeriod(takeAsk)),
]

const earlierShown = 20

async function showPeriods(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const { specialistsPerCase } = await readSettings(db)
  return page(
    c,
    { title: section, wide: true },
    <PeriodsPage
      list={await listOpenPeriods(db, specialistsPerCase)}
      mayManage={roleMay(actorIn(c).role, 'assignment.manage')}
    />,
  )
}

function withPeriod(handler: (c: Ctx, it: PeriodLine) => Promise<Response>) {
  return async (c: Ctx): Promise<Response> => {
    const id = c.req.param('id') ?? ''
    const { db } = c.get('to')
    const { specialistsPerCase } = await readSettings(db)
    const it = isId(id) ? await findPeriodLine(db, id, specialistsPerCase) : undefined
    return it ? handler(c, it) : notFoundPage(c)
  }
}

/** Weights of the earlier proposal, or the usual ones. */
async function showAsk(c: Ctx, it: PeriodLine): Promise<Response> {
  const fromId = c.req.query('from') ?? ''
  const found = isId(fromId) ? await findProposal(c.get('to').db, fromId) : undefined
  const from = found?.periodId === it.id ? found : undefined
  return ask(c, it, {
    ...typedWeights(from?.weights ?? defaultWeights),
    seed: String(from?.seed ?? 1),
    ...(from ? { from: from.id, change: 'least' } : {}),
    ...(from?.result?.asked.mayMove ? { mayMove: 'yes' } : {}),
  })
}

const typedWeights = (weights: Weights): Typed =>
  Object.fromEntries(weightNames.map((name) => [name, String(weights[name])]))

async function ask(c: Ctx, it: PeriodLine, typed: Typed, errors: FieldErrors = {}): Promise<Response> {
  const { db, clock } = c.get('to')
  const today = clock.today()
  const { specialistsPerCase: norm } = await readSettings(db)
  const [wanting, earlier] = await Promise.all([
    countWanting(db, { periodId: it.id, norm, today }),
    listProposals(db, it.id, earlierShown),
  ])
  const isFaulty = Object.keys(errors).length > 0
  return page(
    c,
    {
      title: `${section}: ${it.title}`,
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
      crumbs: [{ href: paths.periods, text: section }, { text: it.title }],
    },
    <AskPage
      period={it}
      pastHref={`/cases?period=${it.code}&overdue=yes&short=yes`}
      wanting={wanting}
      earlier={earlier}
      mayManage={roleMay(actorIn(c).role, 'assignment.manage')}
      today={today}
      typed={{ ...typed, once: newId() }}
      errors={errors}
    />,
  )
}

async function takeAsk(c: Ctx, it: PeriodLine): Promise<Response> {
  const typed = await readForm(c)
  const told = check(askForm, typed)
  if (!told.ok) return ask(c, it, typed, told.errors)
  const { once, seed, mayMove, from, change, ...weights } = told.value
  const refusal = await makeProposal(c.get('to'), actorIn(c), {
    id: once,
    periodId: it.id,
    weights,
    seed,
    mayMove,
    leastChange: from !== null && change !== 'free',
    from,
  })
  if (isRefusal(refusal)) return refusedPage(c, refusal)
  return c.redirect(paths.proposal(once), 303)
}
