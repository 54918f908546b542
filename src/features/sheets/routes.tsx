// The pages of payment sheets.

import { noteReadings } from '../../db/history.ts'
import { newId } from '../../db/ids.ts'
import { dottedDay } from '../../domain/days.ts'
import { isRefusal, type Refusal } from '../../domain/refusals.ts'
import { roleMay } from '../../domain/roles.ts'
import { sheetStatuses } from '../../domain/sheet.ts'
import { codeIn } from '../../web/address.ts'
import { one, readForm, type Typed } from '../../web/body.ts'
import { actorIn, type Ctx } from '../../web/context.ts'
import { ContractTabs } from '../../web/contractTabs.tsx'
import { leaveNotice } from '../../web/cookies.ts'
import { isId } from '../../web/fields.ts'
import { check, type FieldErrors } from '../../web/forms.ts'
import { cursorIn, cursorOf, pageOf } from '../../web/list.ts'
import { page } from '../../web/page.tsx'
import { get, post, type Room } from '../../web/route.ts'
import { sendCsv, sendXlsx } from '../../web/spreadsheet.ts'
import { notFoundPage, refusedPage } from '../../web/trouble.tsx'
import { historyOf } from '../history/index.ts'
import { cancelSheet, type DoneSheet, makeSheet, paySheet } from './actions.ts'
import { type FileWish, writeSheetFile } from './export.ts'
import { cancelForm, fullForm, newSheetForm, payForm } from './forms.ts'
import { NewSheetPage, SheetsPage } from './pages/list.tsx'
import { SheetPage, type SheetProps } from './pages/one.tsx'
import {
  findSheet,
  pageOfSheets,
  rowsOfSheet,
  type Sheet,
  sheetEdgeOf,
  sumWaiting,
  tallySheets,
  waitingActs,
} from './queries/index.ts'
import { listWords, newWords, sheetWords as words } from './words.ts'

export const sheetsRoom: Room = {
  name: 'sheets',
  routes: [
    get('/sheets', 'pay.read', showSheets),
    get('/sheets/new', 'pay.manage', (c) => newPage(c, { which: 'all', once: newId() })),
    post('/sheets', 'pay.manage', takeNew),
    get(
      '/sheets/:id',
      'pay.read',
      withSheet((c, it) => sheetPage(c, it)),
    ),
    post('/sheets/:id/payment', 'pay.manage', withSheet(takePayment)),
    post('/sheets/:id/cancellation', 'pay.manage', withSheet(takeCancellation)),
    get('/sheets/:id/export', 'pay.read', withSheet(sendMasked)),
    // A POST: full numbers stand behind no link that could be followed by chance.
    post('/sheets/:id/full', 'pay.secret', withSheet(sendFull)),
  ],
}

const size = 50

async function showSheets(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const status = codeIn(c, 'status', sheetStatuses)
  const cursor = cursorOf({ after: c.req.query('after'), before: c.req.query('before') }, ['moment', 'id'])
  const [read, tally] = await Promise.all([
    pageOfSheets(db, { status, cursor, size: size + 1 }),
    tallySheets(db),
  ])
  return page(
    c,
    { title: listWords.title, wide: true },
    <SheetsPage
      tabs={<ContractTabs c={c} current="/sheets" />}
      status={status}
      page={pageOf(read, size, cursor, (it) => [it.createdAt.toISOString(), it.id])}
      tally={tally}
      mayManage={roleMay(actorIn(c).role, 'pay.manage')}
    />,
  )
}

const crumbs = (title: string) => [{ href: '/sheets', text: listWords.title }, { text: title }]

async function newPage(c: Ctx, typed: Typed, errors?: FieldErrors): Promise<Response> {
  const { db, clock } = c.get('to')
  const [acts, { waiting }, sum] = await Promise.all([waitingActs(db, 200), tallySheets(db), sumWaiting(db)])
  return page(
    c,
    {
      title: newWords.title,
      wide: true,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: crumbs(newWords.title),
    },
    <NewSheetPage
      acts={acts}
      count={waiting}
      sum={sum}
      typed={{ madeOn: dottedDay(clock.today()), ...typed, once: one(typed, 'once') || newId() }}
      errors={errors ?? {}}
    />,
  )
}

