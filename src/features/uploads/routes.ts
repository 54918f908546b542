// The address of resumable uploads. The protocol has methods of its own, so one route takes them all.
import { hit } from '../../db/limits.ts'
import { actorIn, type Ctx } from '../../web/context.ts'
import type { Deps } from '../../web/deps.ts'
import { all, type Room } from '../../web/route.ts'
import { countWaiting, ownerHeader, uploadsOf, uploadsPath } from './server.ts'
import { findUpload } from './take.ts'

// A specialist hands in some dozens of files in a half-year, a teacher as many with one application; this is for scripts
// gone wild.
const limit = { bucket: 'upload:account', atMost: 300, windowMinutes: 60, lockMinutes: 60 }

/** More than a form takes at once. */
const waitingAtMost = 100

async function upload(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const actor = actorIn(c)
  const id = c.req.param('id')
  if (id !== undefined && !(await findUpload(to, actor, id))) return c.text('', 404)
  if (
    id === undefined &&
    c.req.method === 'POST' &&
    (await hit(to.db, limit, actor.accountId, to.clock.now()))
  )
    return c.text('', 429)
  // Parts that nobody finishes lie for a day: an account must not fill the disk with them.
  if (
    id === undefined &&
    c.req.method === 'POST' &&
    (await countWaiting(to, actor.accountId)) >= waitingAtMost
  )
    return c.text('', 429)
  if (c.req.method === 'GET') return c.text('', 404)
  return uploadsOf(to).server.handleWeb(owned(c, actor.accountId))
}

function owned(c: Ctx, accountId: string): Request {
  const headers = new Headers(c.req.raw.headers)
  headers.set(ownerHeader, accountId)
  headers.delete('x-http-method-override')
  const body = c.req.method === 'POST' || c.req.method === 'PATCH' ? c.req.raw.body : null
  return new Request(c.req.url, { method: c.req.method, headers, body, duplex: 'half' })
}

/** Parts that nobody finished within a day. */
export const sweepUploads = (to: Deps): Promise<number> => uploadsOf(to).server.cleanUpExpiredUploads()

export const uploadRoom: Room = {
  name: 'uploads',
  routes: [all(uploadsPath, 'file.upload', upload), all(`${uploadsPath}/:id`, 'file.upload', upload)],
}
