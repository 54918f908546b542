// Reading a form that carries no files: small, text only, and no tricks with bytes.
import type { Ctx } from './context.ts'

export type Typed = Record<string, string | string[]>

/** The largest form without files. */
export const formLimit = 1024 * 1024

export class FormTooLarge extends Error {}

/**
 * The fields of a posted form as text; repeated names become lists. Zero bytes and broken surrogates, which the
 * database cannot keep, become the replacement sign. Line ends are \n.
 */
export async function readForm(c: Ctx): Promise<Typed> {
  const length = Number(c.req.header('content-length') ?? 0)
  if (length > formLimit) throw new FormTooLarge()
  const body = await c.req.arrayBuffer()
  if (body.byteLength > formLimit) throw new FormTooLarge()
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('multipart/form-data'))
    return typedOf(new URLSearchParams(Buffer.from(body).toString('utf8')))
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData())
  return typedOf([...form].map(([key, value]) => [key, typeof value === 'string' ? value : ''] as const))
}

export function typedOf(entries: Iterable<readonly [string, string]>): Typed {
  const typed: Typed = Object.create(null)
  for (const [key, raw] of entries) {
    const value = cleanText(raw)
    const before = typed[key]
    typed[key] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]
  }
  return typed
}

export const cleanText = (text: string): string =>
  text.toWellFormed().replaceAll('\0', '\uFFFD').replace(/\r\n?/g, '\n')

/** The one value of a field: the first of a list, or nothing. */
export const one = (typed: Typed, key: string): string => {
  const value = typed[key]
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
export const many = (typed: Typed, key: string): string[] => {
  const value = typed[key]
  return value === undefined ? [] : Array.isArray(value) ? value : [value]
}
