// A form sent by somebody whose session had ended: kept, encrypted, for an hour, and offered again after sign-in.
import { endedSessionAccount, insertKeptForm, takeKeptForm } from '../db/kept.ts'
import { hit } from '../db/limits.ts'
import { newToken } from '../db/sessions.ts'
import { readForm, type Typed } from './body.ts'
import type { Ctx } from './context.ts'
import { sessionToken } from './cookies.ts'

export interface KeptForm {
  path: string
  typed: Typed
}

const hours = 1
// Whoever still has an ended session's cookie must not fill the disk with it.
const limit = { bucket: 'kept:account', atMost: 20, windowMinutes: 60, lockMinutes: 60 }
const neverKept = /password|secret|^code$/i

/** Keeps the form of this request. Returns the token for the way back, or nothing when there is nothing to keep. */
export async function keepForm(c: Ctx): Promise<string | undefined> {
  const { db, clock, config } = c.get('to')
  const type = c.req.header('content-type') ?? ''
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)/.test(type)) return undefined
  // Only the one whose session it was may have it back; without a cookie that we gave there is nobody to give it to.
  const token = sessionToken(c)
  const accountId = token && (await endedSessionAccount(db, token))
  if (!accountId || (await hit(db, limit, accountId, clock.now()))) return undefined
  const all = await readForm(c).catch(() => undefined)
  if (!all) return undefined
  const typed = Object.fromEntries(Object.entries(all).filter(([name]) => !neverKept.test(name)))
  const form: KeptForm = { path: c.req.path, typed }
  const back = newToken()
  const now = clock.now()
  await insertKeptForm(db, config.fieldKeys, back, {
    accountId,
    form,
    now,
    expiresAt: new Date(now.getTime() + hours * 3_600_000),
  })
  return back
}

/** The kept form, for its owner only, until its hour is over. */
export async function findKeptForm(c: Ctx, token: string): Promise<KeptForm | undefined> {
  const { db, clock, config } = c.get('to')
  const actor = c.get('actor')
  return actor ? takeKeptForm<KeptForm>(db, config.fieldKeys, token, actor.accountId, clock.now()) : undefined
}
