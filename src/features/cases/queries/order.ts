// The order of the list and the place of a row in it.
import { type RawBuilder, sql } from 'kysely'
import { type Day, isDay } from '../../../domain/days.ts'
import { isId } from '../../../web/fields.ts'
import { type Cursor, cursorIn } from '../../../web/list.ts'
import type { CaseOrder, Query } from '../filter.ts'

export interface Edge {
  id: string
  name: string
  dueOn: Day
}

/** The sorting values of a row, in the order of the columns below. */
export const edgeOf = (row: Edge, order: CaseOrder): string[] =>
  order === 'due' ? [row.dueOn, row.name, row.id] : [row.name, row.id]

/** Reads the cursor of the address; a cursor of another order or made up is the first page. */
export function caseCursorIn(query: Query, order: CaseOrder): Cursor | null {
  const cursor = cursorIn(query, order === 'due' ? 3 : 2)
  const fits = cursor && isId(cursor.edge.at(-1) ?? '') && (order === 'name' || isDay(cursor.edge[0]))
  return fits ? cursor : null
}

export function sorting(order: CaseOrder, cursor: Pick<Cursor, 'direction'> | null): RawBuilder<unknown> {
  const columns = order === 'due' ? ['conclusion_due_on', 'sort_name', 'id'] : ['sort_name', 'id']
  const direction = cursor?.direction === 'before' ? sql`desc` : sql`asc`
  return sql.join(columns.map((column) => sql`${sql.ref(`c.${column}`)} ${direction}`))
}

export function beyond(order: CaseOrder, { edge, direction }: Cursor): RawBuilder<boolean> {
  const sign = direction === 'before' ? sql`<` : sql`>`
  const [first = '', second = '', third = ''] = edge
  return order === 'due'
    ? sql`(c.conclusion_due_on, c.sort_name, c.id) ${sign} (${first}::date, ${second}, ${third}::uuid)`
    : sql`(c.sort_name, c.id) ${sign} (${first}, ${second}::uuid)`
}
