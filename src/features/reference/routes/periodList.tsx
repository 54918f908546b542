// The list of periods, on the page and as a spreadsheet.
import { readWorkingDays } from '../../../db/calendar.ts'
import { roleMay } from '../../../domain/roles.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { page } from '../../../web/page.tsx'
import { PeriodsPage, periodSheet } from '../pages/periods.tsx'
import { countCasesByPeriod, listPeriods } from '../queries/index.ts'
import { section, periodWords as words } from '../words/index.ts'
import { sendTable } from './table.ts'

export const periodsPath = '/reference/periods'

export const periodCrumbs = (title?: string) => [
  { href: '/reference', text: section },
  title ? { href: periodsPath, text: words.title } : { text: words.title },
  ...(title ? [{ text: title }] : []),
]

export async function showPeriods(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const [periods, cases, isWorking] = await Promise.all([
    listPeriods(db),
    countCasesByPeriod(db),
    readWorkingDays(db),
  ])
  return page(
    c,
    { title: words.title, wide: true, crumbs: periodCrumbs() },
    <PeriodsPage
      periods={periods}
      cases={cases}
      isWorking={isWorking}
      mayManage={roleMay(actorIn(c).role, 'reference.manage')}
      maySeeProposals={roleMay(actorIn(c).role, 'proposal.read')}
      maySeeCases={roleMay(actorIn(c).role, 'case.list')}
    />,
  )
}

export async function sendPeriods(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const [periods, cases] = await Promise.all([listPeriods(db), countCasesByPeriod(db)])
  return sendTable(c, { ...periodSheet(periods, cases), what: words.title, fileName: words.fileName })
}
