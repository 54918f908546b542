// The solver of assignments on invented regions: each case wants two of 20 to 40 who fit, loads from 60 to 120 % of the mean.

import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { withLeastChange } from '../src/domain/solver/again.ts'
import type { Problem } from '../src/domain/solver/problem.ts'
import { generator } from '../src/domain/solver/shuffled.ts'
import { solve } from '../src/domain/solver/solve.ts'

export interface AssigningFigures {
  cases: number
  people: number
  seconds: number
  lacking: number
  peakMb: number
}

export function regionOf(cases: number, people: number): Problem {
  const next = generator(77)
  const [pairCase, pairPerson, pairCost]: [number[], number[], number[]] = [[], [], []]
  for (let one = 0; one < cases; one++) {
    const fit = new Set<number>()
    const count = 20 + Math.floor(next() * 21)
    while (fit.size < count) fit.add(Math.floor(next() * people))
    for (const p of fit) {
      pairCase.push(one)
      pairPerson.push(p)
      pairCost.push(Math.floor(next() * 100))
    }
  }
  const mean = (2 * cases) / people
  return {
    cases,
    people,
    pairCase: Int32Array.from(pairCase),
    pairPerson: Int32Array.from(pairPerson),
    pairCost: Int32Array.from(pairCost),
    pairIsLocal: Uint8Array.from(pairCase, () => (next() < 0.1 ? 1 : 0)),
    localMost: new Uint8Array(cases).fill(1),
    need: new Uint8Array(cases).fill(2),
    least: new Int32Array(people).fill(Math.floor(mean * 0.6)),
    most: new Int32Array(people).fill(Math.ceil(mean * 1.2)),
    load: new Int32Array(people),
    evenness: 0,
    seed: 1,
  }
}

/** In a thread of its own, as the server does it, with the memory of the whole process at its highest. */
function solvedIn(cases: number, people: number): Promise<AssigningFigures> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(new URL('./assigning.worker.ts', import.meta.url)), {
      workerData: { cases, people },
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}

/** Solves once, then once more after somebody has refused. */
export async function measureAssigning(): Promise<{ solved: AssigningFigures[]; againSeconds: number }> {
  const solved: AssigningFigures[] = []
  for (const [cases, people] of [
    [2000, 400],
    [10_000, 1000],
    [50_000, 5000],
  ] as const)
    solved.push(await solvedIn(cases, people))
  return { solved, againSeconds: afterRefusal() }
}

function afterRefusal(): number {
  const it = regionOf(2000, 400)
  const { pairs } = solve(it)
  const [refused = 0] = pairs
  const kept = [...pairs].filter((pair) => pair !== refused)
  const rest = withLeastChange(it, kept)
  // Whoever refused is not chosen for it again: that is dearer than any change.
  rest.pairCost[refused] = 999_999_999
  const started = performance.now()
  solve(rest)
  return (performance.now() - started) / 1000
}
