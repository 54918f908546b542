// Word files made by hand, so that tests hold exactly the XML that Word, or a stranger, would write.
import { SaxesParser } from 'saxes'
import { openPackage, type Part, readText, textPart, writePackage } from '../../src/papers/docx/package.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type WordFile = {
  /** What stands inside `<w:body>`. */
  body: string
  /** Further relationships of the document, as elements. */
  links?: string
  /** What stands inside `<w:footer>` and `<w:footnotes>`. */
  footer?: string
  notes?: string
  /** The content type of the main part. */
  type?: string
  /** Further parts, or other ones under the usual names. */
  parts?: readonly Part[]
}

export function wordFile(file: WordFile): Buffer {
  const parts = [
    textPart('[Content_Types].xml', contentTypes(file)),
    textPart(
      '_rels/.rels',
      relationships(`<Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/>`),
    ),
    textPart('word/document.xml', story('document', `<w:body>${file.body}<w:sectPr/></w:body>`)),
    textPart('word/_rels/document.xml.rels', relationships(linksOf(file))),
    ...(file.footer ? [textPart('word/footer1.xml', story('ftr', file.footer))] : []),
    ...(file.notes ? [textPart('word/footnotes.xml', story('footnotes', file.notes))] : []),
  ]
  const own = new Set(file.parts?.map(({ name }) => name))
  return writePackage([...parts.filter(({ name }) => !own.has(name)), ...(file.parts ?? [])])
}

/** A paragraph whose text is divided into runs as given. */
export function paragraph(...runs: string[]): string {
  return `<w:p>${runs.map(run).join('')}</w:p>`
}

export function run(text: string): string {
  return `<w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r>`
}

export function table(...rows: string[][]): string {
  const cells = (row: string[]) => row.map((text) => `<w:tc><w:p>${run(text)}</w:p></w:tc>`).join('')
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}

function story(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">${inside}</w:${root}>`
}

function contentTypes({ type = `${word}.document.main+xml`, footer, notes }: WordFile): string {
  const override = (name: string, kind: string) => `<Override PartName="${name}" ContentType="${kind}"/>`
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/word/document.xml', type)}${footer ? override('/word/footer1.xml', `${word}.footer+xml`) : ''}${notes ? override('/word/footnotes.xml', `${word}.footnotes+xml`) : ''}</Types>`
}

function linksOf({ links = '', footer, notes }: WordFile): string {
  const own = footer ? `<Relationship Id="f1" Type="${relations}/footer" Target="footer1.xml"/>` : ''
  const foot = notes ? `<Relationship Id="n1" Type="${relations}/footnotes" Target="footnotes.xml"/>` : ''
  return own + foot + links
}

function relationships(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
}

/** The text of a part of a Word file, which must be well-formed. */
export async function xmlOf(docx: Buffer, part = 'word/document.xml'): Promise<string> {
  const parts = await openPackage(docx)
  if (typeof parts === 'string') throw new Error(`Not a Word file: ${parts}`)
  const xml = readText(parts, part) ?? ''
  new SaxesParser({ xmlns: false }).write(xml).close()
  return xml
}

/** A relationship to something outside of the file. */
export function external(type: string, target: string): string {
  return `<Relationship Id="x1" Type="${relations}/${type}" Target="${target}" TargetMode="External"/>`
}
