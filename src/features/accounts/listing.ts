// What the address of the list asks for; nonsense is left out.
import { fold } from '../../domain/fold.ts'
import { roles } from '../../domain/roles.ts'
import type { Ctx } from '../../web/context.ts'
import { isId } from '../../web/fields.ts'
import { type Cursor, cursorIn } from '../../web/list.ts'
import type { AccountFilter } from './queries/index.ts'

export interface ListAsked {
  q: string
  filter: AccountFilter
  /** How many filters are set. */
  active: number
  cursor: Cursor | null
  href(more: { after?: string; before?: string }): string
  exportHref: string
}

const statuses = ['active', 'blocked'] as const

export function listAsked(c: Ctx): ListAsked {
  const q = (c.req.query('q') ?? '').toWellFormed().replaceAll('\0', '').trim().slice(0, 100)
  const role = roles.find((it) => it === c.req.query('role')) ?? null
  const status = statuses.find((it) => it === c.req.query('status')) ?? null
  const cursor = cursorIn({ after: c.req.query('after'), before: c.req.query('before') })
  const set = { ...(q && { q }), ...(role && { role }), ...(status && { status }) }
  const address = (path: string, more: Record<string, string | undefined>) => {
    const given = Object.entries({ ...set, ...more }).filter((pair): pair is [string, string] => !!pair[1])
    const query = new URLSearchParams(given).toString()
    return query ? `${path}?${query}` : path
  }
  return {
    q,
    filter: { search: fold(q), role, status },
    active: Object.keys(set).length,
    cursor: cursor && isId(cursor.edge[1] ?? '') ? cursor : null,
    href: (more) => address('/accounts', more),
    exportHref: address('/accounts/export', {}),
  }
}
