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
  if (id !== undefined) {
    if (!ofOne.has(c.req.method) || !(await findUpload(to, actor, id))) return c.text('', 404)
    return uploadsOf(to).server.handleWeb(owned(c, actor.accountId, `/${id}`))
  }
  if (c.req.method === 'OPTIONS') return uploadsOf(to).server.handleWeb(owned(c, actor.accountId))
  if (c.req.method !== 'POST') return c.text('', 404)
  if (await hit(to.db, limit, actor.accountId, to.clock.now())) return c.text('', 429)
  return beginning(to, actor.accountId, async (begun) =>
    // Parts that nobody finishes lie for a day: an account must not fill the disk with them.
    (await countWaiting(to, actor.accountId)) + begun >= waitingAtMost
      ? c.text('', 429)
      : uploadsOf(to).server.handleWeb(owned(c, actor.accountId)),
  )
}

const ofOne: ReadonlySet<string> = new Set(['HEAD', 'PATCH', 'DELETE', 'OPTIONS'])

// An upload that is being begun has no name in the folder yet: many at once would all find room.
const begunNow = new WeakMap<Deps, Map<string, number>>()

async function beginning<T>(to: Deps, accountId: string, work: (begun: number) => Promise<T>): Promise<T> {
  const counts = begunNow.get(to) ?? new Map<string, number>()
  begunNow.set(to, counts)
  const before = counts.get(accountId) ?? 0
  counts.set(accountId, before + 1)
  try {
    return await work(before)
  } finally {
    const left = (counts.get(accountId) ?? 1) - 1
    if (left > 0) counts.set(accountId, left)
    else counts.delete(accountId)
  }
}

/**
 * The protocol's server takes the name of an upload from whatever stands last in the address, its query included: it gets
 * the address that we have checked and nothing else of what was asked.
 */
function owned(c: Ctx, accountId: string, path = ''): Request {
  const headers = new Headers(c.req.raw.headers)
  headers.set(ownerHeader, accountId)
  headers.delete('x-http-method-override')
  const body = c.req.method === 'POST' || c.req.method === 'PATCH' ? c.req.raw.body : null
  const url = new URL(`${uploadsPath}${path}`, c.req.url)
  return new Request(url, { method: c.req.method, headers, body, duplex: 'half' })
}

/** Parts that nobody finished within a day. */
export const sweepUploads = (to: Deps): Promise<number> => uploadsOf(to).server.cleanUpExpiredUploads()

export const uploadRoom: Room = {
  name: 'uploads',
  routes: [all(uploadsPath, 'file.upload', upload), all(`${uploadsPath}/:id`, 'file.upload', upload)],
}
