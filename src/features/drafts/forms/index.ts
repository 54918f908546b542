// What each step means, or what is wrong with it.
import type { WantedCategory } from '../../../domain/categories.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { typedOf } from '../answers.ts'
import { criterionOf, isListStep, type Step, wantedIn } from '../steps.ts'
import { understandCategory, understandForm } from './category.ts'
import type { Known } from './known.ts'
import { understandConsents, understandPetition, understandPresence } from './last.ts'
import { understandPaper } from './paper.ts'
import { understandList } from './records.ts'
import { understandResult } from './result.ts'
import { understandWork } from './work.ts'

export {
  type CategoryAnswer,
  type FormAnswer,
  heldIn,
  understandCategory,
  understandForm,
} from './category.ts'
export type { Known } from './known.ts'
export { understandPetition, understandPresence } from './last.ts'
export { newPerson, paperChannels, receivedIn, understandPaper } from './paper.ts'
export {
  isBegun,
  type Records,
  recordsAtMost,
  recordsOf,
  understandList,
  understandRecord,
} from './records.ts'
export { type ResultAnswer, understandResult } from './result.ts'
export { notInList, understandWork, type Work } from './work.ts'

/** The category as it is chosen now, whether the rest of its step is right or not. */
export const wantedOf = ({ answers }: Pick<Known, 'answers'>): WantedCategory | null =>
  wantedIn(one(typedOf(answers, 'category'), 'wanted'))

/** The faults of one step, as it stands in the answers. */
export function faultsOf(step: Step, known: Known): FieldErrors {
  const typed = typedOf(known.answers, step)
  const it = understood(step, typed, known)
  return it.ok ? {} : it.errors
}

function understood(step: Step, typed: Typed, known: Known) {
  if (isListStep(step)) return understandList(step, known)
  switch (step) {
    case 'paper':
      return understandPaper(typed, known)
    case 'work':
      return understandWork(typed, known)
    case 'category':
      return understandCategory(typed, known)
    case 'form':
      return understandForm(typed, known)
    case 'presence':
      return understandPresence(typed)
    case 'petition':
      return understandPetition(typed, known)
    case 'consents':
      return understandConsents(typed)
    default:
      return understandResult(typed, wantedOf(known) ?? wantedOfCriterion(criterionOf(step) ?? ''))
  }
}

const wantedOfCriterion = (code: string): WantedCategory =>
  code.startsWith('F')
    ? 'first'
    : code.startsWith('H')
      ? 'highest'
      : code.startsWith('M')
        ? 'methodist'
        : 'mentor'
