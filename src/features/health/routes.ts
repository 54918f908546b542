// For balancers and people on duty: is the process alive, may it get work?

import type { Ctx } from '../../web/context.ts'
import { get, type Room } from '../../web/route.ts'
import { countStuckLetters, pingDatabase } from './queries.ts'

/** Alive: the process answers. Nothing else is asked, so that a slow database does not make a balancer kill it. */
const healthz = (c: Ctx): Response => c.text('ok')

/** Ready: the database answers. Jobs that are long overdue are told, since letters wait with them. */
async function readyz(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  try {
    await pingDatabase(db)
    const overdue = await countStuckLetters(db, new Date(clock.now().getTime() - 10 * 60_000))
    return c.json({ ready: true, overdueLetters: overdue })
  } catch {
    return c.json({ ready: false }, 503)
  }
}

export const healthRoom: Room = {
  name: 'health',
  routes: [get('/healthz', 'anyone', healthz), get('/readyz', 'anyone', readyz)],
}
