// What the address of the list asks for.
import { type DismissalStatus, dismissalStatuses } from '../../domain/dismissal.ts'
import { addressOf, codeIn, textIn } from '../../web/address.ts'
import type { Ctx } from '../../web/context.ts'
import { type Cursor, cursorOf } from '../../web/list.ts'
import type { DismissalFilter } from './queries/index.ts'

export interface DismissalAsked extends DismissalFilter {
  cursor: Cursor | null
  href(more?: Record<string, string | null>, path?: string): string
}

export function askedIn(c: Ctx): DismissalAsked {
  const find = textIn(c, 'q')
  const state: DismissalStatus = codeIn(c, 'state', dismissalStatuses) ?? 'told'
  const fields = { q: find, state: state === 'told' ? null : state }
  const [after, before] = [c.req.query('after'), c.req.query('before')]
  return {
    find,
    state,
    cursor: cursorOf({ ...(after ? { after } : {}), ...(before ? { before } : {}) }, ['moment', 'id']),
    href: (more = {}, path = '/dismissals') => addressOf(path, { ...fields, ...more }),
  }
}
