// What a package says about itself: the kind of file, its stories, and what it points at outside.
import { SaxesParser } from 'saxes'
import { type Package, readText } from './package.ts'
import type { Story } from './reading.ts'

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

export type DocxFault = 'notWord' | 'macros' | 'wordTemplate' | 'strict' | 'damaged'

export type StoryPart = { name: string; story: Story }

/** The parts that hold text, the main document first, or what kind of file this is instead. */
export function findStories(parts: Package): StoryPart[] | DocxFault {
  const types = readText(parts, '[Content_Types].xml')
  if (types === undefined) return parts.has('[Content_Types].xml') ? 'damaged' : 'notWord'
  const overrides = elements(types, 'Override')
  if (!overrides) return 'damaged'
  if (/macroEnabled|vbaProject/i.test(types) || [...parts.keys()].some((name) => /vbaProject/i.test(name)))
    return 'macros'
  if (types.includes(`${word}template.main+xml`)) return 'wordTemplate'
  const stories = overrides.flatMap((override) => storyOf(override, parts))
  const first = stories.find((part) => part.story === 'body')
  if (!first) return 'notWord'
  const text = readText(parts, first.name)
  if (text === undefined) return 'damaged'
  if (text.slice(0, 20_000).includes('http://purl.oclc.org/ooxml/wordprocessingml/main')) return 'strict'
  return [first, ...stories.filter((part) => part !== first)]
}

const storyTypes: Record<string, Story> = {
  [main]: 'body',
  [`${word}header+xml`]: 'header',
  [`${word}footer+xml`]: 'footer',
  [`${word}footnotes+xml`]: 'notes',
  [`${word}endnotes+xml`]: 'notes',
}

function storyOf(override: Record<string, string>, parts: Package): StoryPart[] {
  const story = storyTypes[override.ContentType ?? '']
  const name = (override.PartName ?? '').replace(/^\//, '')
  return story && parts.has(name) ? [{ name, story }] : []
}

export type Relationship = { part: string; id: string; type: string; target: string; isExternal: boolean }

/** Every relationship of every part; `undefined` when one of the lists is damaged. */
export function readRelationships(parts: Package): Relationship[] | undefined {
  const all: Relationship[] = []
  for (const part of parts.keys()) {
    if (!part.endsWith('.rels')) continue
    const xml = readText(parts, part)
    const found = xml === undefined ? undefined : elements(xml, 'Relationship')
    if (!found) return undefined
    for (const each of found)
      all.push({
        part,
        id: each.Id ?? '',
        type: (each.Type ?? '').replace(/^.*\//, ''),
        target: each.Target ?? '',
        isExternal: each.TargetMode === 'External',
      })
  }
  return all
}

/** The attributes of every element with this local name, whatever prefix the program gave it. */
function elements(xml: string, name: string): Record<string, string>[] | undefined {
  const found: Record<string, string>[] = []
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (why) => {
    throw why
  })
  parser.on('opentag', (tag) => {
    if (tag.name.replace(/^.*:/, '') === name) found.push(tag.attributes as Record<string, string>)
  })
  try {
    parser.write(xml.replace(/^\ufeff/, '')).close()
  } catch {
    return undefined
  }
  return found
}
