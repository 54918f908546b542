// Values to try a template on: the examples by which its fields are explained.
import type { TemplateKind } from '../domain/templateChoice.ts'
import type { FieldValues } from './docx/filling.ts'
import { fieldsOf } from './mergeFields.ts'

/** Every field of the kind with its example; each block stands twice. */
export function exampleValues(kind: TemplateKind): FieldValues {
  const { list, loops } = fieldsOf(kind)
  const examplesOf = (loop: string | undefined) =>
    Object.fromEntries(list.filter(({ within }) => within === loop).map(({ key, example }) => [key, example]))
  return {
    ...examplesOf(undefined),
    ...Object.fromEntries(loops.map(({ key }) => [key, [examplesOf(key), examplesOf(key)]])),
  }
}
