// What the address of a list says, read from strangers: nonsense is left out, what is usual is not written back.
import { type Day, dottedDay, parseDay } from '../domain/days.ts'
import { cleanText } from './body.ts'
import type { Ctx } from './context.ts'
import { isId } from './fields.ts'

/** Searched text of the address, as typed. */
export const textIn = (c: Ctx, name: string): string =>
  cleanText((c.req.query(name) ?? '').slice(0, 100)).trim()

export function codeIn<const L extends readonly string[]>(c: Ctx, name: string, list: L): L[number] | null {
  const raw = c.req.query(name)
  return list.find((code) => code === raw) ?? null
}

export function idIn(c: Ctx, name: string): string | null {
  const raw = c.req.query(name) ?? ''
  return isId(raw) ? raw : null
}

export function dayIn(c: Ctx, name: string): Day | null {
  const day = parseDay((c.req.query(name) ?? '').slice(0, 40))
  return day.ok ? day.value : null
}

/** A day as it stands in an address and in its field. */
export const dayOut = (day: Day | null): string | null => day && dottedDay(day)

/** `/letters?status=sent`; empty fields are left out. */
export function addressOf(path: string, fields: Record<string, string | null | undefined>): string {
  const given = Object.entries(fields).filter((pair): pair is [string, string] => !!pair[1])
  const query = new URLSearchParams(given).toString()
  return query ? `${path}?${query}` : path
}
