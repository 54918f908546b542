// The lists of acts and of what stands in none, with their spreadsheets.
import { roleMay } from '../../../domain/roles.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { ContractTabs } from '../../../web/contractTabs.tsx'
import { leaveNotice } from '../../../web/cookies.ts'
import { pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { sendXlsx } from '../../../web/spreadsheet.ts'
import { priceAllLoose } from '../actions/index.ts'
import { actsAsked, edgeOf, looseAsked } from '../asked.ts'
import { ActsPage } from '../pages/list.tsx'
import { LoosePage } from '../pages/loose.tsx'
import {
  campaignChoices,
  countActs,
  countLoose,
  pageOfActs,
  pageOfLoose,
  tallyActs,
} from '../queries/index.ts'
import { exportActs, exportLoose } from '../spreadsheet.ts'
import { exportWords, listWords, looseWords } from '../words/index.ts'

const size = 50

export const listRoutes = [
  get('/acts', 'act.read', showActs),
  get('/acts/export', 'act.read', sendActs),
  get('/acts/loose', 'act.read', showLoose),
  get('/acts/loose/export', 'act.read', sendLoose),
  post('/acts/pricing', 'act.manage', takePricing),
]

async function showActs(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const asked = actsAsked(c)
  const { filter, cursor } = asked
  const [read, count, tally, campaigns] = await Promise.all([
    pageOfActs(db, { filter, cursor, size: size + 1 }),
    countActs(db, filter),
    tallyActs(db),
    campaignChoices(db),
  ])
  return page(
    c,
    { title: listWords.title, wide: true },
    <ActsPage
      tabs={<ContractTabs c={c} current="/acts" />}
      asked={asked}
      page={pageOf(read, size, cursor, edgeOf)}
      count={count}
      tally={tally}
      campaigns={campaigns}
      mayManage={roleMay(actorIn(c).role, 'act.manage')}
    />,
  )
}

async function sendActs(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const sheet = await exportActs(to, actorIn(c), actsAsked(c).filter)
  return sendXlsx(c, exportWords.file(to.clock.today()), sheet)
}

async function showLoose(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const asked = looseAsked(c)
  const { filter, cursor } = asked
  const [read, count] = await Promise.all([
    pageOfLoose(db, { filter, cursor, size: size + 1 }),
    countLoose(db, filter),
  ])
  return page(
    c,
    {
      title: looseWords.title,
      wide: true,
      crumbs: [{ href: '/acts', text: looseWords.back }, { text: looseWords.title }],
    },
    <LoosePage
      asked={asked}
      page={pageOf(read, size, cursor, edgeOf)}
      count={count}
      mayManage={roleMay(actorIn(c).role, 'act.manage')}
    />,
  )
}

async function sendLoose(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const sheet = await exportLoose(to, actorIn(c), looseAsked(c).filter)
  return sendXlsx(c, exportWords.looseFile(to.clock.today()), sheet)
}

async function takePricing(c: Ctx): Promise<Response> {
  const done = await priceAllLoose(c.get('to'), actorIn(c))
  leaveNotice(c, { tone: done.priced + done.housed > 0 ? 'success' : 'info', text: looseWords.priced(done) })
  return c.redirect('/acts/loose', 303)
}
