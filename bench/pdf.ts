// A valid PDF of a wished size, different each time.
import { randomBytes } from 'node:crypto'

/** One page and a stream of random bytes that makes it as large as a scan. */
export function scanOf(size: number): Buffer {
  const noise = randomBytes(size)
  const parts: Buffer[] = []
  const places: number[] = []
  let at = 0
  const put = (piece: Buffer | string): void => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece
    parts.push(bytes)
    at += bytes.length
  }
  const object = (number: number, body: () => void): void => {
    places[number] = at
    put(`${number} 0 obj\n`)
    body()
    put('\nendobj\n')
  }
  put('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n')
  object(1, () => put('<< /Type /Catalog /Pages 2 0 R >>'))
  object(2, () => put('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'))
  object(3, () =>
    put('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 5 0 R >>'),
  )
  object(4, () => {
    put(`<< /Length ${noise.length} >>\nstream\n`)
    put(noise)
    put('\nendstream')
  })
  object(5, () => put('<< /Length 0 >>\nstream\n\nendstream'))
  const table = at
  put(
    `xref\n0 6\n0000000000 65535 f \n${places
      .slice(1)
      .map((p) => `${String(p).padStart(10, '0')} 00000 n \n`)
      .join('')}`,
  )
  put(`trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`)
  return Buffer.concat(parts)
}

const boundary = 'bench-boundary'
export const formType = `multipart/form-data; boundary=${boundary}`

/** The form of the hand-in page with one file. */
export function formWith(file: Buffer, name = 'scan.pdf', fields: Record<string, string> = {}): Buffer {
  const extra = Object.entries(fields).map(
    ([key, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  )
  return Buffer.concat([
    Buffer.from(
      `${extra.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    file,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
}
