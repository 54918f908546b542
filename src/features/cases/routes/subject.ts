// Some positions are assessed by a subject; which ones the Center decides in the reference list.
import type { FieldErrors } from '../../../web/forms.ts'
import type { CaseChoices } from '../queries/index.ts'
import { faultWords } from '../words/index.ts'

export function subjectFault(
  choices: CaseChoices,
  it: { position: string; subject: string | null },
): FieldErrors | undefined {
  const position = choices.positions.find(({ id }) => id === it.position)
  return position?.requiresSubject && !it.subject ? { subject: faultWords.subject } : undefined
}
