// Runs the solver: at once where it takes no time, else in a thread of its own, so that the server answers meanwhile.
import { setImmediate as breathe } from 'node:timers/promises'
import type { ProposalFacts } from '../../domain/proposal/facts.ts'
import { type Proposed, propose } from '../../domain/proposal/propose.ts'
import { startWorker } from '../../outside/worker.ts'
import { type Answer, joiner, questionsOf } from './portions.ts'

/** Pairs to look at that take less than a twentieth of a second. */
const inPlaceAtMost = 15_000
const megabytes = 1024

export async function solveIn(
  facts: ProposalFacts,
  told: (done: number, total: number) => void,
): Promise<Proposed> {
  if (facts.cases.length * facts.people.length <= inPlaceAtMost) return propose(facts)
  const worker = startWorker('features/proposals/solve.worker', undefined, {
    maxOldGenerationSizeMb: megabytes,
  })
  try {
    const answered = new Promise<Proposed>((resolve, reject) => {
      const joined = joiner()
      worker.on('message', (answer: Answer) => {
        if ('done' in answer) return told(answer.done, answer.total)
        const whole = joined.take(answer)
        if (whole) resolve(whole)
      })
      worker.on('error', reject)
      worker.on('exit', () => reject(new Error('the thread of the solver ended without an answer')))
    })
    answered.catch(() => {})
    for (const question of questionsOf(facts)) {
      worker.postMessage(question)
      await breathe()
    }
    return await answered
  } finally {
    await worker.terminate()
  }
}
