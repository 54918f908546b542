// What was changed, field by field, in the words of the screen.
import type { Change } from '../../../domain/events.ts'
import type { FieldErrors } from '../../../web/forms.ts'

/** Values as people read them, by the labels of their fields. */
export type Shown = Record<string, string>

/** The fields whose words differ; a new record differs in everything that is not empty. */
export const changesBetween = (before: Shown, after: Shown): Change[] =>
  Object.entries(after)
    .filter(([field, to]) => to !== (before[field] ?? ''))
    .map(([field, to]) => ({ field, from: before[field] ?? '', to }))

/** What only the other records can tell: said at the field, like any fault of the form. */
export const wrong = (field: string, says: string): { errors: FieldErrors } => ({ errors: { [field]: says } })
