// The Hono context as handlers see it.
import type { Context } from 'hono'
import type { Institution as Names } from '../db/settings.ts'
import type { Actor } from './actor.ts'
import type { Appearance } from './appearance.ts'
import type { Deps } from './deps.ts'

export interface Env {
  Bindings: { incoming: import('node:http').IncomingMessage; outgoing: import('node:http').ServerResponse }
  Variables: {
    to: Deps
    requestId: string
    ip: string
    actor: Actor | null
    appearance: Appearance
    /** The names in force today; the session brings them along, others ask. */
    institution: Names | null
    /** The pattern of the route, for the log: it holds no ids. */
    pattern: string
  }
}
export type Ctx = Context<Env>

/** The signed-in actor. The guard has seen to it that there is one. */
export function actorIn(c: Ctx): Actor {
  const actor = c.get('actor')
  if (!actor) throw new Error('the route is open to everybody and has no actor')
  return actor
}
