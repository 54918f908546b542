// What the font of the papers can show. A paper of PDF/A may not hold a character without a glyph.

/** The code points that a TrueType font has glyphs for. Throws on a font without a Unicode table. */
export function glyphsOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableAt(font, 'cmap')
  const points = new Set<number>()
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const record = cmap + 4 + index * 8
    const isUnicode = font.readUInt16BE(record) === 0 || font.readUInt16BE(record) === 3
    const at = cmap + font.readUInt32BE(record + 4)
    const format = font.readUInt16BE(at)
    if (isUnicode && format === 4) readSegments(font, at, points)
    if (isUnicode && format === 12) readGroups(font, at, points)
  }
  if (points.size === 0) throw new Error('The font has no Unicode table')
  return points
}

function tableAt(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + index * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  throw new Error(`The font has no table ${tag}`)
}

// Format 4: segments of code points up to U+FFFF; a glyph of 0 means «none».
function readSegments(font: Buffer, at: number, points: Set<number>): void {
  const doubled = font.readUInt16BE(at + 6)
  const ends = at + 14
  const starts = ends + doubled + 2
  const deltas = starts + doubled
  const offsets = deltas + doubled
  for (let segment = 0; segment < doubled; segment += 2) {
    const from = font.readUInt16BE(starts + segment)
    const to = font.readUInt16BE(ends + segment)
    const offset = font.readUInt16BE(offsets + segment)
    for (let point = from; point <= to && point < 0xffff; point++) {
      const glyph =
        offset === 0
          ? (point + font.readUInt16BE(deltas + segment)) & 0xffff
          : font.readUInt16BE(offsets + segment + offset + (point - from) * 2)
      if (glyph !== 0) points.add(point)
    }
  }
}

// Format 12: groups of any code points.
function readGroups(font: Buffer, at: number, points: Set<number>): void {
  const groups = font.readUInt32BE(at + 12)
  for (let group = 0; group < groups; group++) {
    const record = at + 16 + group * 12
    for (let point = font.readUInt32BE(record); point <= font.readUInt32BE(record + 4); point++)
      points.add(point)
  }
}

const unseen = /[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu
const missing = '?'

/**
 * The text with what the font cannot show replaced by one «?» a character, and words that no line can hold made
 * breakable. Line breaks stay.
 */
export function showable(text: string, glyphs: ReadonlySet<number>): string {
  let shown = ''
  for (const piece of segments(text)) {
    const seen = piece === '\n' ? piece : piece.replace(unseen, piece === '\t' ? ' ' : '')
    const canShow = [...seen].every((sign) => sign === '\n' || glyphs.has(sign.codePointAt(0) ?? 0))
    shown += canShow ? seen : missing
  }
  return breakable(shown)
}

// Most texts are letters and digits; only others are worth dividing into what a person calls characters.
const graphemes = new Intl.Segmenter('ru', { granularity: 'grapheme' })

function* segments(text: string): Iterable<string> {
  const whole = text.normalize('NFC').replace(/\r\n?|[\u2028\u2029]/g, '\n')
  for (const [plain, strange] of whole.matchAll(
    /[\x20-\x7e\n\u00a0«»А-яЁё№–—…]+|([^\x20-\x7e\n\u00a0«»А-яЁё№–—…]+)/g,
  )) {
    if (strange === undefined) yield* plain.match(/\n|[^\n]+/g) ?? []
    else for (const { segment } of graphemes.segment(strange)) yield segment
  }
}

const longest = 36

function breakable(text: string): string {
  return text.replace(new RegExp(`[^\\s]{${longest + 1},}`, 'g'), (word) =>
    word.replace(/[/.,?&=_-]+(?=.)|.{18}(?=.)/gsu, '$&\u200b'),
  )
}
