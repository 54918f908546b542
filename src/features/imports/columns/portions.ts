import type { SheetRefusal } from '../../../sheets/sheet.ts'
import type { Understanding, Understood } from './understand.ts'

/** A piece of what was understood, small enough to be received between two requests. */
export type Portion<V> =
  | { is: 'refused'; refusal: SheetRefusal }
  | { is: 'start'; understood: Understood<V> }
  | { is: 'rows'; rows: Partial<Pick<Understood<V>, List>> }
  | { is: 'end' }

type List = (typeof lists)[number]
const lists = ['good', 'faulty', 'repeated', 'differing', 'notices'] as const
const rowsInPortion = 500

export function* portions<V>(of: Understanding<V>): Generator<Portion<V>> {
  if (!of.ok) return yield { is: 'refused', refusal: of.refusal }
  const { understood } = of
  yield {
    is: 'start',
    understood: { ...understood, good: [], faulty: [], repeated: [], differing: [], notices: [] },
  }
  for (const list of lists)
    for (let i = 0; i < understood[list].length; i += rowsInPortion)
      yield { is: 'rows', rows: { [list]: understood[list].slice(i, i + rowsInPortion) } }
  yield { is: 'end' }
}

/** Puts portions together again; `take` gives the whole when the last one has come. */
export function joiner<V>(): { take(portion: Portion<V>): Understanding<V> | undefined } {
  let understood: Understood<V> | undefined
  return {
    take(portion) {
      if (portion.is === 'refused') return { ok: false, refusal: portion.refusal }
      if (portion.is === 'start') understood = portion.understood
      else if (!understood) return undefined
      else if (portion.is === 'end') return { ok: true, understood }
      else for (const list of lists) append(understood[list], portion.rows[list] ?? [])
      return undefined
    },
  }
}

// The same list on both sides, which the compiler cannot follow through the union of lists.
function append(to: unknown[], rows: readonly unknown[]): void {
  for (const row of rows) to.push(row)
}
