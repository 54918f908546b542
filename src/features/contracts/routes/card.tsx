// One contract: its page, its papers and scans, making its paper and closing it.
import { noteReading } from '../../../db/history.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import { readForm } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { check } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { contractNeedWords } from '../../../web/refusalWords.ts'
import { get, post } from '../../../web/route.ts'
import { conflictPage, sayNo } from '../../../web/trouble.tsx'
import { readUpload } from '../../../web/upload.ts'
import { contractPay } from '../../acts/index.ts'
import { papersOf, scanLimit, sendPaper } from '../../documents/index.ts'
import { historyOf } from '../../history/index.ts'
import { closeContract } from '../actions/end.ts'
import { issueDrafts } from '../actions/issue.ts'
import { keepScan } from '../actions/scan.ts'
import { seenForm } from '../forms.ts'
import { CardPage } from '../pages/card.tsx'
import { findMissing } from '../queries/making.ts'
import { type Contract, findContract } from '../queries/one.ts'
import { doneWords, cardWords as words } from '../words/card.ts'
import { answer, contractCrumbs, withContract } from './found.ts'

export const cardRoutes = [
  get('/contracts/:id', 'contract.read', withContract(showCard)),
  post('/contracts/:id/issue', 'contract.manage', withContract(takeIssue)),
  post('/contracts/:id/closing', 'contract.manage', withContract(takeClosing)),
  get('/contracts/:id/papers/:paper', 'secret.read', withContract(sendPaperOf('contract'))),
  get('/contracts/:id/scans/:paper', 'secret.read', withContract(sendPaperOf('contractScan'))),
  post('/contracts/:id/scans', 'contract.manage', withContract(takeScan)),
]

const at = (it: Contract): string => `/contracts/${it.id}`

async function showCard(c: Ctx, it: Contract): Promise<Response> {
  const { db, clock } = c.get('to')
  const { role } = actorIn(c)
  const [missing, papers, scans, previous, history, pay] = await Promise.all([
    findMissing(db, [it.personId]),
    papersOf(db, 'contract', it.id),
    papersOf(db, 'contractScan', it.id),
    it.previousId ? findContract(db, it.previousId) : undefined,
    historyOf(db, { about: { kind: 'contract', id: it.id } }),
    contractPay(db, it.id),
  ])
  return page(
    c,
    { title: words.title(it.number), crumbs: contractCrumbs(it), wide: true },
    <CardPage
      it={it}
      missing={missing.get(it.personId) ?? []}
      papers={papers}
      scans={scans}
      previousNumber={previous?.number ?? null}
      history={history}
      pay={pay}
      may={{
        manage: roleMay(role, 'contract.manage'),
        secret: roleMay(role, 'secret.read'),
        specialists: roleMay(role, 'specialist.list'),
      }}
      today={clock.today()}
    />,
  )
}

/** The paper holds passport and account: opening it is noted as reading them. */
function sendPaperOf(kind: 'contract' | 'contractScan') {
  return async (c: Ctx, it: Contract): Promise<Response> => {
    const { readingDb, clock } = c.get('to')
    await noteReading(readingDb, actorIn(c), clock.now(), { personId: it.personId, what: 'secret' })
    return sendPaper(c, { kind, aboutId: it.id, paperId: c.req.param('paper') ?? '' })
  }
}

async function takeIssue(c: Ctx, it: Contract): Promise<Response> {
  const seen = check(seenForm, await readForm(c))
  if (!seen.ok) return conflictPage(c)
  // A second press on the same page finds the contract issued already.
  if (it.status !== 'draft') return answer(c, it, { to: at(it), text: doneWords.already, tone: 'info' })
  if (seen.value.version !== it.version) return conflictPage(c)
  const done = await issueDrafts(c.get('to'), actorIn(c), [it.id])
  if (isRefusal(done)) return answer(c, done, { to: at(it), text: '' })
  const [outcome] = done
  const needs = (outcome?.missing ?? []).map((need) => contractNeedWords[need]).join(', ')
  const text = outcome?.number
    ? doneWords.issued(outcome.number)
    : needs
      ? doneWords.asked(needs)
      : doneWords.left
  return answer(c, done, { to: at(it), text, tone: outcome?.number ? 'success' : 'info' })
}

async function takeClosing(c: Ctx, it: Contract): Promise<Response> {
  const seen = check(seenForm, await readForm(c))
  if (!seen.ok) return conflictPage(c)
  const done = await closeContract(c.get('to'), actorIn(c), { id: it.id, version: seen.value.version })
  return answer(c, done, { to: at(it), text: doneWords.closed })
}

async function takeScan(c: Ctx, it: Contract): Promise<Response> {
  const { files, tooLarge } = await readUpload(c, { atMost: scanLimit, files: 1 })
  const [file] = files
  if (tooLarge.length > 0) return sayNo(c, words.scanTooLarge)
  if (!file) return sayNo(c, words.noScan)
  const done = await keepScan(c.get('to'), actorIn(c), it.id, file)
  if (done && typeof done === 'object' && 'errors' in done) return sayNo(c, done.errors.scan ?? words.noScan)
  return answer(c, done, { to: `${at(it)}#papers`, text: doneWords.scanKept })
}
