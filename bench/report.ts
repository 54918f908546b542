// The table in the terminal.
import type { EveningFigures } from './evening.ts'
import type { PageFigures } from './pages.ts'

const ms = (n: number | undefined): string => (n === undefined ? '–' : n.toFixed(n < 10 ? 2 : 1)).padStart(8)

export function table(rows: readonly PageFigures[]): string {
  const head = `${'page'.padEnd(34)}${'p50 (1)'.padStart(8)}${'p99 (1)'.padStart(9)}${'p50 (8)'.padStart(9)}${'p99 (8)'.padStart(9)}${'pages/s'.padStart(9)}${'KB'.padStart(7)}`
  const lines = rows.map(
    (it) =>
      it.name.padEnd(34) +
      ms(it.alone.p50) +
      ` ${ms(it.alone.p99)}` +
      ` ${ms(it.eight?.p50)}` +
      ` ${ms(it.eight?.p99)}` +
      (it.eight ? it.eight.perSecond.toFixed(0) : '–').padStart(9) +
      (it.bytes === undefined ? '–' : (it.bytes / 1024).toFixed(1)).padStart(7),
  )
  return [head, ...lines].join('\n')
}

export const ofEvening = ({ typing, instant, costMs, errors }: EveningFigures): string =>
  `300 of 3,000 save drafts: p50 ${typing.p50.toFixed(1)} ms, p99 ${typing.p99.toFixed(1)} ms, slowest ${typing.slowest.toFixed(0)} ms at ` +
  `${typing.perSecond.toFixed(0)} a second; all in one instant p50 ${instant.p50.toFixed(0)} ms, p99 ${instant.p99.toFixed(0)} ms; ${costMs.toFixed(2)} ms of a processor each; errors ${errors}`
