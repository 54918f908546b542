// What the addresses of the list and of one import ask for.
import { addressOf, codeIn } from '../../web/address.ts'
import type { Ctx } from '../../web/context.ts'
import { isId } from '../../web/fields.ts'
import { type Cursor, cursorIn } from '../../web/list.ts'
import { type ImportKind, understandKind } from './columns/kinds.ts'
import { countOf } from './counting.ts'
import type { ImportFilter } from './queries/imports.ts'
import type { Shown } from './queries/rows.ts'
import { type Counts, type ImportStatus, importStatuses, rowStates } from './states.ts'

export const importKinds = Object.keys(understandKind) as ImportKind[]

export interface ListAsked {
  filter: ImportFilter
  active: number
  cursor: Cursor | null
  href(more: { after?: string; before?: string }): string
  exportHref: string
}

export function listAsked(c: Ctx): ListAsked {
  const filter = { kind: codeIn(c, 'kind', importKinds), status: codeIn(c, 'status', importStatuses) }
  const cursor = cursorIn({ after: c.req.query('after'), before: c.req.query('before') })
  const [at = '', id = ''] = cursor?.edge ?? []
  const fits = isId(id) && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at))
  return {
    filter,
    active: Object.values(filter).filter(Boolean).length,
    cursor: fits ? cursor : null,
    href: (more) => addressOf('/imports', { ...filter, ...more }),
    exportHref: addressOf('/imports/export', filter),
  }
}

export const shownKinds = ['all', 'notices', ...rowStates] as const satisfies Shown[]

export interface RowsAsked {
  shown: Shown
  cursor: Cursor | null
  href(more: { after?: string; before?: string }): string
}

export function rowsAsked(c: Ctx, it: { id: string; status: ImportStatus }, counts: Counts): RowsAsked {
  const shown = codeIn(c, 'show', shownKinds) ?? worthSeeing(it.status, counts)
  const cursor = cursorIn({ after: c.req.query('after'), before: c.req.query('before') }, 1)
  return {
    shown,
    cursor: cursor && /^\d{1,8}$/.test(cursor.edge[0] ?? '') ? cursor : null,
    href: (more) => addressOf(`/imports/${it.id}`, { show: shown, ...more }),
  }
}

/** What a person needs to see first: what went wrong, what waits for a choice, what is there. */
function worthSeeing(status: ImportStatus, counts: Counts): Shown {
  const order: readonly Shown[] =
    status === 'taken'
      ? ['failed', 'differing', 'faulty', 'taken', 'unchanged']
      : ['faulty', 'differing', 'failed', 'good', 'unchanged']
  return order.find((it) => countOf(counts, it) > 0) ?? 'all'
}
