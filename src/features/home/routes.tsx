// The page `/`: another for every role.
import { readWorkingDays } from '../../db/calendar.ts'
import type { Role } from '../../domain/roles.ts'
import { municipalityOf } from '../../web/actor.ts'
import { actorIn, type Ctx } from '../../web/context.ts'
import { page } from '../../web/page.tsx'
import { get, type Handler, type Room } from '../../web/route.ts'
import { draftsOfTeacher, findLatestOwn } from '../applications/index.ts'
import { findOwnSummary, termBy } from '../assignments/index.ts'
import { countClaims, isBeingCompared } from '../claims/index.ts'
import { readOwn } from '../contracts/index.ts'
import { findNotices } from '../notices/index.ts'
import { countForHead } from '../petitions/index.ts'
import { findContractor } from '../profile/index.ts'
import { countConflicts } from '../proposals/index.ts'
import { AuditorHome, CenterHome } from './pages/center.tsx'
import { CoordinatorHome } from './pages/coordinator.tsx'
import { AccountantHome, AdminHome, OrgHeadHome, TeacherHome } from './pages/others.tsx'
import { SpecialistHome } from './pages/specialist.tsx'
import {
  countedHere,
  countForAccountant,
  countMunicipality,
  countRegion,
  findGivenBack,
  findMessages,
  findUndelivered,
  type RegionCounts,
} from './queries.ts'
import { title } from './words.ts'

const facts = { title, wide: true }
const nobody = '00000000-0000-0000-0000-000000000000'

async function showSpecialist(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const { db, clock } = to
  const actor = actorIn(c)
  const today = clock.today()
  const [summary, messages, contractor, contract] = await Promise.all([
    findOwnSummary(db, actor.specialistId ?? nobody, today, 5),
    findMessages(db, actor.personId, clock.now(), 3),
    findContractor(db, actor.specialistId ?? nobody),
    actor.specialistId ? readOwn(to, actor.specialistId) : undefined,
  ])
  return page(
    c,
    facts,
    <SpecialistHome
      actor={actor}
      summary={summary}
      messages={messages}
      contractor={contractor}
      contract={contract}
      today={today}
      termOf={termBy(clock.zone, summary.correctionDays)}
    />,
  )
}

async function countAll(c: Ctx): Promise<RegionCounts> {
  const { db, clock } = c.get('to')
  const today = clock.today()
  const [counts, conflicts, claims] = await Promise.all([
    countRegion(db, today, clock.now()),
    countConflicts(db, today, clock.now()),
    countClaims(db, actorIn(c)),
  ])
  return { ...counts, conflicts, claims }
}

async function showCenter(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const today = clock.today()
  const [counts, givenBack] = await Promise.all([countAll(c), findGivenBack(db, clock.now(), 10)])
  return page(c, facts, <CenterHome actor={actorIn(c)} counts={counts} givenBack={givenBack} today={today} />)
}

async function showCoordinator(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  const municipalityId = municipalityOf(actor) ?? nobody
  const today = clock.today()
  const [counts, claims, undelivered] = await Promise.all([
    countMunicipality(db, municipalityId, today, clock.now()),
    countClaims(db, actor),
    findUndelivered(db, municipalityId, clock.now(), 5),
  ])
  return page(
    c,
    facts,
    <CoordinatorHome actor={actor} counts={counts} claims={claims} undelivered={undelivered} today={today} />,
  )
}

async function showAuditor(c: Ctx): Promise<Response> {
  const today = c.get('to').clock.today()
  const counts = await countAll(c)
  return page(c, facts, <AuditorHome actor={actorIn(c)} counts={counts} today={today} />)
}

async function showAdmin(c: Ctx): Promise<Response> {
  const counts = await countAll(c)
  return page(c, facts, <AdminHome actor={actorIn(c)} counts={counts} />)
}

async function showAccountant(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const counts = await countForAccountant(db, clock.today())
  return page(c, facts, <AccountantHome actor={actorIn(c)} counts={counts} />)
}

async function showTeacher(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  const [latest, drafts, isWorking, isCompared] = await Promise.all([
    findLatestOwn(db, actor),
    draftsOfTeacher(db, actor.personId),
    readWorkingDays(db),
    isBeingCompared(db, actor.personId),
  ])
  const unread = latest && (await findNotices(db, latest.id)).find(({ readAt }) => readAt === null)
  const own = { latest, drafts, unread, today: clock.today(), isWorking }
  return page(c, facts, <TeacherHome actor={actor} own={own} isCompared={isCompared} />)
}

async function showOrgHead(c: Ctx): Promise<Response> {
  const actor = actorIn(c)
  const counts = await countForHead(c.get('to').db, actor, countedHere)
  return page(c, facts, <OrgHeadHome actor={actor} counts={counts} />)
}

const homes: Record<Role, Handler> = {
  specialist: showSpecialist,
  center: showCenter,
  accountant: showAccountant,
  mun_coord: showCoordinator,
  auditor: showAuditor,
  admin: showAdmin,
  teacher: showTeacher,
  org_head: showOrgHead,
}

export const homeRoom: Room = {
  name: 'home',
  routes: [get('/', 'home.see', (c) => homes[actorIn(c).role](c))],
}
