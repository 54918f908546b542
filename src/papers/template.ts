// Templates (E.8, F): checking, filling, the empty form. Everything here runs in the calling thread.
import { createHash } from 'node:crypto'
import type { TemplateKind } from '../domain/templateChoice.ts'
import { countsOf, type FieldValues, fillPlan } from './docx/filling.ts'
import { type Counts, layOut, type Plan, type Prepared, prepare } from './docx/plan.ts'
import { fieldsOf } from './mergeFields.ts'

export { checkTemplate } from './docx/check.ts'
export type { FieldValues } from './docx/filling.ts'

/**
 * The form with these values as a DOCX. `template` is the bytes of a template that `checkTemplate` has found good, or the
 * key under which `keepTemplate` keeps it. Throws on any other.
 */
export async function fillTemplate(
  template: Buffer | string,
  fields: FieldValues,
  kind: TemplateKind = 'conclusion',
): Promise<Buffer> {
  const key = typeof template === 'string' ? template : createHash('sha256').update(template).digest('hex')
  if (typeof template !== 'string' && !isKept(key)) keepTemplate(key, template, kind)
  return fillPlan(await planFor(key, fields), fields)
}

/** The empty form: every field is a line to fill by hand. */
export function blankTemplate(template: Buffer | string): Promise<Buffer> {
  return fillTemplate(template, {})
}

type Kept = { kind: TemplateKind; prepared: Promise<Prepared>; laid: Map<string, Promise<Plan>> }

// A Center has a handful of templates in use; a plan of the sample takes 100 KB.
const mostKept = 24
const kept = new Map<string, Kept>()

export function isKept(key: string): boolean {
  return kept.has(key)
}

/** Reads a template once for many fillings. The least recently used one is forgotten. */
export function keepTemplate(key: string, docx: Buffer, kind: TemplateKind): void {
  const prepared = prepare(docx, fieldsOf(kind))
  // A bad template is reported by the filling that asks for it, not as a rejection that nobody awaits.
  prepared.catch(() => kept.delete(key))
  kept.set(key, { kind, prepared, laid: new Map() })
  for (const oldest of kept.keys()) if (kept.size > mostKept) kept.delete(oldest)
}

function planFor(key: string, fields: FieldValues): Promise<Plan> {
  const found = kept.get(key)
  if (!found) throw new Error(`No template is kept under ${key}`)
  kept.delete(key)
  kept.set(key, found)
  const counts: Counts = countsOf(fieldsOf(found.kind), fields)
  const shape = JSON.stringify(counts)
  const plan = found.laid.get(shape) ?? found.prepared.then((prepared) => layOut(prepared, counts))
  found.laid.set(shape, plan)
  return plan
}