async function takeNew(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const it = check(newSheetForm, typed)
  if (!it.ok) return newPage(c, typed, it.errors)
  const { once, which, act, madeOn, funding } = it.value
  if (madeOn > to.clock.today()) return newPage(c, typed, { madeOn: newWords.inFuture })
  const wish = { id: once, madeOn, funding, acts: which === 'all' ? null : act }
  return answer(c, await makeSheet(to, actorIn(c), wish), newWords.made)
}

function answer(
  c: Ctx,
  done: DoneSheet | Refusal | undefined,
  text: (number: string) => string,
): Response | Promise<Response> {
  if (!done) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'success', text: text(done.number) })
  return c.redirect(`/sheets/${done.id}`, 303)
}

function withSheet(handler: (c: Ctx, it: Sheet) => Response | Promise<Response>) {
  return async (c: Ctx): Promise<Response> => {
    const id = c.req.param('id') ?? ''
    const it = isId(id) ? await findSheet(c.get('to').db, id) : undefined
    return it ? handler(c, it) : notFoundPage(c)
  }
}

async function sheetPage(c: Ctx, sheet: Sheet, faulty?: SheetProps['faulty']): Promise<Response> {
  const { db, readingDb, clock } = c.get('to')
  const actor = actorIn(c)
  const asked = cursorIn({ after: c.req.query('after'), before: c.req.query('before') })
  const cursor = asked && isId(asked.edge[1] ?? '') ? asked : null
  const [read, history] = await Promise.all([
    rowsOfSheet(db, { id: sheet.id, cursor, size: size + 1 }),
    historyOf(db, { about: { kind: 'sheet', id: sheet.id } }),
  ])
  const shown = pageOf(read, size, cursor, sheetEdgeOf)
  await noteReadings(
    readingDb,
    actor,
    clock.now(),
    shown.rows.map(({ personId }) => ({ personId, what: 'person' as const })),
  )
  const title = words.title(sheet.number)
  return page(
    c,
    {
      title,
      wide: true,
      status: faulty ? 422 : 200,
      faulty: faulty !== undefined,
      crumbs: crumbs(title),
    },
    <SheetPage
      sheet={sheet}
      page={shown}
      history={history}
      today={clock.today()}
      mayManage={roleMay(actor.role, 'pay.manage')}
      maySeeSecrets={roleMay(actor.role, 'pay.secret')}
      faulty={faulty}
    />,
  )
}

async function takePayment(c: Ctx, sheet: Sheet): Promise<Response> {
  const typed = await readForm(c)
  const it = check(payForm, typed)
  if (!it.ok) return sheetPage(c, sheet, { form: 'pay', typed, errors: it.errors })
  const seen = { id: sheet.id, version: it.value.version }
  return answer(c, await paySheet(c.get('to'), actorIn(c), seen, it.value.paidOn), words.paid)
}

async function takeCancellation(c: Ctx, sheet: Sheet): Promise<Response> {
  const typed = await readForm(c)
  const it = check(cancelForm, typed)
  if (!it.ok) return sheetPage(c, sheet, { form: 'cancel', typed, errors: it.errors })
  const seen = { id: sheet.id, version: it.value.version }
  return answer(c, await cancelSheet(c.get('to'), actorIn(c), seen, it.value.reason), words.cancelled)
}

function sendMasked(c: Ctx, sheet: Sheet): Promise<Response> {
  return sendFile(c, sheet, { format: c.req.query('format') === 'csv' ? 'csv' : 'xlsx', isFull: false })
}

async function sendFull(c: Ctx, sheet: Sheet): Promise<Response> {
  const it = check(fullForm, await readForm(c))
  return it.ok ? sendFile(c, sheet, { format: it.value.format, isFull: true }) : notFoundPage(c)
}

async function sendFile(c: Ctx, sheet: Sheet, wish: FileWish): Promise<Response> {
  const to = c.get('to')
  const file = await writeSheetFile(to, actorIn(c), sheet, wish)
  const name = words.file(sheet.number, wish.format, wish.isFull, to.clock.today())
  return wish.format === 'csv' ? sendCsv(c, name, file) : sendXlsx(c, name, file)
}
