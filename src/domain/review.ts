// The life of an application before it becomes a case: states and moves. Source: domain C.4.
import type { AttestationForm } from './attestationForms.ts'
import type { WantedCategory } from './categories.ts'
import type { Day } from './days.ts'
import { type Refusal, refuse } from './refusals.ts'
import type { Stage } from './stages.ts'
import { dueOf } from './terms.ts'
import type { IsWorking } from './workingDays.ts'

export const applicationStatuses = [
  'draft',
  'submitted',
  'returned',
  'registered',
  'under_review',
  'accepted',
  'rejected_formal',
  'withdrawn',
  'expired',
] as const
export type ApplicationStatus = (typeof applicationStatuses)[number]

/** Whose move it is; nobody's when the end is reached or a case goes on instead. */
export const applicationMoves = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: 'teacher' },
  register: { from: ['submitted'], to: 'registered', by: 'center' },
  review: { from: ['registered'], to: 'under_review', by: 'center' },
  giveBack: { from: ['submitted', 'registered', 'under_review'], to: 'returned', by: 'center' },
  accept: { from: ['registered', 'under_review'], to: 'accepted', by: 'center' },
  rejectFormally: { from: ['registered', 'under_review'], to: 'rejected_formal', by: 'center' },
  withdraw: { from: ['submitted', 'returned', 'registered', 'under_review'], to: 'withdrawn', by: 'teacher' },
  expire: { from: ['returned'], to: 'expired', by: 'system' },
} as const satisfies Record<string, Move>
export type ApplicationMove = keyof typeof applicationMoves

interface Move {
  from: readonly ApplicationStatus[]
  to: ApplicationStatus
  by: 'teacher' | 'center' | 'system'
}

/** The state after a move, or why it is not possible. `isFirst` is false when it is there already. */
export function moveApplication(
  status: ApplicationStatus,
  move: ApplicationMove,
): { to: ApplicationStatus; isFirst: boolean } | Refusal {
  const { from, to } = applicationMoves[move]
  if (status === to) return { to, isFirst: false }
  return (from as readonly ApplicationStatus[]).includes(status)
    ? { to, isFirst: true }
    : refuse('applicationElsewhere', { status })
}

/** Waits for the Center: these are in the queue. */
export const queuedStatuses = [
  'submitted',
  'registered',
  'under_review',
] as const satisfies readonly ApplicationStatus[]

/** Whose turn it is (computed, never stored). */
export type Turn = 'teacher' | 'center' | 'nobody'
export function turnOf(status: ApplicationStatus): Turn {
  if (status === 'draft' || status === 'returned') return 'teacher'
  return (queuedStatuses as readonly ApplicationStatus[]).includes(status) ? 'center' : 'nobody'
}

/** C.4: the only grounds on which the law lets the Center refuse; each is a rule of eligibility, or another commission's. */
export const refuseGrounds = ['E-05', 'E-06', 'E-07', 'otherCommission'] as const
export type RefuseGround = (typeof refuseGrounds)[number]

/** May it be refused on this ground? A rule of eligibility must really stand against it. */
export function rejectFormally(
  status: ApplicationStatus,
  ground: RefuseGround,
  standing: readonly string[],
): { to: ApplicationStatus; isFirst: boolean } | Refusal {
  const moved = moveApplication(status, 'rejectFormally')
  if ('refused' in moved || !moved.isFirst) return moved
  return ground === 'otherCommission' || standing.includes(ground)
    ? moved
    : refuse('groundUntrue', { ground })
}

/** A returned application that nobody mended in time is over; the day itself is still in time. */
export const isExpired = (it: { status: ApplicationStatus; mendUntil: Day | null }, today: Day): boolean =>
  it.status === 'returned' && it.mendUntil !== null && it.mendUntil < today

/** How a case is assessed (D.6): in the organisation, by what lies in the system, or both. */
export const methods = ['in_organisation', 'remote', 'mixed'] as const
export type Method = (typeof methods)[number]

/** The method that a form usually means; the Center may choose another. */
export const usualMethod = {
  remote: 'remote',
  in_person: 'in_organisation',
  mixed: 'mixed',
  simplified: 'remote',
} as const satisfies Record<AttestationForm, Method>

/** Where an application stands, with its case where it has one. */
export interface Standing {
  status: ApplicationStatus
  stage: Stage | null
  /** The commission has given or refused the category. */
  isDecided: boolean
}

