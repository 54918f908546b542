// Lays a template out once, so that filling it is joining strings. easy-template-x repeats the blocks.
import { TemplateHandler } from 'easy-template-x'
import type { MergeFields } from '../mergeFields.ts'
import { findStories } from './contents.ts'
import { dropEmptied, markOf, markStory, type Slot, splitAtMarks } from './marks.ts'
import { openPackage, type Package, readText, textPart, writePackage } from './package.ts'
import { readStory } from './reading.ts'

/** A template whose fields are marks. Made once for each template. */
export type Prepared = {
  parts: Package
  stories: { name: string; xml: string; hasLoops: boolean }[]
  known: MergeFields
}

/** A template in which every block stands as often as it has items. Made once for each number of items. */
export type Plan = {
  parts: Package
  stories: { name: string; pieces: (string | Slot)[] }[]
  known: MergeFields
}

/** Takes a template that `checkTemplate` has found good; throws on any other. */
export async function prepare(bytes: Buffer, known: MergeFields): Promise<Prepared> {
  const parts = await openPackage(bytes)
  if (typeof parts === 'string') throw new Error(`The template cannot be opened: ${parts}`)
  const stories = findStories(parts)
  if (typeof stories === 'string') throw new Error(`The template cannot be read: ${stories}`)
  const marked = stories.map(({ name, story }) => {
    const xml = readText(parts, name)?.replace(/^\ufeff/, '')
    const reading = xml === undefined ? undefined : readStory(xml, story)
    if (xml === undefined || !reading) throw new Error(`The template has a damaged part: ${name}`)
    return { name, ...markStory(xml, reading, known) }
  })
  return { parts: withoutAttachedTemplate(parts), stories: marked, known }
}

/** How often each block is repeated, for example `{ специалисты: 2 }`. */
export type Counts = Readonly<Record<string, number>>

export async function layOut({ parts, stories, known }: Prepared, counts: Counts): Promise<Plan> {
  const looped = stories.filter((story) => story.hasLoops)
  const repeated =
    looped.length > 0 ? await repeat(parts, looped, slotsFor(known, counts)) : new Map<string, string>()
  return {
    parts,
    known,
    stories: stories.map(({ name, xml }) => ({
      name,
      pieces: splitAtMarks(dropEmptied(repeated.get(name) ?? xml)),
    })),
  }
}

const handler = new TemplateHandler({ maxXmlDepth: 200 })

async function repeat(
  parts: Package,
  stories: { name: string; xml: string }[],
  slots: ReturnType<typeof slotsFor>,
): Promise<Map<string, string>> {
  const marked: Package = new Map(parts)
  for (const { name, xml } of stories) marked.set(name, textPart(name, xml))
  const laid = await openPackage(await handler.process(writePackage(marked.values()), slots), {
    packedBytes: Number.POSITIVE_INFINITY,
    unpackedBytes: Number.POSITIVE_INFINITY,
    parts: Number.POSITIVE_INFINITY,
  })
  if (typeof laid === 'string') throw new Error(`The laid out template cannot be opened: ${laid}`)
  return new Map(stories.map(({ name }) => [name, readText(laid, name) ?? '']))
}

// The values that the blocks are filled with are marks again: the real ones come when the paper is filled.
function slotsFor(known: MergeFields, counts: Counts): Record<string, Record<string, string>[]> {
  const slots: Record<string, Record<string, string>[]> = {}
  for (const loop of known.loops)
    slots[loop.key] = Array.from({ length: counts[loop.key] ?? loop.blanks }, (_, item) =>
      Object.fromEntries(
        known.list.map(({ key, within }) => [key, markOf(within === loop.key ? { key, item } : { key })]),
      ),
    )
  return slots
}

// Word writes here the path of the file from which the author began, and would go and open it.
function withoutAttachedTemplate(parts: Package): Package {
  const rest: Package = new Map(parts)
  for (const name of parts.keys()) {
    if (!/settings\.xml(\.rels)?$/.test(name)) continue
    const xml = readText(parts, name)
    const clean = xml
      ?.replace(/<Relationship\b[^>]*\/attachedTemplate"[^>]*>/g, '')
      .replace(/<w:attachedTemplate\b[^>]*\/>/g, '')
    if (clean !== undefined && clean !== xml) rest.set(name, textPart(name, clean))
  }
  return rest
}
