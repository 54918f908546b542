// What `invariants` and the end of a restore print.
import type { Breach } from '../db/invariants.ts'
import { note, say } from './say.ts'

/** `last` is the newest seal of the history. */
export function sayBreaches(breaches: readonly Breach[], last: { no: number; hash: Buffer }): void {
  for (const { invariant, count, examples } of breaches)
    note(`✖ ${invariant}: ${count}\n  например ${examples.join(', ')}`)
  say(breaches.length === 0 ? 'Нарушений нет.' : `Нарушений: ${breaches.length}.`)
  say(`печать № ${last.no} ${last.hash.toString('hex')}`)
}
