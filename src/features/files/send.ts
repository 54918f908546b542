// Sending a stored file to a browser. Whether it may be seen was asked before.
import { Readable } from 'node:stream'
import type { Ctx } from '../../web/context.ts'
import { fileHeaders } from '../../web/security.ts'
import type { FileFacts } from './queries.ts'

/** Streams the file; `inline` shows it inside our own page, in an origin of its own. */
export async function sendFile(c: Ctx, file: FileFacts, { inline = false } = {}): Promise<Response> {
  const { stream } = await c.get('to').files.open(file.key)
  for (const [name, value] of Object.entries(fileHeaders({ ...file, inline }))) c.header(name, value)
  return c.body(Readable.toWeb(stream) as ReadableStream)
}
