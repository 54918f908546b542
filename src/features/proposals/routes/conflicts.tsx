// Assignments that became impossible; pairs that are forbidden for good.
import { roleMay } from '../../../domain/roles.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { cursorIn, pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { sendXlsx } from '../../../web/spreadsheet.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { type Conflicting, findConflicts } from '../actions/conflicts.ts'
import { allowPair } from '../actions/wishes.ts'
import { BansPage, ConflictsPage } from '../pages/conflicts.tsx'
import { paths } from '../paths.ts'
import { countSuspects, listBans } from '../queries/index.ts'
import { exportConflicts } from '../spreadsheet.ts'
import { banListWords, section, conflictWords as words } from '../words/index.ts'

export const conflictRoutes = [
  get(paths.conflicts, 'proposal.read', showConflicts),
  get(`${paths.conflicts}/export`, 'proposal.read', sendConflicts),
  get(paths.bans, 'proposal.read', showBans),
  post(`${paths.bans}/:id/removal`, 'assignment.manage', takeRemoval),
]

const size = 50
const countedAtMost = 1000
const bansShown = 500

export const edgeOf = (it: Conflicting): string[] => [it.sortName, it.assignmentId]

async function showConflicts(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const today = clock.today()
  const { after, before } = c.req.query()
  const asked = cursorIn({ ...(after ? { after } : {}), ...(before ? { before } : {}) })
  const cursor = asked && isId(asked.edge[1] ?? '') ? asked : null
  const [read, count] = await Promise.all([
    findConflicts(db, today, cursor, size + 1),
    countSuspects(db, today, countedAtMost),
  ])
  return page(
    c,
    {
      title: words.title,
      wide: true,
      crumbs: [{ href: paths.periods, text: section }, { text: words.title }],
    },
    <ConflictsPage
      page={pageOf(read, size, cursor, edgeOf)}
      count={Math.min(count, countedAtMost)}
      isMore={count > countedAtMost}
      mayManage={roleMay(actorIn(c).role, 'assignment.manage')}
    />,
  )
}

async function sendConflicts(c: Ctx): Promise<Response> {
  return sendXlsx(c, `${words.file}.xlsx`, await exportConflicts(c.get('to'), actorIn(c)))
}

async function showBans(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  return page(
    c,
    {
      title: banListWords.title,
      wide: true,
      crumbs: [{ href: paths.periods, text: section }, { text: banListWords.title }],
    },
    <BansPage
      list={await listBans(db, bansShown)}
      mayManage={roleMay(actorIn(c).role, 'assignment.manage')}
      today={clock.today()}
    />,
  )
}

async function takeRemoval(c: Ctx): Promise<Response> {
  const id = c.req.param('id') ?? ''
  if (!(isId(id) && (await allowPair(c.get('to'), actorIn(c), id)))) return notFoundPage(c)
  leaveNotice(c, { tone: 'success', text: banListWords.removed })
  return c.redirect(paths.bans, 303)
}
