// One import: its page, the part that refreshes itself, and its spreadsheets.

import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { roleMay } from '../../../domain/roles.ts'
import { dayAndTime } from '../../../ui/text.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { pageOf } from '../../../web/list.ts'
import { fragment, page } from '../../../web/page.tsx'
import { get } from '../../../web/route.ts'
import { sendXlsx } from '../../../web/spreadsheet.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { findFile, sendFile } from '../../files/index.ts'
import { describePairs } from '../../organisations/index.ts'
import { rowsAsked } from '../asked.ts'
import { countOf } from '../counting.ts'
import { patienceMs } from '../jobs.ts'
import { OnePage, type ReadProps } from '../pages/one.tsx'
import { Work, workId } from '../pages/work.tsx'
import { findSameFile, type Import } from '../queries/imports.ts'
import { readRegion } from '../queries/region.ts'
import { countRows, pageOfRows } from '../queries/rows.ts'
import { exportFaulty, exportRows } from '../spreadsheet.ts'
import { isAtWork } from '../states.ts'
import { listWords } from '../words/list.ts'
import { pageWords, sheetWords } from '../words/page.ts'
import { tableWords } from '../words/states.ts'
import { withImport } from './found.ts'

export const oneRoutes = [
  get('/imports/:id', 'import.run', withImport(showOne)),
  get('/imports/:id/faulty.xlsx', 'import.run', withImport(sendFaulty)),
  get('/imports/:id/rows.xlsx', 'import.run', withImport(sendRows)),
  get('/imports/:id/file', 'import.run', withImport(sendWhole)),
]

async function showOne(c: Ctx, it: Import): Promise<Response> {
  const { db, clock } = c.get('to')
  const isStalled = isAtWork(it.status) && clock.now().getTime() - it.stirredAt.getTime() > patienceMs
  if (c.req.header('x-fragment') === workId) return fragment(c, <Work it={it} isStalled={isStalled} />)
  const same = await findSameFile(db, it)
  return page(
    c,
    {
      title: it.fileName,
      crumbs: [{ href: '/imports', text: listWords.title }, { text: it.fileName }],
      wide: true,
    },
    <OnePage
      it={it}
      isStalled={isStalled}
      today={clock.today()}
      read={isAtWork(it.status) ? null : await readFacts(c, it)}
      sameFile={same ? { id: same.id, day: dayAndTime(same.createdAt)[0] } : null}
    />,
  )
}

const size = 50

async function readFacts(c: Ctx, it: Import): Promise<ReadProps> {
  const { db, clock } = c.get('to')
  const { role } = actorIn(c)
  const [counts, region, alike] = await Promise.all([
    countRows(db, it.id),
    readRegion(db, clock.today()),
    describePairs(db, it.summary.result?.alike ?? []),
  ])
  const asked = rowsAsked(c, it, counts)
  const { shown, cursor } = asked
  const read = await pageOfRows(db, { importId: it.id, shown, cursor, size: size + 1 })
  const mayManage = roleMay(role, 'reference.manage')
  return {
    counts,
    asked,
    rows: pageOf(read, size, cursor, (row) => [String(row.row)]),
    region,
    missing: (it.summary.missingPeriods ?? []).filter((month) => !region.periods.has(month)),
    mayMakePeriods: mayManage,
    mayManageOrganisations: mayManage,
    alike: alike.slice(0, size),
  }
}

async function sendFaulty(c: Ctx, it: Import): Promise<Response> {
  if (isAtWork(it.status)) return notFoundPage(c)
  const { faulty } = await countRows(c.get('to').db, it.id)
  const sheet = await exportFaulty(c.get('to'), actorIn(c), it, faulty)
  return sendXlsx(c, sheetWords.faultyFile(it.fileName), sheet)
}

async function sendRows(c: Ctx, it: Import): Promise<Response> {
  const to = c.get('to')
  if (isAtWork(it.status)) return notFoundPage(c)
  const counts = await countRows(to.db, it.id)
  const region = await readRegion(to.db, to.clock.today())
  const { shown } = rowsAsked(c, it, counts)
  if (shown === 'faulty') return sendFaulty(c, it)
  const count = countOf(counts, shown)
  const sheet = await exportRows(to, actorIn(c), it, { shown, count, region })
  return sendXlsx(c, sheetWords.file(it.fileName, tableWords[shown]), sheet)
}

async function sendWhole(c: Ctx, it: Import): Promise<Response> {
  const to = c.get('to')
  const file = await findFile(to.db, it.fileId)
  if (!file) return notFoundPage(c)
  await transaction(to.db, (tx) =>
    record(tx, actorIn(c), to.clock.now(), {
      is: 'exported',
      facts: { what: `${pageWords.wholeFile} «${it.fileName}»`, rows: it.summary.counts?.read ?? 0 },
    }),
  )
  return sendFile(c, file)
}
