// Reads a part of a Word file into paragraphs that know where their text stands in the XML and on the page.
import { SaxesParser, type SaxesTagPlain } from 'saxes'

/** One `<w:t>`: from `openAt` to `start` its opening tag, from `start` to `end` its escaped text. */
export type TextNode = { openAt: number; start: number; end: number; text: string }

/** Where a person finds a paragraph. All numbers are counted from 1 as on the page. */
export type Place = {
  story: Story
  paragraph: number
  table?: { number: number; row: number; cell: number }
  inBox: boolean
}

export type Story = 'body' | 'header' | 'footer' | 'notes'

export type Paragraph = {
  place: Place
  text: string
  nodes: TextNode[]
  /** The element itself in the XML, from `<w:p` to after `</w:p>`. */
  from: number
  to: number
  /** The same container and the same row mean the same number: only such paragraphs can be repeated together. */
  container: number
  row: number
  /** An older twin that Word keeps beside a text box for other programs. */
  isTwin: boolean
}

/** A field that Word itself would compute, by its words: «PAGE», «DDEAUTO c:\\…». */
export type Instruction = { words: string; place: Place }

export type Reading = { paragraphs: Paragraph[]; instructions: Instruction[] }

/** Reads one part. `undefined`: not well-formed XML, or with a document type, which Word never writes. */
export function readStory(xml: string, story: Story): Reading | undefined {
  const reader = new StoryReader(xml, story)
  const parser = new SaxesParser({ xmlns: false, position: true })
  const stop = (why: unknown) => {
    throw why instanceof Error ? why : new Error('document type')
  }
  parser.on('error', stop)
  parser.on('doctype', stop)
  parser.on('opentag', (tag) => reader.open(tag, parser.position))
  parser.on('text', (text) => reader.hear(text))
  parser.on('cdata', (text) => reader.hear(text))
  parser.on('closetag', (tag) => reader.close(tag, parser.position))
  try {
    parser.write(xml).close()
  } catch {
    return undefined
  }
  // A box closes before the paragraph that holds it; the order of the page is the order of beginnings.
  const paragraphs = reader.paragraphs.sort((one, other) => one.from - other.from)
  return { paragraphs, instructions: reader.instructions }
}

type Table = { number: number; row: number; cell: number; rowId: number }
type Field = { words: string; isShown: boolean; place: Place }

class StoryReader {
  paragraphs: Paragraph[] = []
  instructions: Instruction[] = []
  private readonly xml: string
  private readonly story: Story
  private readonly begun: Paragraph[] = []
  private readonly tables: Table[] = []
  private readonly fields: Field[] = []
  // Bodies, cells and boxes; a paragraph belongs to the innermost.
  private readonly containers: number[] = [0]
  private counted = { containers: 0, paragraphs: 0, tables: 0, rows: 0 }
  private boxes = 0
  private twins = 0
  private node: TextNode | undefined
  private instruction = false

  constructor(xml: string, story: Story) {
    this.xml = xml
    this.story = story
  }

  open(tag: SaxesTagPlain, at: number): void {
    const from = this.xml.lastIndexOf('<', at - 1)
    if (tag.name === 'w:t') this.node = { openAt: from, start: at, end: at, text: '' }
    else if (tag.name === 'w:p') this.openParagraph(from)
    else if (tag.name === 'w:instrText') this.instruction = true
    else if (tag.name === 'w:fldChar') this.turnField(tag.attributes['w:fldCharType'])
    else if (tag.name === 'w:fldSimple')
      this.instructions.push({ words: tag.attributes['w:instr'] ?? '', place: this.place() })
    else this.enter(tag.name)
  }

  hear(text: string): void {
    if (this.node) this.node.text += text
    const field = this.fields.at(-1)
    if (this.instruction && field && !field.isShown) field.words += text
  }

  close(tag: SaxesTagPlain, at: number): void {
    if (tag.name === 'w:t') this.closeText(tag.isSelfClosing, at)
    else if (tag.name === 'w:instrText') this.instruction = false
    else if (tag.name === 'w:p') this.closeParagraph(at)
    else this.leave(tag.name)
  }

  private openParagraph(from: number): void {
    const inTable = this.tables.length > 0
    if (!inTable && this.boxes === 0) this.counted.paragraphs++
    this.begun.push({
      place: this.place(),
      text: '',
      nodes: [],
      from,
      to: from,
      container: this.containers.at(-1) ?? 0,
      row: this.tables.at(-1)?.rowId ?? 0,
      isTwin: this.twins > 0,
    })
  }

  private closeParagraph(at: number): void {
    const paragraph = this.begun.pop()
    if (!paragraph) return
    paragraph.to = at
    paragraph.text = paragraph.nodes.map((node) => node.text).join('')
    this.paragraphs.push(paragraph)
  }

  private closeText(isEmpty: boolean, at: number): void {
    const { node } = this
    this.node = undefined
    if (!node || isEmpty) return
    node.end = this.xml.lastIndexOf('</', at - 1)
    this.begun.at(-1)?.nodes.push(node)
  }

  private turnField(type: string | undefined): void {
    if (type === 'begin') this.fields.push({ words: '', isShown: false, place: this.place() })
    const field = this.fields.at(-1)
    if (type === 'separate' && field) field.isShown = true
    if (type !== 'end' || !field) return
    this.fields.pop()
    this.instructions.push({ words: field.words, place: field.place })
    // A field inside the words of another is kept as a mark: what it turns into cannot be known beforehand.
    const outer = this.fields.at(-1)
    if (outer && !outer.isShown) outer.words += '\u0000'
  }

  private enter(name: string): void {
    if (name === 'w:tbl') this.tables.push({ number: ++this.counted.tables, row: 0, cell: 0, rowId: 0 })
    const table = this.tables.at(-1)
    if (name === 'w:tr' && table) {
      table.row++
      table.cell = 0
      table.rowId = ++this.counted.rows
    }
    if (name === 'w:tc' && table) table.cell++
    if (name === 'w:tc' || name === 'w:txbxContent' || name === 'w:sdtContent') {
      this.containers.push(++this.counted.containers)
    }
    if (name === 'w:txbxContent') this.boxes++
    if (name === 'mc:Fallback') this.twins++
  }

  private leave(name: string): void {
    if (name === 'w:tbl') this.tables.pop()
    if (name === 'w:tc' || name === 'w:txbxContent' || name === 'w:sdtContent') this.containers.pop()
    if (name === 'w:txbxContent') this.boxes--
    if (name === 'mc:Fallback') this.twins--
  }

  private place(): Place {
    const table = this.tables.at(-1)
    return {
      story: this.story,
      paragraph: this.counted.paragraphs,
      inBox: this.boxes > 0,
      ...(table ? { table: { number: table.number, row: table.row, cell: table.cell } } : {}),
    }
  }
}
