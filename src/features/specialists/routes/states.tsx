// Confirming, suspending, blocking, load and absence.
import { readSettings } from '../../../db/settings.ts'
import { dottedDay } from '../../../domain/days.ts'
import { fullName } from '../../../domain/names.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { blockAccount, unblockAccount } from '../../accounts/index.ts'
import { approve, changeLoad, resume, suspend } from '../actions/index.ts'
import { blockForm, loadForm, suspendForm, versionForm } from '../forms.ts'
import { BlockPage, LoadPage, type StepProps, SuspendPage } from '../pages/steps.tsx'
import { municipalityChoices, type Specialist } from '../queries/index.ts'
import { blockWords, loadWords, suspendWords, doneWords as words } from '../words/index.ts'
import { answer, crumbsTo, withOne } from './seen.ts'

export const stateRoutes = [
  post('/specialists/:id/approval', 'specialist.correct', withOne(takeApproval)),
  get('/specialists/:id/suspension', 'specialist.manage', withOne(showSuspension)),
  post('/specialists/:id/suspension', 'specialist.manage', withOne(takeSuspension)),
  post('/specialists/:id/resumption', 'specialist.manage', withOne(takeResumption)),
  get('/specialists/:id/blocking', 'specialist.manage', withOne(showBlocking)),
  post('/specialists/:id/blocking', 'specialist.manage', withOne(takeBlocking)),
  post('/specialists/:id/unblocking', 'specialist.manage', withOne(takeUnblocking)),
  get('/specialists/:id/load', 'specialist.manage', withOne(showLoad)),
  post('/specialists/:id/load', 'specialist.manage', withOne(takeLoad)),
]

type Status = 200 | 422

const step = (c: Ctx, it: Specialist, title: string, status: Status, body: Parameters<typeof page>[2]) =>
  page(c, { title, crumbs: crumbsTo(it, fullName(it.name), title), status, faulty: status !== 200 }, body)

/** The version on the page; a form without one is no form of ours. */
async function versionIn(c: Ctx): Promise<number | undefined> {
  const checked = check(versionForm, { version: one(await readForm(c), 'version') })
  return checked.ok ? checked.value.version : undefined
}

async function takeApproval(c: Ctx, { id }: Specialist): Promise<Response> {
  const version = await versionIn(c)
  if (version === undefined) return notFoundPage(c)
  return answer(c, id, await approve(c.get('to'), actorIn(c), { id, version }), words.approved)
}

const suspension = (c: Ctx, props: StepProps, status: Status) =>
  step(c, props.it, suspendWords.title, status, <SuspendPage {...props} />)

const seen = (it: Specialist): Typed => ({ version: String(it.version) })

function showSuspension(c: Ctx, it: Specialist): Promise<Response> {
  return suspension(c, { it, typed: seen(it), errors: {} }, 200)
}

async function takeSuspension(c: Ctx, it: Specialist): Promise<Response> {
  const typed = await readForm(c)
  const checked = check(suspendForm, typed)
  if (!checked.ok) return suspension(c, { it, typed, errors: checked.errors }, 422)
  const done = await suspend(c.get('to'), actorIn(c), { id: it.id, ...checked.value })
  return answer(c, it.id, done, words.suspended)
}

async function takeResumption(c: Ctx, { id }: Specialist): Promise<Response> {
  const version = await versionIn(c)
  if (version === undefined) return notFoundPage(c)
  return answer(c, id, await resume(c.get('to'), actorIn(c), { id, version }), words.resumed)
}

const blocking = (c: Ctx, props: StepProps, status: Status) =>
  step(c, props.it, blockWords.title, status, <BlockPage {...props} />)

async function showBlocking(c: Ctx, it: Specialist): Promise<Response> {
  if (!it.isReachable) return notFoundPage(c)
  return blocking(c, { it, typed: { version: String(it.accountVersion) }, errors: {} }, 200)
}

async function takeBlocking(c: Ctx, it: Specialist): Promise<Response> {
  const typed = await readForm(c)
  const checked = check(blockForm, typed)
  if (!checked.ok) return blocking(c, { it, typed, errors: checked.errors }, 422)
  const done = await blockAccount(c.get('to'), actorIn(c), it.accountId, checked.value)
  return answer(c, it.id, done, words.blocked)
}

async function takeUnblocking(c: Ctx, it: Specialist): Promise<Response> {
  const version = await versionIn(c)
  if (version === undefined) return notFoundPage(c)
  const done = await unblockAccount(c.get('to'), actorIn(c), it.accountId, { version })
  return answer(c, it.id, done, words.unblocked)
}

async function loadPage(c: Ctx, it: Specialist, typed: Typed, errors: FieldErrors, status: Status) {
  const { db } = c.get('to')
  const [{ casesPerSpecialist: norm }, places] = await Promise.all([
    readSettings(db),
    municipalityChoices(db),
  ])
  return step(c, it, loadWords.title, status, <LoadPage {...{ it, typed, errors, norm, places }} />)
}

function showLoad(c: Ctx, it: Specialist): Promise<Response> {
  const typed = {
    ...seen(it),
    maxLoad: it.maxLoad === null ? '' : String(it.maxLoad),
    leastLoad: it.leastLoad === null ? '' : String(it.leastLoad),
    travelsTo: it.travelsTo,
    awayFrom: it.awayFrom ? dottedDay(it.awayFrom) : '',
    awayTo: it.awayTo ? dottedDay(it.awayTo) : '',
    awayKind: it.awayKind ?? '',
  }
  return loadPage(c, it, typed, {}, 200)
}

async function takeLoad(c: Ctx, it: Specialist): Promise<Response> {
  const typed = await readForm(c)
  const checked = check(loadForm, typed)
  if (!checked.ok) return loadPage(c, it, typed, checked.errors, 422)
  const done = await changeLoad(c.get('to'), actorIn(c), it.id, checked.value)
  return done === 'unchanged'
    ? answer(c, it.id, done, words.unchanged, 'info')
    : answer(c, it.id, done, words.loadSet)
}
