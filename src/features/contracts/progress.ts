// How far a campaign is, put together from its contracts by state.
import { type ContractStatus, isHired } from '../../domain/contract.ts'
import type { TallyLine } from './queries/tally.ts'

/** Every person of a campaign stands in one of them. */
export const progressParts = ['waiting', 'lacking', 'issued', 'signed', 'registered', 'refused'] as const
export type ProgressPart = (typeof progressParts)[number]
export type Progress = Record<ProgressPart, number>

const partOf = (status: ContractStatus): ProgressPart | null => {
  if (status === 'draft') return 'lacking'
  if (status === 'issued' || status === 'signed') return status
  if (status === 'cancelled') return 'refused'
  return isHired(status) || status === 'closed' ? 'registered' : null
}

/** `inOrder` people of whom some have no contract yet. */
export function progressOf(lines: readonly TallyLine[], inOrder: number): Progress {
  const progress: Progress = { waiting: 0, lacking: 0, issued: 0, signed: 0, registered: 0, refused: 0 }
  let begun = 0
  for (const { status, count } of lines) {
    const part = partOf(status)
    if (part) progress[part] += count
    begun += count
  }
  progress.waiting = Math.max(0, inOrder - begun)
  return progress
}

export const countOf = (lines: readonly TallyLine[], statuses: readonly ContractStatus[] | null): number =>
  lines.reduce((sum, { status, count }) => (!statuses || statuses.includes(status) ? sum + count : sum), 0)
