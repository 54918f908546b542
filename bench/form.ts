// The form of the hand-in page as a browser sends it.
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
