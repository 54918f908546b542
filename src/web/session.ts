// Before every handler: request id, address, who it is. A session ends by idleness and by its absolute age.
import { createMiddleware } from 'hono/factory'
import type { Tx } from '../db/connect.ts'
import { newId } from '../db/ids.ts'
import { endSession, findSession, openSession, touchSession } from '../db/sessions.ts'
import { readSettings } from '../db/settings.ts'
import { isStaff, type Role } from '../domain/roles.ts'
import { type Actor, actorOf } from './actor.ts'
import { appearanceIn } from './appearance.ts'
import type { Ctx, Env } from './context.ts'
import { keepSessionToken, sessionToken } from './cookies.ts'
import type { Deps } from './deps.ts'

export const requestFacts = (to: Deps) =>
  createMiddleware<Env>(async (c, next) => {
    c.set('to', to)
    c.set('requestId', newId())
    c.set('ip', addressOf(c))
    c.set('appearance', appearanceIn(c))
    c.set('actor', null)
    c.set('pattern', '')
    c.set('institution', null)
    await next()
  })

// Behind a proxy of ours the last address it noted is the visitor's; without one the header is anybody's to write.
function addressOf(c: Ctx): string {
  const forwarded = c.get('to').config.trustProxy
    ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
    : undefined
  return forwarded ?? c.env?.incoming?.socket?.remoteAddress ?? ''
}

/** Finds the actor of the request's cookie; a session that idled too long is ended here. */
export async function findActor(c: Ctx): Promise<Actor | null> {
  const token = sessionToken(c)
  if (!token) return null
  const { db, clock } = c.get('to')
  const now = clock.now()
  const row = await findSession(db, token, now, clock.today())
  if (row) c.set('institution', row.institution)
  if (row?.status !== 'active') return null
  const actor = actorOf(row, c.get('ip'), c.get('requestId'))
  if (!actor) return null
  const idleMs = now.getTime() - row.seenAt.getTime()
  if (idleMs < touchEveryMs) return actor
  if (idleMs > (await idleLimitMs(c, actor.role))) {
    await endSession(db, row.id, now)
    return null
  }
  await touchSession(db, row.id, now)
  return actor
}

// Writing "seen" at every page would make every page a write.
const touchEveryMs = 60_000

async function idleLimitMs(c: Ctx, role: Role): Promise<number> {
  const settings = await readSettings(c.get('to').db)
  return (isStaff(role) ? settings.idleMinutesStaff : settings.idleMinutesOthers) * 60_000
}

/** Signs an account in: a new token each time, so that a token known before is worth nothing. */
export async function signInAs(c: Ctx, tx: Tx, accountId: string, grantId: string | null): Promise<void> {
  const { clock } = c.get('to')
  const old = sessionToken(c)
  const settings = await readSettings(tx)
  const now = clock.now()
  if (old) {
    const row = await findSession(tx, old, now, clock.today())
    if (row) await endSession(tx, row.id, now)
  }
  const token = await openSession(tx, {
    accountId,
    grantId,
    now,
    hours: settings.sessionHours,
    ip: c.get('ip'),
    userAgent: c.req.header('user-agent') ?? '',
  })
  keepSessionToken(c, token)
}
