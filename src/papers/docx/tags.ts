// Finds merge fields and braces gone astray in the text of one paragraph.
import { squeeze } from '../../domain/fold.ts'

/** `{фио}`, `{#специалисты}`, `{/специалисты}`; `from` and `to` are places in the paragraph's text. */
export type Tag = {
  kind: 'field' | 'open' | 'close'
  name: string
  raw: string
  from: number
  to: number
}

export type BraceFaultName = 'braceUnclosed' | 'braceUnopened' | 'nameMissing' | 'nameStrange'
export type BraceFault = { fault: BraceFaultName; raw: string; from: number }

/** What stands in braces in this text, in its order, and the braces that make no field. */
export function findTags(text: string): { tags: Tag[]; faults: BraceFault[] } {
  const tags: Tag[] = []
  const faults: BraceFault[] = []
  let openAt = -1
  for (const { index } of text.matchAll(/[{}]/g)) {
    const isOpening = text[index] === '{'
    if (isOpening && openAt >= 0) faults.push(unclosed(text, openAt, index))
    if (isOpening) openAt = index
    else if (openAt < 0) faults.push({ fault: 'braceUnopened', raw: '}', from: index })
    else {
      const found = readTag(text.slice(openAt, index + 1), openAt)
      if ('fault' in found) faults.push(found)
      else tags.push(found)
      openAt = -1
    }
  }
  if (openAt >= 0) faults.push(unclosed(text, openAt, text.length))
  return { tags, faults }
}

function readTag(raw: string, from: number): Tag | BraceFault {
  const inside = squeeze(raw.slice(1, -1))
  const sign = inside.charAt(0)
  const kind = sign === '#' ? 'open' : sign === '/' ? 'close' : 'field'
  const name = (kind === 'field' ? inside : inside.slice(1).trim()).toLowerCase()
  if (name === '') return { fault: 'nameMissing', raw, from }
  if (!/^[\p{L}\p{N}_]+$/u.test(name)) return { fault: 'nameStrange', raw, from }
  return { kind, name, raw, from, to: from + raw.length }
}

function unclosed(text: string, from: number, to: number): BraceFault {
  return { fault: 'braceUnclosed', raw: text.slice(from, Math.min(to, from + 30)), from }
}
