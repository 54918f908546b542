// In whose histories a change of a contract stands, and what changed, in the words of the screen.
import type { Change } from '../../../domain/events.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { stepWords as words } from '../words/steps.ts'

export const aboutContract = (it: { id: string; personId: string; municipalityId: string }) => ({
  personId: it.personId,
  municipalityId: it.municipalityId,
  about: { kind: 'contract', id: it.id },
})

/** What the paper is called in the history. */
export const paperName = words.paper

export const differing = (rows: readonly (readonly [field: string, from: string, to: string])[]): Change[] =>
  rows.filter(([, from, to]) => from !== to).map(([field, from, to]) => ({ field, from, to }))

/** What only the other records can tell: said at the field, like any fault of the form. */
export const wrong = (field: string, says: string): { errors: FieldErrors } => ({ errors: { [field]: says } })
