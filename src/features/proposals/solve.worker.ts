// The thread that assigns a large period. Facts come and the answer goes in portions, so that no message stops the server.
import { parentPort } from 'node:worker_threads'
import type { ProposalCase, ProposalFacts } from '../../domain/proposal/facts.ts'
import { propose } from '../../domain/proposal/propose.ts'
import { type Answer, portionsOf, type Question } from './portions.ts'

const cases: ProposalCase[] = []
const say = (answer: Answer) => parentPort?.postMessage(answer)

parentPort?.on('message', (it: Question) => {
  if ('cases' in it) {
    cases.push(...it.cases)
    return
  }
  const facts: ProposalFacts = { ...it.rest, cases }
  const proposed = propose(facts, (done, total) => say({ done, total }))
  for (const part of portionsOf(proposed)) say(part)
})
