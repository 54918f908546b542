// One act and what is done with it.
import { noteReading } from '../../../db/history.ts'
import { fullName } from '../../../domain/names.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import { readForm } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { readUpload } from '../../../web/upload.ts'
import { papersOf, scanLimit, sendPaper } from '../../documents/index.ts'
import { historyOf } from '../../history/index.ts'
import {
  type Changed,
  cancelAct,
  keepScan,
  makeActPapers,
  payAct,
  signAct,
  unpayAct,
} from '../actions/index.ts'
import { payForm, reasonForm, signForm } from '../forms.ts'
import type { DeedsProps } from '../pages/deeds.tsx'
import { ActPage } from '../pages/one.tsx'
import { type Act, findAct, linesOfAct } from '../queries/index.ts'
import { listWords, actWords as words } from '../words/index.ts'

export const oneRoutes = [
  get('/acts/:id', 'act.read', showAct),
  post('/acts/:id/signature', 'act.manage', takeSignature),
  post('/acts/:id/cancellation', 'act.manage', (c) => withReason(c, 'cancel', cancelAct, words.cancelled)),
  post('/acts/:id/payment', 'pay.manage', takePayment),
  post('/acts/:id/unpayment', 'pay.manage', (c) => withReason(c, 'unpay', unpayAct, words.unpaid)),
  post('/acts/:id/papers', 'act.manage', takePapers),
  post('/acts/:id/scans', 'act.manage', takeScan),
  get('/acts/:id/papers/:paper', 'act.paper', (c) => send(c, 'act')),
  get('/acts/:id/scans/:paper', 'act.paper', (c) => send(c, 'actScan')),
]

async function actIn(c: Ctx): Promise<Act | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findAct(c.get('to').db, id) : undefined
}

async function showAct(c: Ctx): Promise<Response> {
  const act = await actIn(c)
  return act ? actPage(c, act) : notFoundPage(c)
}

interface Faulty {
  deed?: DeedsProps['faulty']
  scan?: string
}

async function actPage(c: Ctx, act: Act, faulty: Faulty = {}): Promise<Response> {
  const { db, readingDb, clock } = c.get('to')
  const actor = actorIn(c)
  const may = (permission: 'act.manage' | 'act.paper' | 'pay.manage') => roleMay(actor.role, permission)
  const [lines, papers, scans, history] = await Promise.all([
    linesOfAct(db, act.id),
    papersOf(db, 'act', act.id),
    papersOf(db, 'actScan', act.id),
    historyOf(db, { about: { kind: 'act', id: act.id } }),
    noteReading(readingDb, actor, clock.now(), { personId: act.personId, what: 'person' }),
  ])
  const isFaulty = faulty.deed !== undefined || faulty.scan !== undefined
  const title = words.title(act.number)
  return page(
    c,
    {
      title: `${title}: ${fullName(act.name)}`,
      wide: true,
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
      crumbs: [{ href: '/acts', text: listWords.title }, { text: title }],
    },
    <ActPage
      act={act}
      lines={lines}
      history={history}
      papers={{
        actId: act.id,
        papers,
        scans,
        mayOpen: may('act.paper'),
        mayAdd: may('act.manage') && act.status !== 'cancelled',
        scanError: faulty.scan,
      }}
      deeds={{
        today: clock.today(),
        mayManage: may('act.manage'),
        mayPay: may('pay.manage'),
        faulty: faulty.deed,
      }}
    />,
  )
}

function answer(
  c: Ctx,
  id: string,
  done: Changed | Refusal | undefined,
  text: (number: string) => string,
): Response | Promise<Response> {
  if (!done) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'success', text: text(done.number) })
  return c.redirect(`/acts/${id}`, 303)
}

async function takeSignature(c: Ctx): Promise<Response> {
  const act = await actIn(c)
  if (!act) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(signForm, typed)
  if (!it.ok) return actPage(c, act, { deed: { form: 'sign', typed, errors: it.errors } })
  const { signedOn, version } = it.value
  const done = await signAct(c.get('to'), actorIn(c), { id: act.id, version }, signedOn)
  return answer(c, act.id, done, words.signed)
}

async function takePayment(c: Ctx): Promise<Response> {
  const act = await actIn(c)
  if (!act) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(payForm, typed)
  if (!it.ok) return actPage(c, act, { deed: { form: 'pay', typed, errors: it.errors } })
  const { paidOn, version } = it.value
  const done = await payAct(c.get('to'), actorIn(c), { id: act.id, version }, paidOn)
  return answer(c, act.id, done, words.paid)
}

async function withReason(
  c: Ctx,
  form: 'cancel' | 'unpay',
  act: typeof cancelAct,
  text: (number: string) => string,
): Promise<Response> {
  const found = await actIn(c)
  if (!found) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(reasonForm, typed)
  if (!it.ok) return actPage(c, found, { deed: { form, typed, errors: it.errors } })
  const { reason, version } = it.value
  return answer(c, found.id, await act(c.get('to'), actorIn(c), { id: found.id, version }, reason), text)
}

async function takePapers(c: Ctx): Promise<Response> {
  const act = await actIn(c)
  if (!act) return notFoundPage(c)
  const done = await makeActPapers(c.get('to'), actorIn(c), act.id)
  return answer(c, act.id, done, () => words.paperMade)
}

async function takeScan(c: Ctx): Promise<Response> {
  const act = await actIn(c)
  if (!act) return notFoundPage(c)
  const { files, tooLarge } = await readUpload(c, { atMost: scanLimit, files: 1 })
  const [file] = files
  if (!file) return actPage(c, act, { scan: tooLarge.length > 0 ? words.scanTooLarge : words.noScan })
  const done = await keepScan(c.get('to'), actorIn(c), act.id, file)
  if (done && 'says' in done) return actPage(c, act, { scan: done.says })
  return answer(c, act.id, done, () => words.scanKept)
}

async function send(c: Ctx, kind: 'act' | 'actScan'): Promise<Response> {
  const { readingDb, clock } = c.get('to')
  const act = await actIn(c)
  if (!act) return notFoundPage(c)
  // A scan and an act name the account and the numbers of the person.
  await noteReading(readingDb, actorIn(c), clock.now(), { personId: act.personId, what: 'secret' })
  return sendPaper(c, { kind, aboutId: act.id, paperId: c.req.param('paper') ?? '' })
}
