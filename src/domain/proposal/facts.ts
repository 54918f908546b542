// What a proposal is made of: plain facts that any thread may be given.
import type { Person } from '../assigning.ts'
import type { Wanted } from '../assignment.ts'
import type { AttestationForm } from '../attestationForms.ts'
import type { Day } from '../days.ts'
import type { Weights } from './weights.ts'

export interface ProposalCase extends Wanted {
  id: string
  form: AttestationForm
  /** Places to fill. Those of assignments that may move are among them. */
  need: number
  /** Specialists of the teacher's own municipality among the assignments that stay. */
  locals: number
}

export interface ProposalPerson extends Person {
  /** The own post, which weighs more than what else the specialist may assess. */
  positionId: string
  subjectId: string | null
  /** Ready to travel: to these municipalities, to all when there are none. */
  onsiteReady: boolean
  travelsTo: readonly string[]
  leastLoad: number | null
}

/** A pair that must or must not be: of a case, or of a teacher in whatever case. */
export interface PairRule {
  caseId: string | null
  personId: string | null
  specialistId: string
  kind: 'required' | 'forbidden'
}

/** A specialist and what it had to do with: a case, or a teacher. */
export type Had = readonly [about: string, specialistId: string]

/** Kilometres from one municipality to another. */
export type Km = ReadonlyMap<string, ReadonlyMap<string, number>>

export interface ProposalFacts {
  today: Day
  cases: readonly ProposalCase[]
  people: readonly ProposalPerson[]
  /** By case: assignments that stay, refusals. */
  assigned: readonly Had[]
  declined: readonly Had[]
  /** By teacher: conflicts of interest that were declared, and who worked on an earlier case. */
  conflicts: readonly Had[]
  past: readonly Had[]
  rules: readonly PairRule[]
  /** By case: the pairs that were there before, in an earlier proposal or as assignments that may move. */
  before: readonly Had[]
  /** As few pairs as possible are to differ from them. */
  leastChange: boolean
  km: Km
  localMost: number
  weights: Weights
  seed: number
}

export type Groups = ReadonlyMap<string, ReadonlySet<string>>

export function groupsOf(pairs: Iterable<Had>): Groups {
  const groups = new Map<string, Set<string>>()
  for (const [about, id] of pairs) {
    const group = groups.get(about)
    if (group) group.add(id)
    else groups.set(about, new Set([id]))
  }
  return groups
}
export const has = (groups: Groups, about: string, specialistId: string): boolean =>
  groups.get(about)?.has(specialistId) ?? false
