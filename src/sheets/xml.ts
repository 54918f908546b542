import { SaxesParser } from 'saxes'
import { stop } from './stop.ts'

export type Attributes = Record<string, string>

/** What a reader wants to hear. Names come without their prefix: `table:table-row` is `table-row`. */
export type XmlEars = {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text?(text: string): void
}

// An honest sheet is a dozen levels deep, and no text or tag of it is longer than a cell with all its escapes.
const depthAtMost = 100
const silenceAtMost = 1024 * 1024

/**
 * Reads one XML part as it is inflated. Entities of a DTD are not known to the parser, so they cannot multiply;
 * depth and the length of one piece are bounded, so a part cannot fill the memory before the counters see it. A part that is not there says nothing.
 */
export async function readXml(chunks: AsyncIterable<Buffer>, ears: XmlEars): Promise<void> {
  const parser = new SaxesParser<{ xmlns?: false; position: false }>({ position: false })
  let depth = 0
  let silence = 0
  parser.on('opentag', (tag) => {
    silence = 0
    depth += 1
    if (depth > depthAtMost) stop('broken')
    ears.open(local(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    silence = 0
    depth -= 1
    ears.close(local(tag.name))
  })
  const heard = (text: string): void => {
    silence = 0
    ears.text?.(text)
  }
  parser.on('text', heard)
  parser.on('cdata', heard)
  parser.on('error', (error) => {
    throw error
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isThere = false
  for await (const chunk of chunks) {
    isThere = true
    silence += chunk.length
    if (silence > silenceAtMost) stop('broken')
    parser.write(decoder.decode(chunk, { stream: true }))
  }
  if (!isThere) return
  parser.write(decoder.decode())
  parser.close()
}

/** An attribute by its local name, whatever prefix the program that wrote the file has chosen. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  if (name in attributes) return attributes[name]
  const full = Object.keys(attributes).find((key) => local(key) === name)
  return full === undefined ? undefined : attributes[full]
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