/** Does the Center or the commission still work on it? */
export const isConsidered = ({ status, stage, isDecided }: Standing): boolean =>
  !isDecided &&
  ((queuedStatuses as readonly ApplicationStatus[]).includes(status) ||
    (status === 'accepted' && stage !== 'closed_withdrawn'))

/** D-05: may the teacher add to it today? `until` is the last day, once the day of the sitting is known. */
export function mayAdd(
  it: Standing & { sittingOn: Day | null },
  today: Day,
  isWorking: IsWorking,
): { until: Day | null } | Refusal {
  if (!isConsidered(it)) return refuse('applicationElsewhere', { status: it.status })
  const until = it.sittingOn && dueOf('additions', it.sittingOn, isWorking).on
  return until !== null && until < today ? refuse('additionsOver', { on: until }) : { until }
}

/** C.4: until the commission decides the teacher may withdraw; what is accepted is ended with its case. */
export function withdraw(it: Standing): { way: 'application' | 'case'; isFirst: boolean } | Refusal {
  if (it.status === 'accepted')
    return isConsidered(it)
      ? { way: 'case', isFirst: true }
      : refuse('applicationElsewhere', { status: it.status })
  const moved = moveApplication(it.status, 'withdraw')
  return 'refused' in moved ? moved : { way: 'application', isFirst: moved.isFirst }
}

/** May the head of the school say whether the facts of work are right? The same once more says nothing new. */
export function confirmFacts(
  it: Standing & { confirmRemark: string | null },
  remark: string,
): { isFirst: boolean } | Refusal {
  if (!isConsidered(it)) return refuse('applicationElsewhere', { status: it.status })
  return { isFirst: it.confirmRemark !== remark }
}

/** A.10: for these the employer petitions. */
export const needsPetition = (category: WantedCategory): boolean =>
  category === 'methodist' || category === 'mentor'

/** May a petition be filed? One that is in force is withdrawn first. */
export function filePetition(
  it: Standing & { category: WantedCategory; filedOn: Day | null },
): { filed: true } | Refusal {
  if (!needsPetition(it.category) || !(isConsidered(it) || it.status === 'returned'))
    return refuse('petitionNotNeeded', {})
  return it.filedOn === null ? { filed: true } : refuse('petitionThere', { on: it.filedOn })
}

/** What the Center has accepted an application by stays as it is. */
export const withdrawPetition = ({ status }: Pick<Standing, 'status'>): { withdrawn: true } | Refusal =>
  status === 'returned' || (queuedStatuses as readonly ApplicationStatus[]).includes(status)
    ? { withdrawn: true }
    : refuse('applicationElsewhere', { status })

/** Whose turn it is all the way to the decision (computed, never stored). */
export type WayTurn = Turn | 'specialists' | 'commission'
export function turnOnTheWay({ status, stage, isDecided }: Standing): WayTurn {
  if (isDecided || status !== 'accepted' || stage === null) return isDecided ? 'nobody' : turnOf(status)
  return caseTurns[stage]
}

const caseTurns = {
  scheduled: 'center',
  assigning: 'specialists',
  in_analysis: 'specialists',
  conclusion_ready: 'center',
  conclusion_returned: 'specialists',
  conclusion_accepted: 'commission',
  closed_withdrawn: 'nobody',
} as const satisfies Record<Stage, WayTurn>

/** The steps that a teacher sees an application take. */
export const journeySteps = [
  'submitted',
  'registered',
  'reviewed',
  'scheduled',
  'analysed',
  'concluded',
  'decided',
] as const
export type JourneyStep = (typeof journeySteps)[number]

/** The step that an application is at; of one that has ended before a decision nothing. */
export function stepOf({ status, stage, isDecided }: Standing): JourneyStep | null {
  if (isDecided && status === 'accepted') return 'decided'
  switch (status) {
    case 'registered':
      return 'registered'
    case 'under_review':
      return 'reviewed'
    case 'accepted':
      return stage === null ? 'scheduled' : caseSteps[stage]
    case 'submitted':
    case 'returned':
      return 'submitted'
    default:
      return null
  }
}

const caseSteps = {
  scheduled: 'scheduled',
  assigning: 'scheduled',
  in_analysis: 'analysed',
  conclusion_ready: 'concluded',
  conclusion_returned: 'analysed',
  conclusion_accepted: 'concluded',
  closed_withdrawn: null,
} as const satisfies Record<Stage, JourneyStep | null>
