// What goes to the thread of the solver and comes back, in portions.
import type { ProposalCase, ProposalFacts } from '../../domain/proposal/facts.ts'
import type { Proposed, ProposedPair } from '../../domain/proposal/propose.ts'

export type Question = { cases: readonly ProposalCase[] } | { rest: Omit<ProposalFacts, 'cases'> }

type Rest = Omit<Proposed, 'pairs'>
export type Answer = { done: number; total: number } | { pairs: ProposedPair[] } | { rest: Rest }

const size = 2000

export function* portionsOf({ pairs, ...rest }: Proposed): Generator<Answer> {
  for (let i = 0; i < pairs.length; i += size) yield { pairs: pairs.slice(i, i + size) }
  yield { rest }
}

export function* questionsOf({ cases, ...rest }: ProposalFacts): Generator<Question> {
  for (let i = 0; i < cases.length; i += size) yield { cases: cases.slice(i, i + size) }
  yield { rest }
}

/** Puts the answer together again. */
export function joiner(): { take(answer: Exclude<Answer, { done: number }>): Proposed | undefined } {
  const pairs: ProposedPair[] = []
  return {
    take(answer) {
      if ('rest' in answer) return { ...answer.rest, pairs }
      for (const pair of answer.pairs) pairs.push(pair)
      return undefined
    },
  }
}
