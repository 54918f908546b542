// The pages of the log of readings.
import { actorIn, type Ctx } from '../../web/context.ts'
import { momentEdgeOf, pageOf } from '../../web/list.ts'
import { page } from '../../web/page.tsx'
import { get, type Room } from '../../web/route.ts'
import { sendXlsx } from '../../web/spreadsheet.ts'
import { askedIn, filterOf } from './asked.ts'
import { ReadingsPage } from './pages.tsx'
import { countReadings, pageOfReadings } from './queries.ts'
import { exportReadings } from './spreadsheet.ts'
import { readingWords as words } from './words.ts'

const size = 50

async function showReadings(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const asked = askedIn(c)
  const { filter, isVague } = await filterOf(db, clock.zone, asked)
  const [read, count] = await Promise.all([
    pageOfReadings(db, { filter, cursor: asked.cursor, size: size + 1 }),
    countReadings(db, filter),
  ])
  const part = pageOf(read, size, asked.cursor, momentEdgeOf)
  return page(
    c,
    { title: words.title, wide: true },
    <ReadingsPage asked={asked} page={part} count={count} isVague={isVague} />,
  )
}

async function sendReadings(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  const { filter } = await filterOf(db, clock.zone, askedIn(c))
  return sendXlsx(c, words.file(clock.today()), await exportReadings(c.get('to'), actorIn(c), filter))
}

export const readingsRoom: Room = {
  name: 'readings',
  routes: [
    get('/readings', 'reading.read', showReadings),
    get('/readings/export', 'reading.read', sendReadings),
  ],
}
