// Rewrites the XML of a story so that every field is one mark inside one `<w:t>`, however Word has split it.
import type { MergeFields } from '../mergeFields.ts'
import { isWithin, type Loop, type Placed, pairLoops } from './loops.ts'
import type { Paragraph, Reading, TextNode } from './reading.ts'
import { findTags, type Tag } from './tags.ts'

// Noncharacters: XML takes them, no keyboard and no program writes them.
const begin = '\ufdd0'
const end = '\ufdd1'
/** Stands in a paragraph that only held the tag of a loop and must go. */
const away = '\ufdd2'

/** A place for a value: of the whole paper, or of the item with this number in the repeated block. */
export type Slot = { key: string; item?: number }

/** The mark of a slot, to be found again by `splitAtMarks`. */
export function markOf({ key, item }: Slot): string {
  return `${begin}${key}${item === undefined ? '' : `:${item}`}${end}`
}

/** The text around the marks and the slots between, in turn: text, slot, text, …, text. */
export function splitAtMarks(xml: string): (string | Slot)[] {
  const pieces: (string | Slot)[] = []
  for (const [index, piece] of xml.split(/[\ufdd0\ufdd1]/).entries()) {
    const [key = '', item] = piece.split(':')
    if (index % 2 === 0) pieces.push(piece)
    else pieces.push(item === undefined ? { key } : { key, item: Number(item) })
  }
  return pieces
}

/** Takes away the paragraphs that only held the tags of a loop. */
export function dropEmptied(xml: string): string {
  let rest = xml
  for (let at = rest.indexOf(away); at >= 0; at = rest.indexOf(away)) {
    const from = Math.max(rest.lastIndexOf('<w:p>', at), rest.lastIndexOf('<w:p ', at))
    rest = rest.slice(0, from) + rest.slice(rest.indexOf('</w:p>', at) + 6)
  }
  return rest
}

export type Marked = { xml: string; hasLoops: boolean }

/** Fields become marks; the tags of loops and the fields inside stay in braces, each whole, for easy-template-x. */
export function markStory(xml: string, { paragraphs }: Reading, known: MergeFields): Marked {
  const placed = paragraphs.flatMap((paragraph) =>
    findTags(paragraph.text).tags.map((tag): Placed => ({ tag, paragraph })),
  )
  const isTwin = (at: Placed) => at.paragraph.isTwin
  const loops = [
    ...pairLoops(placed.filter((at) => !isTwin(at))).loops,
    ...pairLoops(placed.filter(isTwin)).loops,
  ]
  const edits = paragraphs.flatMap((paragraph) => {
    const own = placed.filter((at) => at.paragraph === paragraph)
    return own.length > 0 ? rewrite(paragraph, own, { loops, known }) : []
  })
  return { xml: apply(xml, edits), hasLoops: loops.length > 0 }
}

type Around = { loops: Loop[]; known: MergeFields }

type Edit = { from: number; to: number; text: string }

function rewrite(paragraph: Paragraph, own: Placed[], around: Around): Edit[] {
  const spans = own.map((at) => ({
    from: at.tag.from,
    to: at.tag.to + absorbed(at.tag, paragraph.text, around.known),
    text: textFor(at, around),
  }))
  let from = 0
  return paragraph.nodes.flatMap((node) => {
    const range = { from, to: from + node.text.length }
    from = range.to
    return spans.some((span) => span.from < range.to && span.to > range.from)
      ? [editOf(node, textWithin(range, spans, paragraph.text))]
      : []
  })
}

type Span = { from: number; to: number; text: string }

// What is left of a node: a tag goes wholly into the node where it begins and leaves the others.
function textWithin(range: { from: number; to: number }, spans: Span[], text: string): string {
  let rest = ''
  let at = range.from
  for (const span of spans) {
    if (span.to <= range.from || span.from >= range.to) continue
    if (span.from >= range.from) rest += text.slice(at, span.from) + span.text
    at = Math.min(span.to, range.to)
  }
  return rest + text.slice(at, range.to)
}

function editOf(node: TextNode, text: string): Edit {
  return { from: node.openAt, to: node.end, text: `<w:t xml:space="preserve">${escapeXml(text)}` }
}

function textFor(at: Placed, { loops, known }: Around): string {
  const { kind, name } = at.tag
  if (kind === 'field') return isInLoop(at, { loops, known }) ? `{${name}}` : markOf({ key: name })
  const loop = loops.find(({ open, close }) => open === at || close === at)
  const goes = loop?.kind === 'between' ? away : ''
  if (kind === 'close') return `${goes}{/${name}}`
  const whole = loop?.kind === 'paragraphs' || loop?.kind === 'between'
  return `${goes}{#${name}${whole ? ' [loopOver: "paragraph"]' : ''}}`
}

function isInLoop(at: Placed, { loops, known }: Around): boolean {
  const sameWorld = loops.filter((loop) => loop.open.paragraph.isTwin === at.paragraph.isTwin)
  return sameWorld.some(
    (loop) => known.findLoop(loop.open.tag.name) && isWithin([loop], loop.open.tag.name, at),
  )
}

// «{категория_род_падеж} квалификационной категории»: the value brings these words itself, in their right order.
function absorbed(tag: Tag, text: string, known: MergeFields): number {
  if (tag.kind !== 'field' || !known.find(tag.name)?.saysCategory) return 0
  const words = /^[\s\u00a0]+(?:квалификационн[а-яё]+[\s\u00a0]+)?категори[а-яё]+/i.exec(text.slice(tag.to))
  return words?.[0].length ?? 0
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign === '<' ? '&lt;' : '&gt;'))
}

function apply(xml: string, edits: Edit[]): string {
  const pieces: string[] = []
  let at = 0
  for (const edit of edits.toSorted((one, other) => one.from - other.from)) {
    pieces.push(xml.slice(at, edit.from), edit.text)
    at = edit.to
  }
  return pieces.join('') + xml.slice(at)
}
