// Reading a form that carries no files: small, text only, and no tricks with bytes.
import type { Ctx } from './context.ts'

export type Typed = Record<string, string | string[]>

/** The largest form without files. */
export const formLimit = 1024 * 1024

/** More fields than any page of ours has. */
export const fieldLimit = 10_000

export class FormTooLarge extends Error {}

/**
 * The fields of a posted form as text; repeated names become lists. Zero bytes and broken surrogates, which the
 * database cannot keep, become the replacement sign. Line ends are \n.
 */
export async function readForm(c: Ctx): Promise<Typed> {
  const length = Number(c.req.header('content-length') ?? 0)
  if (length > formLimit) throw new FormTooLarge()
  const body = await boundedBody(c)
  const type = c.req.header('content-type') ?? ''
  // Before they are taken apart: half a million empty fields fit into the limit and would take seconds.
  if (!type.startsWith('multipart/form-data'))
    return typedOf(new URLSearchParams(fewFields(body.toString('utf8'))))
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => new FormData())
  return typedOf([...form].map(([key, value]) => [key, typeof value === 'string' ? value : ''] as const))
}

function fewFields(text: string): string {
  if (text.split('&', fieldLimit + 1).length > fieldLimit) throw new FormTooLarge()
  return text
}

// Who sends a body in chunks does not say how long it is: it is cut off while it comes.
async function boundedBody(c: Ctx): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of c.req.raw.body ?? []) {
    size += part.length
    if (size > formLimit) throw new FormTooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export function typedOf(entries: Iterable<readonly [string, string]>): Typed {
  const typed: Typed = Object.create(null)
  for (const [key, raw] of entries) {
    const value = cleanText(raw)
    const before = typed[key]
    // Pushed and not copied: repeats of one name must not cost their square.
    if (Array.isArray(before)) before.push(value)
    else typed[key] = before === undefined ? value : [before, value]
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
