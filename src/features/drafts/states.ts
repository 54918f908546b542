// How far each step is: computed when asked, never stored.
import { type Objected, stopsApplying } from '../../domain/eligibility.ts'
import { eligibilityWords } from '../../web/applicationWords.ts'
import { one } from '../../web/body.ts'
import type { FieldErrors } from '../../web/forms.ts'
import { isBlank, typedOf } from './answers.ts'
import { faultsOf, type Known } from './forms/index.ts'
import { criterionOf, isListStep, type Step } from './steps.ts'
import { resultWords, type StateKind } from './words/index.ts'

export interface StepState {
  step: Step
  kind: StateKind
  errors: FieldErrors
}

interface Asked {
  steps: readonly Step[]
  known: Known
  saved: Partial<Record<Step, number>>
  /** Against the category that is chosen now. */
  against: readonly Objected[]
}

export function statesOf({ steps, known, saved, against }: Asked): StepState[] {
  const lacksResults = needsResult(known) && !steps.some((step) => criterionOf(step) && isToldOf(step, known))
  const firstResult = steps.find((step) => criterionOf(step))
  const stop = stopsApplying(against)
  return steps.map((step): StepState => {
    const errors = { ...faultsOf(step, known) }
    if (step === 'category' && stop) errors.wanted ??= eligibilityWords(stop)
    if (lacksResults && step === firstResult && Object.keys(errors).length === 0)
      errors.text = resultWords.nothing
    return { step, errors, kind: kindOf(step, errors, known, saved) }
  })
}

function kindOf(step: Step, errors: FieldErrors, known: Known, saved: Asked['saved']): StateKind {
  const wasSaved = saved[step] !== undefined
  const empty = !isToldOf(step, known)
  if (Object.keys(errors).length > 0) return wasSaved || !empty ? 'missing' : 'untouched'
  if (empty) return 'blank'
  return wasSaved ? 'filled' : 'prefilled'
}

/** Something stands there: typed, a record, a file. */
function isToldOf(step: Step, { answers, files }: Known): boolean {
  if (isListStep(step) && answers.lists[step].length > 0) return true
  const about = criterionOf(step)
  return !isBlank(typedOf(answers, step)) || (about !== undefined && files.some((it) => it.about === about))
}

// D.4: at least one; none of a simplified application, and none of a paper.
const needsResult = (known: Known): boolean =>
  !known.isPaper && one(typedOf(known.answers, 'form'), 'form') !== 'simplified'

export const missingOf = (states: readonly StepState[]): StepState[] =>
  states.filter(({ errors }) => Object.keys(errors).length > 0)
