// Accepting an application into a period: what it needs and whether the law's terms can be kept. Source: domain A.6, A.10, C.4.
import type { WantedCategory } from './categories.ts'
import type { Day } from './days.ts'
import { type Refusal, refuse } from './refusals.ts'
import { type ApplicationStatus, type Method, moveApplication } from './review.ts'
import { brokenBy, type Due } from './terms.ts'
import type { IsWorking } from './workingDays.ts'

/** A.10: for these the employer asks too. */
export const needsPetition = (wanted: WantedCategory): boolean =>
  wanted === 'methodist' || wanted === 'mentor'

/** What the Center does next with an application that waits for it. */
export type ReviewStep = 'register' | 'review' | 'decide' | 'none'
export function nextReviewStep(status: ApplicationStatus): ReviewStep {
  if (status === 'submitted') return 'register'
  if (status === 'registered') return 'review'
  return status === 'under_review' ? 'decide' : 'none'
}

/** May it be accepted into this period? A term that is broken warns and does not forbid. */
export function acceptInto(
  it: { status: ApplicationStatus; wanted: WantedCategory; hasPetition: boolean },
  period: { isClosed: boolean },
): { to: ApplicationStatus; isFirst: boolean } | Refusal {
  const moved = moveApplication(it.status, 'accept')
  if ('refused' in moved || !moved.isFirst) return moved
  if (needsPetition(it.wanted) && !it.hasPetition) return refuse('petitionMissing', {})
  return period.isClosed ? refuse('periodClosed', {}) : moved
}

export interface PeriodSpan {
  startsOn: Day
  endsOn: Day
  /** The day of the sitting, once it is known (D.7). */
  sittingOn: Day | null
}

/** The day by which the commission decides in a period: the sitting, else the last day. */
export const decisionOn = (period: PeriodSpan): Day => period.sittingOn ?? period.endsOn

/** The terms that a decision in this period would break (J-19). */
export const brokenIn = (receivedOn: Day, period: PeriodSpan, isWorking: IsWorking): Due[] =>
  brokenBy({ receivedOn, startsOn: period.startsOn }, decisionOn(period), isWorking)

export const methodWords: Record<Method, string> = {
  in_organisation: 'В организации, где работает педагог',
  remote: 'Дистанционно, по материалам заявления',
  mixed: 'Смешанный: по материалам и в организации',
}

/** What the method means for the teacher: said in the notice. */
export const methodMeans: Record<Method, string> = {
  in_organisation:
    'Специалисты изучат вашу работу в организации. День приезда они согласуют с вами и руководителем заранее.',
  remote:
    'Специалисты изучат материалы, приложенные к заявлению. Приезжать никуда не нужно. Добавить материалы можно в личном кабинете.',
  mixed:
    'Специалисты изучат материалы, приложенные к заявлению, и вашу работу в организации. День приезда они согласуют с вами заранее.',
}
