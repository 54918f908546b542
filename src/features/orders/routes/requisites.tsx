// Number, date and title; the signed file.
import { readSettings } from '../../../db/settings.ts'
import { formatDay } from '../../../ui/text.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { conflictPage, notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { readUpload } from '../../../web/upload.ts'
import { findFile, sendFile } from '../../files/index.ts'
import { keepSigned, setRequisites } from '../actions/index.ts'
import { requisitesForm, versionForm } from '../forms.ts'
import { RequisitesPage, SignedPage } from '../pages/steps.tsx'
import type { Order } from '../queries/index.ts'
import { dropFiles, receiveSigned } from '../received.ts'
import { signedWords, requisiteWords as words } from '../words/index.ts'
import { answer, crumbsTo, withDraft, withOrder } from './found.ts'

export const requisiteRoutes = [
  get('/orders/:id/requisites', 'order.manage', withDraft(showRequisites)),
  post('/orders/:id/requisites', 'order.manage', withOrder(takeRequisites)),
  get('/orders/:id/signed', 'order.manage', withOrder(showSigned)),
  post('/orders/:id/signed', 'order.manage', withOrder(takeSigned)),
  get(
    '/orders/:id/file',
    'order.read',
    withOrder((c, it) => sendKept(c, it.file?.id)),
  ),
  get(
    '/orders/:id/signature',
    'order.read',
    withOrder((c, it) => sendKept(c, it.signature?.id)),
  ),
]

function showRequisites(c: Ctx, it: Order): Promise<Response> {
  return requisitesPage(c, it, {
    number: it.number,
    signedOn: it.signedOn ? formatDay(it.signedOn) : '',
    title: it.title,
    version: String(it.version),
  })
}

async function takeRequisites(c: Ctx, it: Order): Promise<Response> {
  const typed = await readForm(c)
  const form = check(requisitesForm(it.schoolYear), typed)
  if (!form.ok) return requisitesPage(c, it, typed, form.errors)
  const done = await setRequisites(c.get('to'), actorIn(c), { id: it.id, ...form.value })
  return answer(c, `/orders/${it.id}`, done, done === 'unchanged' ? words.unchanged : words.saved)
}

const requisitesPage = (c: Ctx, it: Order, typed: Typed, errors?: FieldErrors): Promise<Response> =>
  page(
    c,
    {
      title: words.title,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: crumbsTo(it, words.title),
    },
    <RequisitesPage it={it} typed={typed} errors={errors ?? {}} />,
  )

const isWithdrawn = (it: Order): boolean => it.status === 'withdrawn'
const notIssued = (c: Ctx): Promise<Response> => refusedPage(c, { refused: 'orderNotIssued', facts: {} })

function showSigned(c: Ctx, it: Order): Promise<Response> {
  return isWithdrawn(it) ? notIssued(c) : signedPage(c, it, { version: String(it.version) })
}

async function takeSigned(c: Ctx, it: Order): Promise<Response> {
  const to = c.get('to')
  const { fileLimitMb } = await readSettings(to.db)
  const sent = await readUpload(c, { atMost: fileLimitMb * 1024 * 1024, files: 2 })
  const form = check(versionForm, sent.typed)
  if (!form.ok || isWithdrawn(it)) {
    await dropFiles(to, sent.files)
    return form.ok ? notIssued(c) : conflictPage(c)
  }
  const received = await receiveSigned(to, actorIn(c), sent, { fileLimitMb, before: it.file?.id ?? null })
  if (!received.ok) return signedPage(c, it, sent.typed, received.errors)
  // The same paper once more, as after a second press of the button.
  if (received.file === 'same') return answer(c, `/orders/${it.id}`, 'same', signedWords.same, 'info')
  const kept = { id: it.id, ...form.value, ...received.file }
  return answer(c, `/orders/${it.id}`, await keepSigned(to, actorIn(c), kept), signedWords.saved)
}

async function signedPage(c: Ctx, it: Order, typed: Typed, errors?: FieldErrors): Promise<Response> {
  const { fileLimitMb } = await readSettings(c.get('to').db)
  return page(
    c,
    {
      title: signedWords.title,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: crumbsTo(it, signedWords.title),
    },
    <SignedPage
      it={it}
      typed={{ version: one(typed, 'version') }}
      errors={errors ?? {}}
      atMost={fileLimitMb * 1024 * 1024}
    />,
  )
}

async function sendKept(c: Ctx, fileId: string | undefined): Promise<Response> {
  const file = fileId && (await findFile(c.get('to').db, fileId))
  return file ? sendFile(c, file) : notFoundPage(c)
}
