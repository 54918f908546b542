// A form is a zod object: it turns what was typed into a typed value, or into one message a field.
import type { z } from 'zod'
import { many, one, type Typed } from './body.ts'

export type FieldErrors = Record<string, string>
export type Checked<T> = { ok: true; value: T } | { ok: false; errors: FieldErrors; typed: Typed }

/** Fields that take several values are marked by `manyOf`. */
const severals = new WeakSet<z.ZodType>()
export const markSeveral = <S extends z.ZodType>(schema: S): S => {
  severals.add(schema)
  return schema
}

/** Checks what was typed. The first fault of each field is its message; `_` is a fault of the whole. */
export function check<S extends z.ZodObject>(form: S, typed: Typed): Checked<z.output<S>> {
  const input: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(form.shape)) {
    input[name] = severals.has(schema as z.ZodType) ? many(typed, name) : one(typed, name)
  }
  const result = form.safeParse(input)
  if (result.success) return { ok: true, value: result.data }
  const errors: FieldErrors = {}
  for (const issue of result.error.issues) {
    const name = String(issue.path[0] ?? '_')
    errors[name] ??= issue.message
  }
  return { ok: false, errors, typed }
}
