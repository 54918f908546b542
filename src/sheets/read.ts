// Reads a spreadsheet of any supported kind. Whatever the bytes are, the answer is sheets or a refusal.
import { readFile, stat } from 'node:fs/promises'
import { csvText, readCsv } from './csv.ts'
import { type Gather, gather } from './gather.ts'
import { kindOf } from './kind.ts'
import { readOds } from './ods.ts'
import { defaultSheetLimits, type SheetLimits, type SheetsRead } from './sheet.ts'
import { refused, refusedBy, stop } from './stop.ts'
import { readXlsx } from './xlsx.ts'
import { openZip, type Zip } from './zip.ts'

/** Where the file is, or what is in it. */
export type SheetFile = string | Uint8Array

/**
 * The visible sheets of an XLSX, ODS or CSV file with the row numbers that the person sees; what kind it is decides the
 * content and not the name. A formula gives the value it had when the file was saved. Never throws: what cannot be read
 * or passes a limit is a refusal with a Russian sentence.
 */
export async function readSheets(
  file: SheetFile,
  limits: SheetLimits = defaultSheetLimits,
): Promise<SheetsRead> {
  const bytes = typeof file === 'string' ? await bytesOf(file, limits) : Buffer.from(file)
  if (!bytes) return refused('unreadable')
  if (bytes.length > limits.fileSize) return refused('fileTooLarge', { limit: limits.fileSize })
  const gathered = gather(limits)
  try {
    await readInto(gathered, bytes, limits)
  } catch (error) {
    return refusedBy(error)
  }
  return { ok: true, sheets: gathered.sheets }
}

// Of a file that is too large only one byte more than allowed is ever read.
async function bytesOf(path: string, limits: SheetLimits): Promise<Buffer | undefined> {
  try {
    const { size } = await stat(path)
    return size > limits.fileSize ? Buffer.alloc(limits.fileSize + 1) : await readFile(path)
  } catch {
    return undefined
  }
}

async function readInto(into: Gather, bytes: Buffer, limits: SheetLimits): Promise<void> {
  const kind = kindOf(bytes)
  if (kind === 'zip') return readZip(into, bytes, limits)
  if (kind !== 'text') return stop(kind)
  const text = csvText(bytes)
  if (text === undefined) return stop('notASheet')
  if (text.trim() === '') return stop('empty')
  readCsv(text, into)
}

async function readZip(into: Gather, bytes: Buffer, limits: SheetLimits): Promise<void> {
  const zip = await openZip(bytes, limits.inflatedSize)
  if (zip.has('[Content_Types].xml')) {
    if (zip.has('word/document.xml')) stop('document')
    return readXlsx(zip, limits, into)
  }
  const type = await mimetype(zip)
  if (type.includes('opendocument.spreadsheet')) return readOds(zip, limits, into)
  stop(type.includes('opendocument') ? 'document' : 'archive')
}

async function mimetype(zip: Zip): Promise<string> {
  let text = ''
  for await (const chunk of zip.part('mimetype')) text += chunk.toString('latin1').slice(0, 200)
  return text
}
