// What the address of the list asks for.
import { type SfrEvent, sfrEvents } from '../../domain/sfr.ts'
import { addressOf, codeIn, textIn } from '../../web/address.ts'
import type { Ctx } from '../../web/context.ts'
import { type Cursor, cursorOf } from '../../web/list.ts'
import { type SfrFilter, type SfrState, sfrStates } from './queries/index.ts'

export interface SfrAsked extends SfrFilter {
  cursor: Cursor | null
  /** The same list with something else; what waits is what one sees without asking. */
  href(more?: Record<string, string | null>, path?: string): string
}

export function askedIn(c: Ctx): SfrAsked {
  const find = textIn(c, 'q')
  const state: SfrState = codeIn(c, 'state', sfrStates) ?? 'due'
  const event: SfrEvent | null = codeIn(c, 'event', sfrEvents)
  const fields = { q: find, state: state === 'due' ? null : state, event }
  return {
    find,
    state,
    event,
    cursor: cursorOf({ ...pick(c, 'after'), ...pick(c, 'before') }, ['day', 'id']),
    href: (more = {}, path = '/sfr') => addressOf(path, { ...fields, ...more }),
  }
}

const pick = (c: Ctx, name: 'after' | 'before'): Partial<Record<'after' | 'before', string>> => {
  const raw = c.req.query(name)
  return raw ? { [name]: raw } : {}
}
