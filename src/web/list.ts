// Paging by the last row that was seen: the hundredth page costs what the first does.
import { isDay } from '../domain/days.ts'
import { isId } from './fields.ts'

export interface Cursor {
  /** Values of the sorting columns of the row at the edge, the id last. */
  edge: string[]
  direction: 'after' | 'before'
}

export interface Page<Row> {
  rows: Row[]
  /** Cursors for the address, or null at the ends. */
  next: string | null
  previous: string | null
}

const encode = (edge: readonly string[]): string => Buffer.from(JSON.stringify(edge)).toString('base64url')

/** Reads `?after=` or `?before=`; nonsense is the first page. */
export function cursorIn(query: { after?: string; before?: string }, columns = 2): Cursor | null {
  const raw = query.after ?? query.before
  if (!raw) return null
  try {
    const edge: unknown = JSON.parse(Buffer.from(raw, 'base64url').toString('utf8'))
    const good =
      Array.isArray(edge) &&
      edge.length === columns &&
      edge.every((v) => typeof v === 'string' && !v.includes('\0'))
    return good ? { edge, direction: query.after ? 'after' : 'before' } : null
  } catch {
    return null
  }
}

const edgeKinds = {
  id: isId,
  day: isDay,
  moment: (text: string) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text)),
}

/** A cursor of which each value is of its kind: one of another list, or made by hand, is the first page. */
export function cursorOf(
  query: { after?: string; before?: string },
  kinds: readonly (keyof typeof edgeKinds)[],
): Cursor | null {
  const cursor = cursorIn(query, kinds.length)
  return cursor && kinds.every((kind, i) => edgeKinds[kind](cursor.edge[i] ?? '')) ? cursor : null
}

/**
 * Cuts a page from rows read with `limit size + 1` in the cursor's direction (for `before` in reverse order).
 * `edgeOf` names the sorting values of a row, as text.
 */
export function pageOf<Row>(
  read: Row[],
  size: number,
  cursor: Cursor | null,
  edgeOf: (row: Row) => string[],
): Page<Row> {
  const more = read.length > size
  const cut = read.slice(0, size)
  const rows = cursor?.direction === 'before' ? cut.reverse() : cut
  const first = rows[0]
  const last = rows.at(-1)
  const before = cursor?.direction === 'before'
  return {
    rows,
    next: last && (before || more) ? encode(edgeOf(last)) : null,
    previous: first && (before ? more : cursor !== null) ? encode(edgeOf(first)) : null,
  }
}

/** Rows are counted up to here; beyond it a list says «более 10 000». */
export const countedUpTo = 10_000

/** The cursor of a list by time: a moment and a number. */
export function momentCursorIn(after: string | undefined, before: string | undefined): Cursor | null {
  const cursor = cursorIn({ ...(after ? { after } : {}), ...(before ? { before } : {}) })
  const [at = '', id = ''] = cursor?.edge ?? []
  const fits = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at)) && /^\d{1,15}$/.test(id)
  return fits ? cursor : null
}

export const momentEdgeOf = (row: { at: Date; id: number }): string[] => [
  row.at.toISOString(),
  String(row.id),
]
