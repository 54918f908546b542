// Prepared statements without anybody naming them: PostgreSQL parses and plans a query once per connection.
import { createHash } from 'node:crypto'
import type pg from 'pg'

const names = new Map<string, string>()
const seenOnce = new Set<string>()
const atMost = 500

/**
 * Stands at the head of a query whose best plan depends on its values: a rare surname and a word of every second
 * organisation. Such a query is never prepared, so PostgreSQL plans it each time for what is asked.
 */
export const plannedAnew = '/* planned anew */'

/** A stable name for a text that is used again and again; nothing for rare texts (IN lists of every length). */
function nameOf(text: string): string | undefined {
  if (text.includes(plannedAnew)) return undefined
  const known = names.get(text)
  if (known || names.size >= atMost) return known
  if (seenOnce.delete(text)) {
    const name = createHash('sha1').update(text).digest('base64url')
    names.set(text, name)
    return name
  }
  if (seenOnce.size >= atMost) seenOnce.clear()
  seenOnce.add(text)
  return undefined
}

/** Makes a connection prepare every text with parameters that it meets a second time. */
export function prepareRepeated(client: pg.ClientBase): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  client.query = ((text: unknown, values: unknown, ...rest: unknown[]) => {
    const repeated = typeof text === 'string' && Array.isArray(values) && values.length > 0
    const name = repeated ? nameOf(text) : undefined
    return name ? query({ name, text, values }, ...rest) : query(text, values, ...rest)
  }) as typeof client.query
}
