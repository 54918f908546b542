// Spreadsheets made by hand for tests: honest ones, broken ones and hostile ones.
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { ZipFile } from 'yazl'
import { type Cell, cellText, type Sheet } from '../../src/sheets/sheet.ts'

/** A file of test/samples. */
export const samplePath = (name: string): string => new URL(`../samples/${name}`, import.meta.url).pathname
export const sample = (name: string): Promise<Buffer> => readFile(samplePath(name))

/** Parts by their names, zipped. */
export const zipOf = (parts: Record<string, string | Uint8Array>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
      ),
    ),
  )

export const partsOf = (zip: Uint8Array): Record<string, Uint8Array> => unzipSync(zip)

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const links = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'

type Xlsx = {
  rows: string
  texts?: string
  styles?: string
  workbookPr?: string
  sheets?: string
  more?: Record<string, string | Uint8Array>
}

/** A workbook with one sheet «Лист»; `rows` is what stands inside sheetData. */
export const xlsxOf = ({ rows, texts, styles, workbookPr = '', sheets, more = {} }: Xlsx): Buffer =>
  zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships ${links}><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}">${workbookPr}<sheets>${sheets ?? '<sheet name="Лист" sheetId="1" r:id="s1"/>'}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships ${links}><Relationship Id="s1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="s2" Type="${office}/worksheet" Target="/xl/worksheets/sheet2.xml"/><Relationship Id="t" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': `<sst ${main}>${texts}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet ${main}>${styles}</styleSheet>` }),
    ...more,
  })

/** A workbook of a few kilobytes whose sheet repeats a piece until it is so many megabytes long. */
export function bombOf(piece: string, megabytes: number): Promise<Buffer> {
  const zip = new ZipFile()
  const chunk = Buffer.from(piece.repeat(Math.ceil(1_048_576 / Buffer.byteLength(piece))))
  function* sheet() {
    yield '<worksheet><sheetData'
    if (!piece.startsWith(' ')) yield '>'
    for (let i = 0; i < megabytes; i += 1) yield chunk
  }
  for (const [name, part] of Object.entries(partsOf(xlsxOf({ rows: '' }))))
    if (name !== 'xl/worksheets/sheet1.xml') zip.addBuffer(Buffer.from(part), name)
  zip.addReadStream(Readable.from(sheet(), { objectMode: false }), 'xl/worksheets/sheet1.xml')
  zip.end()
  return buffer(zip.outputStream)
}

/** An ODF spreadsheet; `tables` is what stands inside office:spreadsheet, `styles` inside office:automatic-styles. */
export const odsOf = (tables: string, styles = ''): Buffer =>
  zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  })

/** The rows of a sheet as CSV text with every field quoted, blank rows kept, so that row numbers stay the same. */
export function csvOf({ rows }: Sheet, delimiter: string): string {
  const quoted = (cell: Cell) => `"${cellText(cell).replaceAll('"', '""')}"`
  const lines: string[] = []
  for (const { number, cells } of rows) {
    while (lines.length < number - 1) lines.push('')
    lines.push(cells.map(quoted).join(delimiter))
  }
  return lines.join('\r\n')
}

/** Windows-1251 bytes of a text; throws when a character is not in it. */
export function cp1251(text: string): Buffer {
  const decoder = new TextDecoder('windows-1251')
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]))
  return Buffer.from(
    [...text].map((character) => {
      const code = codes.get(character)
      if (code === undefined) throw new RangeError(`«${character}» is not in Windows-1251`)
      return code
    }),
  )
}
