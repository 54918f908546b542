import type { SheetRefusalCode } from './sheet.ts'

export type FileKind = 'zip' | 'text' | SheetRefusalCode

const signatures: readonly [kind: FileKind, bytes: readonly number[]][] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['pdf', [...Buffer.from('%PDF')]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [...Buffer.from('GIF8')]],
  ['image', [...Buffer.from('BM')]],
  ['image', [0x49, 0x49, 0x2a, 0x00]],
  ['image', [0x4d, 0x4d, 0x00, 0x2a]],
  ['document', [...Buffer.from('{\\rtf')]],
  ['archive', [...Buffer.from('Rar!')]],
  ['archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['archive', [0x1f, 0x8b]],
]
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0]
// Excel before 1997 wrote its records without the compound file around them.
const oldRecords = [0x09, 0x08]

/** What the first bytes say. The name of the file is not asked: people rename what they could not open. */
export function kindOf(bytes: Buffer): FileKind {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, compoundFile)) return kindOfCompound(bytes)
  const known = signatures.find(([kind, start]) => startsWith(bytes, start) && isReally(kind, bytes))
  if (known) return known[0]
  if (startsWith(bytes, oldRecords) && bytes[3] === 0) return 'oldExcel'
  if (bytes.subarray(4, 12).toString('latin1') === 'ftypheic') return 'image'
  return isMarkup(bytes) ? 'webPage' : 'text'
}

// «BM» also begins a word of a CSV; a bitmap goes on with zero bytes.
const isReally = (kind: FileKind, bytes: Buffer): boolean =>
  kind !== 'image' || bytes[0] !== 0x42 || bytes.subarray(6, 10).equals(Buffer.alloc(4))

// Office keeps old documents and everything with a password in the same container; the names inside are UTF-16.
function kindOfCompound(bytes: Buffer): FileKind {
  const holds = (name: string) => bytes.includes(Buffer.from(name, 'utf16le'))
  if (holds('EncryptedPackage')) return 'passwordProtected'
  if (holds('WordDocument')) return 'document'
  return holds('Workbook') || holds('Book') ? 'oldExcel' : 'notASheet'
}

function isMarkup(bytes: Buffer): boolean {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  const start = bytes
    .subarray(0, 400)
    .toString(isUtf16 ? 'utf16le' : 'utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  return (
    /^<(?:!doctype|!--|\?xml|html|head|body|meta|table|style|workbook)/i.test(start) ||
    /^mime-version:/i.test(start)
  )
}

const startsWith = (bytes: Buffer, start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte)
