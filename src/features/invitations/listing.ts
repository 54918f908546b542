// What the address of the list asks for; nonsense is left out.
import { fold } from '../../domain/fold.ts'
import { invitationStates, invitedBy } from '../../domain/invitation.ts'
import { municipalityOf } from '../../web/actor.ts'
import { actorIn, type Ctx } from '../../web/context.ts'
import { isId } from '../../web/fields.ts'
import { type Cursor, cursorIn } from '../../web/list.ts'
import type { InvitationFilter, InvitationLine, Order } from './queries/index.ts'

export interface ListAsked {
  /** As typed. */
  q: string
  filter: InvitationFilter
  order: Order
  /** How many filters are set. */
  active: number
  cursor: Cursor | null
  href(more: Partial<Record<'after' | 'before' | 'state', string>>): string
  exportHref: string
}

export function listAsked(c: Ctx): ListAsked {
  const actor = actorIn(c)
  const asked = (name: string): string => c.req.query(name) ?? ''
  const q = asked('q').toWellFormed().replaceAll('\0', '').trim().slice(0, 100)
  const state = invitationStates.find((it) => it === asked('state')) ?? null
  const role = invitedBy(actor.role).find((it) => it === asked('role')) ?? null
  const place = asked('municipality')
  const municipalityId = !municipalityOf(actor) && isId(place) ? place : null
  const order: Order = asked('order') === 'new' ? 'new' : 'name'
  const cursor = cursorIn(
    { after: c.req.query('after'), before: c.req.query('before') },
    order === 'new' ? 1 : 2,
  )
  const filters = {
    ...(q && { q }),
    ...(state && { state }),
    ...(role && { role }),
    ...(municipalityId && { municipality: municipalityId }),
  }
  const sorted = order === 'new' ? { order } : {}
  return {
    q,
    filter: { search: fold(q), state, municipalityId, role },
    order,
    active: Object.keys(filters).length,
    cursor: cursor && isId(cursor.edge.at(-1) ?? '') ? cursor : null,
    href: (more) => address('/invitations', { ...filters, ...sorted, ...more }),
    exportHref: address('/invitations/export', { ...filters, ...sorted }),
  }
}

/** The values by which a row is sorted, for the cursor. */
export const edgeOf =
  (order: Order) =>
  (row: InvitationLine): string[] =>
    order === 'new' ? [row.id] : [row.name, row.id]

function address(path: string, fields: Record<string, string | undefined>): string {
  const given = Object.entries(fields).filter((pair): pair is [string, string] => Boolean(pair[1]))
  return given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path
}
