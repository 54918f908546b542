// The thread of `assigning.ts`.
import { parentPort, workerData } from 'node:worker_threads'
import { solve } from '../src/domain/solver/solve.ts'
import { regionOf } from './assigning.ts'

const { cases, people } = workerData as { cases: number; people: number }
const it = regionOf(cases, people)
const started = performance.now()
const { lacking } = solve(it)
parentPort?.postMessage({
  cases,
  people,
  seconds: (performance.now() - started) / 1000,
  lacking: lacking.reduce((sum, n) => sum + n, 0),
  peakMb: process.memoryUsage().rss / 1024 / 1024,
})
