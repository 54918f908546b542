// Waiting for what happens by itself. The deadline only ends a test that would never end: it measures nothing.
import { setTimeout as pause } from 'node:timers/promises'

const deadline = 120_000

export async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  const started = performance.now()
  while (!(await is())) {
    if (performance.now() - started > deadline) throw new Error('waited too long')
    await pause(10)
  }
}
