// A list from a spreadsheet: brought, looked at, taken.
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { conflictPage, notFoundPage } from '../../../web/trouble.tsx'
import { readUpload } from '../../../web/upload.ts'
import { keepFile } from '../../files/index.ts'
import { compareWith, readBrought, takeReturned } from '../actions/index.ts'
import { takeForm } from '../forms.ts'
import { BringPage, PreviewPage } from '../pages/returned.tsx'
import { findBrought, type Order } from '../queries/index.ts'
import { dropFiles } from '../received.ts'
import type { ReturnedList } from '../returned/columns.ts'
import { sheetLimit } from '../returned/readFile.ts'
import { returnedWords as words } from '../words/index.ts'
import { answer, crumbsTo, withDraft, withOrder } from './found.ts'

export const returnedRoutes = [
  get('/orders/:id/returned', 'order.manage', withDraft(showBringing)),
  post('/orders/:id/returned', 'order.manage', withDraft(takeBringing)),
  get('/orders/:id/returned/:file', 'order.manage', withDraft(showPreview)),
  post('/orders/:id/returned/:file', 'order.manage', withOrder(takeList)),
]

function showBringing(c: Ctx, it: Order): Promise<Response> {
  return bringPage(c, it)
}

async function takeBringing(c: Ctx, it: Order): Promise<Response> {
  const to = c.get('to')
  const { files, tooLarge } = await readUpload(c, { atMost: sheetLimit, files: 1 })
  const [large] = tooLarge
  const [file] = files
  if (large || !file) return bringPage(c, it, { file: large ? words.tooLarge(large) : words.noFile })
  const read = await readBrought(to, file.key, it)
  if (!read.ok) {
    await dropFiles(to, files)
    return bringPage(c, it, { file: read.refusal.says })
  }
  const id = await keepFile(to.db, to.clock.now(), {
    stored: file,
    name: file.name,
    kind: 'sheet',
    mime: 'application/octet-stream',
    ownerId: actorIn(c).accountId,
  })
  return c.redirect(`/orders/${it.id}/returned/${id}`, 303)
}

const bringPage = (c: Ctx, it: Order, errors?: FieldErrors): Promise<Response> =>
  page(
    c,
    {
      title: words.title,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: crumbsTo(it, words.title),
    },
    <BringPage it={it} errors={errors ?? {}} atMost={sheetLimit} />,
  )

interface Brought {
  id: string
  name: string
  list: ReturnedList
}

/** The list of the path: the own one, not swept yet. */
async function broughtIn(c: Ctx, it: Order): Promise<Brought | undefined> {
  const to = c.get('to')
  const id = c.req.param('file') ?? ''
  const file = isId(id) ? await findBrought(to.db, actorIn(c).accountId, id) : undefined
  const read = file && (await readBrought(to, file.key, it))
  return file && read?.ok ? { id, name: file.name, list: read.list } : undefined
}

async function showPreview(c: Ctx, it: Order): Promise<Response> {
  const file = await broughtIn(c, it)
  if (!file) return notFoundPage(c)
  const compared = await compareWith(c.get('to').db, it, file.list)
  return page(
    c,
    { title: words.previewTitle, crumbs: crumbsTo(it, words.previewTitle), wide: true },
    <PreviewPage it={it} file={file} list={file.list} compared={compared} />,
  )
}

async function takeList(c: Ctx, it: Order): Promise<Response> {
  const file = await broughtIn(c, it)
  if (!file) return notFoundPage(c)
  const typed = await readForm(c)
  const form = check(takeForm, typed)
  if (!form.ok) return conflictPage(c)
  const done = await takeReturned(c.get('to'), actorIn(c), {
    id: it.id,
    ...form.value,
    list: file.list,
    chosen: chosenIn(typed),
  })
  return answer(c, `/orders/${it.id}`, done, done && 'added' in done ? words.taken(done) : '')
}

/** `row-12` names the specialist who is meant by row 12. */
function chosenIn(typed: Typed): Map<number, string> {
  const chosen = Object.entries(typed).flatMap(([name, value]): [number, string][] => {
    const [, row] = /^row-(\d{1,7})$/.exec(name) ?? []
    return row && typeof value === 'string' && isId(value) ? [[Number(row), value]] : []
  })
  return new Map(chosen)
}
