// The life of a case from the schedule to accepted conclusions, as a table. Source: domain C.5.
import type { AssignmentStatus } from './assignment.ts'
import type { ConclusionStatus } from './conclusion.ts'

export const stages = [
  'scheduled',
  'assigning',
  'in_analysis',
  'conclusion_ready',
  'conclusion_returned',
  'conclusion_accepted',
  'closed_withdrawn',
] as const
export type Stage = (typeof stages)[number]

/** Where a case may go from each stage. */
export const nextStages = {
  scheduled: ['assigning', 'in_analysis', 'closed_withdrawn'],
  assigning: ['scheduled', 'in_analysis', 'conclusion_ready', 'closed_withdrawn'],
  in_analysis: [
    'scheduled',
    'assigning',
    'conclusion_ready',
    'conclusion_returned',
    'conclusion_accepted',
    'closed_withdrawn',
  ],
  conclusion_ready: [
    'scheduled',
    'assigning',
    'in_analysis',
    'conclusion_returned',
    'conclusion_accepted',
    'closed_withdrawn',
  ],
  conclusion_returned: [
    'scheduled',
    'assigning',
    'in_analysis',
    'conclusion_ready',
    'conclusion_accepted',
    'closed_withdrawn',
  ],
  conclusion_accepted: ['assigning', 'in_analysis', 'closed_withdrawn'],
  closed_withdrawn: [],
} as const satisfies Record<Stage, readonly Stage[]>

export const mayMove = (from: Stage, to: Stage): boolean =>
  from === to || (nextStages[from] as readonly Stage[]).includes(to)

/** An assignment with what has become of its conclusion. */
export interface Work {
  status: AssignmentStatus
  conclusion: ConclusionStatus | null
}

/**
 * The stage that follows from the work on a case. Only assignments in force are passed in.
 * A returned conclusion is what the Center must see first, so it wins over the others' state.
 */
export function stageOf(work: readonly Work[]): Stage {
  if (work.length === 0) return 'scheduled'
  if (work.some((w) => w.conclusion === 'returned')) return 'conclusion_returned'
  if (work.every((w) => w.conclusion === 'accepted')) return 'conclusion_accepted'
  if (work.every((w) => w.conclusion !== null)) return 'conclusion_ready'
  if (work.some((w) => w.status !== 'proposed')) return 'in_analysis'
  return 'assigning'
}
