// Pairs the beginnings and ends of repeated blocks and decides what exactly is repeated.
import type { Paragraph } from './reading.ts'
import type { Tag } from './tags.ts'

/** A tag together with the paragraph in which it stands. */
export type Placed = { tag: Tag; paragraph: Paragraph }

/** `paragraphs`: whole paragraphs; `between`: the paragraphs between two that hold nothing but the tags. */
export type LoopKind = 'paragraphs' | 'between' | 'rows' | 'text'

export type Loop = { open: Placed; close: Placed; kind: LoopKind }

export type LoopFaultName = 'loopUnclosed' | 'loopUnopened' | 'loopNested' | 'loopApart'
export type LoopFault = { fault: LoopFaultName; at: Placed }

/** Loops do not nest: there is one kind of them. Takes the tags of one story in the order of the page. */
export function pairLoops(tags: Placed[]): { loops: Loop[]; faults: LoopFault[] } {
  const loops: Loop[] = []
  const faults: LoopFault[] = []
  let open: Placed | undefined
  for (const at of tags) {
    if (at.tag.kind === 'open') {
      if (open)
        faults.push({ fault: open.tag.name === at.tag.name ? 'loopNested' : 'loopUnclosed', at: open })
      open = at
    }
    if (at.tag.kind !== 'close') continue
    if (!open || open.tag.name !== at.tag.name) faults.push({ fault: 'loopUnopened', at })
    else {
      const kind = kindOf(open, at)
      if (kind) loops.push({ open, close: at, kind })
      else faults.push({ fault: 'loopApart', at: open })
      open = undefined
    }
  }
  if (open) faults.push({ fault: 'loopUnclosed', at: open })
  return { loops, faults }
}

function kindOf(open: Placed, close: Placed): LoopKind | undefined {
  const [first, last] = [open.paragraph, close.paragraph]
  const startsFirst = first.text.slice(0, open.tag.from).trim() === ''
  const endsLast = last.text.slice(close.tag.to).trim() === ''
  if (first === last) return startsFirst && endsLast ? 'paragraphs' : 'text'
  if (first.container !== last.container) {
    const sameTable = first.place.table?.number === last.place.table?.number
    return first.row > 0 && last.row > 0 && sameTable ? 'rows' : undefined
  }
  const alone = first.text.trim() === open.tag.raw && last.text.trim() === close.tag.raw
  if (alone) return 'between'
  return startsFirst && endsLast ? 'paragraphs' : 'text'
}

/** Is this place inside one of the loops with this name? */
export function isWithin(loops: Loop[], name: string, { paragraph, tag }: Placed): boolean {
  return loops.some(({ open, close, kind }) => {
    if (open.tag.name !== name) return false
    if (kind === 'rows')
      return paragraph.row >= open.paragraph.row && paragraph.row <= close.paragraph.row && paragraph.row > 0
    const afterOpen =
      paragraph === open.paragraph ? tag.from >= open.tag.to : paragraph.from > open.paragraph.from
    const beforeClose =
      paragraph === close.paragraph ? tag.to <= close.tag.from : paragraph.from < close.paragraph.from
    return afterOpen && beforeClose
  })
}
