// Which of the kept fields a person would recognise: words and figures, not ids, versions and ticks.

import type { Typed } from '../../../web/body.ts'
import { isId } from '../../../web/fields.ts'

const machine = /^(version|once|back|seen|sure)$/

export function shownFields(typed: Typed): { texts: string[]; others: number } {
  const texts: string[] = []
  let others = 0
  for (const [name, value] of Object.entries(typed)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one.trim() === '' || machine.test(name)) continue
      if (isId(one) || /^[a-z0-9_-]{1,30}$/.test(one)) others += 1
      else texts.push(one)
    }
  }
  return { texts, others }
}
