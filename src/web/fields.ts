// The kinds of fields, each with its own Russian message. A region's people read these sentences: no machine language.
import { z } from 'zod'
import type { Parsed } from '../domain/parsed.ts'
import { markSeveral } from './forms.ts'

const tooLong = (atMost: number): string =>
  `Слишком длинно: не больше ${atMost.toLocaleString('ru-RU')} знаков`
// Signs that turn the direction of text can make one name look like another.
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** Free text. `required` is the message when it is missing. */
export function text(it: { required?: string; atMost?: number; lines?: boolean } = {}) {
  const atMost = it.atMost ?? 300
  return z
    .string()
    .transform((raw) => (it.lines ? raw.trim() : raw.replace(/\s+/g, ' ').trim()).replace(turning, ''))
    .pipe(
      z
        .string()
        .min(it.required ? 1 : 0, it.required)
        .max(atMost, tooLong(atMost)),
    )
}

/** A field read by a parser of `domain`; empty is `null` unless required. */
export function parsed<T>(parse: (raw: string) => Parsed<T>, it: { required: string }): z.ZodType<T, string>
export function parsed<T>(parse: (raw: string) => Parsed<T>): z.ZodType<T | null, string>
export function parsed<T>(
  parse: (raw: string) => Parsed<T>,
  it?: { required: string },
): z.ZodType<T | null, string> {
  return z.string().transform((raw, ctx): T | null => {
    const value = raw.trim()
    if (value === '') return it ? fail(ctx, it.required) : null
    const result = value.length > 1000 ? undefined : parse(value)
    if (!result) return fail(ctx, tooLong(1000))
    return result.ok ? result.value : fail(ctx, sentence(result.fault.expected))
  })
}

/** One of a closed list of codes. */
export function oneOf<const L extends readonly string[]>(
  list: L,
  it: { required: string },
): z.ZodType<L[number], string>
export function oneOf<const L extends readonly string[]>(list: L): z.ZodType<L[number] | null, string>
export function oneOf<const L extends readonly string[]>(
  list: L,
  it?: { required: string },
): z.ZodType<L[number] | null, string> {
  return z.string().transform((raw, ctx): L[number] | null => {
    if (raw === '') return it ? fail(ctx, it.required) : null
    return list.includes(raw) ? (raw as L[number]) : fail(ctx, it?.required ?? 'Выберите значение из списка')
  })
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isId = (raw: string): boolean => uuid.test(raw)

/** The id of a record chosen from a list; whether it exists is asked by the action. */
export function id(it: { required: string }): z.ZodType<string, string>
export function id(): z.ZodType<string | null, string>
export function id(it?: { required: string }): z.ZodType<string | null, string> {
  return z.string().transform((raw, ctx): string | null => {
    if (raw === '') return it ? fail(ctx, it.required) : null
    return uuid.test(raw) ? raw : fail(ctx, it?.required ?? 'Выберите значение из списка')
  })
}

/** Several ids. */
export const ids = (it: { required?: string; atMost?: number } = {}) =>
  markSeveral(
    z
      .array(z.string())
      .transform((list) => [...new Set(list.filter(isId))])
      .pipe(
        z
          .array(z.string())
          .min(it.required ? 1 : 0, it.required)
          .max(it.atMost ?? 500, `Не больше ${it.atMost ?? 500}`),
      ),
  )

/** Several codes of a closed list. */
export const manyOf = <const L extends readonly string[]>(list: L, it: { required?: string } = {}) =>
  markSeveral(
    z
      .array(z.string())
      .transform((given) => list.filter((code) => given.includes(code)) as L[number][])
      .pipe(z.array(z.custom<L[number]>()).min(it.required ? 1 : 0, it.required)),
  )

/** A tick. `required` demands it. */
export const tick = (it: { required?: string } = {}) =>
  z.string().transform((raw, ctx): boolean => {
    const on = raw !== ''
    return on || !it.required ? on : fail(ctx, it.required)
  })

/** A whole number between bounds. */
export function whole(it: { min: number; max: number; required: string }): z.ZodType<number, string>
export function whole(it: { min: number; max: number }): z.ZodType<number | null, string>
export function whole(it: { min: number; max: number; required?: string }): z.ZodType<number | null, string> {
  return z.string().transform((raw, ctx): number | null => {
    const value = raw.trim()
    if (value === '') return it.required ? fail(ctx, it.required) : null
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
    return number >= it.min && number <= it.max ? number : fail(ctx, `Целое число от ${it.min} до ${it.max}`)
  })
}

/** Kept as typed: passwords, codes, search. */
export const raw = (atMost = 1000) => z.string().max(atMost, tooLong(atMost))

function fail(ctx: z.RefinementCtx, message: string): never {
  ctx.addIssue({ code: 'custom', message })
  return z.NEVER
}

const sentence = (expected: string): string => expected.charAt(0).toUpperCase() + expected.slice(1)
