// Pictures and PDFs made byte by byte.
import { randomBytes } from 'node:crypto'
import { crc32, deflateSync } from 'node:zlib'

/** A PNG of this size in shades of grey; by itself a dark corner at the upper left on light ground. */
export function pngPicture(
  width: number,
  height: number,
  shade: (x: number, y: number) => number = (x, y) => (x < width / 3 && y < height / 3 ? 20 : 230),
): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(8, 8)
  const row = (y: number) => [0, ...Array.from({ length: width }, (_, x) => shade(x, y))]
  const pixels = Buffer.from(Array.from({ length: height }, (_, y) => row(y)).flat())
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(pixels)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

export function pngChunk(type: string, content: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const chunk = Buffer.alloc(typed.length + 8)
  chunk.writeUInt32BE(content.length, 0)
  typed.copy(chunk, 4)
  chunk.writeUInt32BE(crc32(typed), typed.length + 4)
  return chunk
}

/** The same JPG as a camera held otherwise writes it: orientation 1–8 of EXIF. */
export function turnedJpg(jpg: Buffer, orientation: number): Buffer {
  const directory = Buffer.alloc(26)
  directory.write('II*\0', 0, 'latin1')
  directory.writeUInt32LE(8, 4)
  directory.writeUInt16LE(1, 8)
  directory.writeUInt16LE(0x0112, 10)
  directory.writeUInt16LE(3, 12)
  directory.writeUInt32LE(1, 14)
  directory.writeUInt16LE(orientation, 18)
  const block = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), directory])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(block.length + 2, 2)
  return Buffer.concat([jpg.subarray(0, 2), head, block, jpg.subarray(2)])
}

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
export function pdfOf(...objects: (string | Buffer)[]): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const places = objects.map((object, index) => {
    const at = pieces.reduce((sum, piece) => sum + piece.length, 0)
    pieces.push(Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n'))
    return at
  })
  const xref = pieces.reduce((sum, piece) => sum + piece.length, 0)
  const rows = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  pieces.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(pieces)
}

/** A PDF of one page that weighs as much as a scan, and is like no other. */
export function scanOf(size: number): Buffer {
  const noise = randomBytes(size)
  return pdfOf(
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    Buffer.concat([Buffer.from(`<< /Length ${size} >>\nstream\n`), noise, Buffer.from('\nendstream')]),
  )
}

/** A packed stream object. */
export function packedStream(dictionary: string, content: string): Buffer {
  const packed = deflateSync(Buffer.from(content, 'latin1'))
  const head = `<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')])
}
