// Names everything in a template that would not work, each with its place.
import { distance, fold, untwin } from '../../domain/fold.ts'
import type { TemplateKind } from '../../domain/templateChoice.ts'
import { fieldsOf, type MergeFields } from '../mergeFields.ts'
import {
  type TemplateFaultName,
  type TemplateFileFault,
  templateFaultWords,
  templateFileWords,
} from '../words.ts'
import { findStories, readRelationships, type StoryPart } from './contents.ts'
import { findDangers, judgeInstruction } from './dangers.ts'
import { isWithin, type Loop, type Placed, pairLoops } from './loops.ts'
import { openPackage, type Package, readText } from './package.ts'
import { placeWords } from './places.ts'
import { layOut, prepare } from './plan.ts'
import { type Paragraph, readStory } from './reading.ts'
import { findTags } from './tags.ts'

/** `field` is what stands in braces, empty when the fault is of the whole file; `says` is a sentence with the way out. */
export type TemplateFault = {
  fault: TemplateFaultName | TemplateFileFault
  field: string
  place: string
  says: string
}

export type CheckedTemplate = { ok: true; fields: string[] } | { ok: false; faults: TemplateFault[] }

/** All faults of a template of this kind at once, or the names of the fields it uses. Never throws on any bytes. */
export async function checkTemplate(
  bytes: Buffer,
  kind: TemplateKind = 'conclusion',
): Promise<CheckedTemplate> {
  const known = fieldsOf(kind)
  const parts = await openWord(bytes)
  if (typeof parts === 'string') return refused(parts)
  const stories = findStories(parts)
  if (typeof stories === 'string') return refused(stories)
  const relationships = readRelationships(parts)
  if (!relationships) return refused('damaged')
  const faults = findDangers(relationships).map(({ danger, what }) => faultOf(danger, what, 'Весь документ'))
  const fields = new Set<string>()
  for (const part of stories) {
    const found = checkStory(parts, part, known)
    if (!found) return refused('damaged')
    faults.push(...found.faults)
    for (const field of found.fields) fields.add(field)
  }
  if (faults.length === 0) faults.push(...(await tryOut(bytes, known)))
  return faults.length > 0 ? { ok: false, faults } : { ok: true, fields: [...fields] }
}

async function openWord(bytes: Buffer): Promise<Package | TemplateFileFault> {
  if (bytes.length === 0) return 'empty'
  // Word keeps protected documents, and all documents before 2007, in a container of its own.
  if (bytes.toString('hex', 0, 4) === 'd0cf11e0')
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'oldWord'
  return openPackage(bytes)
}

function refused(fault: TemplateFileFault): CheckedTemplate {
  return { ok: false, faults: [{ fault, field: '', place: 'Файл', says: templateFileWords[fault]() }] }
}

function checkStory(
  parts: Package,
  { name, story }: StoryPart,
  known: MergeFields,
): { faults: TemplateFault[]; fields: string[] } | undefined {
  const reading = readStory(readText(parts, name)?.replace(/^\ufeff/, '') ?? '', story)
  if (!reading) return undefined
  const paragraphs = reading.paragraphs.filter((paragraph) => !paragraph.isTwin)
  const faults: TemplateFault[] = reading.instructions.flatMap((instruction) => {
    const found = judgeInstruction(instruction)
    const place = placeWords({ place: instruction.place, text: instruction.words.trim() }, 0, 40)
    return found ? [faultOf(found.fault, found.name, place)] : []
  })
  const placed: Placed[] = []
  const misplaced: Found[] = []
  for (const paragraph of paragraphs) {
    const found = findTags(paragraph.text)
    for (const { fault, raw, from } of found.faults)
      misplaced.push({
        at: { from, paragraph },
        fault: faultOf(fault, raw, placeWords(paragraph, from, raw.length)),
      })
    for (const tag of found.tags) placed.push({ tag, paragraph })
  }
  faults.push(...inOrder([...misplaced, ...checkTags(placed, known)]))
  const fields = placed.flatMap(({ tag }) => (tag.kind === 'close' ? [] : [tag.name]))
  return { faults, fields }
}

type Found = { at: { from: number; paragraph: Paragraph }; fault: TemplateFault }

function inOrder(found: Found[]): TemplateFault[] {
  const order = ({ at }: Found, other: Found) =>
    at.paragraph.from - other.at.paragraph.from || at.from - other.at.from
  return found.sort(order).map(({ fault }) => fault)
}

function checkTags(placed: Placed[], known: MergeFields): Found[] {
  const { loops, faults } = pairLoops(
    placed.filter(({ tag }) => tag.kind === 'field' || known.findLoop(tag.name)),
  )
  // Where a loop is broken, its fields are not at fault.
  const broken = new Set(faults.map(({ at }) => at.tag.name))
  return [
    ...placed.flatMap((at) =>
      at.tag.kind === 'field' ? checkField(at, known, loops, broken) : checkLoopName(at, known),
    ),
    ...faults.map(({ fault, at }) => {
      const { name, kind, raw } = at.tag
      return faultAt(fault, at, raw, kind === 'open' ? `{/${name}}` : `{#${name}}`)
    }),
    ...loops
      .filter(({ open }) => open.paragraph.place.story === 'notes')
      .map(({ open }) => faultAt('loopInNotes', open)),
  ]
}

function checkField(at: Placed, known: MergeFields, loops: Loop[], broken: Set<string>): Found[] {
  const { name } = at.tag
  const field = known.find(name)
  if (!field) {
    if (known.findLoop(name)) return [faultAt('loopNotField', at, at.tag.raw, name)]
    const perhaps = nearest(name, known.list)
    return [perhaps ? faultAt('fieldMisspelt', at, at.tag.raw, `{${perhaps}}`) : faultAt('fieldUnknown', at)]
  }
  const { within } = field
  if (!within || broken.has(within) || isWithin(loops, within, at)) return []
  return [faultAt('fieldOutsideLoop', at, at.tag.raw, within)]
}

function checkLoopName(at: Placed, known: MergeFields): Found[] {
  const { name, kind } = at.tag
  if (known.findLoop(name)) return []
  const perhaps = nearest(name, known.loops)
  const sign = kind === 'open' ? '#' : '/'
  return [
    perhaps
      ? faultAt('loopMisspelt', at, at.tag.raw, `{${sign}${perhaps}}`)
      : faultAt('loopUnknown', at, at.tag.raw, known.loops[0]?.key),
  ]
}

/** The known name that was perhaps meant: one letter in four may be wrong, or one name begins the other. */
function nearest(name: string, known: readonly { key: string }[]): string | undefined {
  const written = shape(name)
  let best: { key: string; far: number } | undefined
  for (const { key } of known) {
    const far = distance(written, shape(key))
    if (far <= Math.max(1, Math.floor(key.length / 4)) && far < (best?.far ?? Number.POSITIVE_INFINITY))
      best = { key, far }
  }
  const beginning = known.find(({ key }) => written.length >= 4 && shape(key).startsWith(written))
  return best?.key ?? beginning?.key
}

function shape(name: string): string {
  return fold(untwin(name)).replace(/_/g, '')
}

// What no rule above foresees is found by doing it: the template is laid out for no, one and three items.
async function tryOut(bytes: Buffer, known: MergeFields): Promise<TemplateFault[]> {
  try {
    const prepared = await prepare(bytes, known)
    for (const count of [0, 1, 3])
      await layOut(prepared, Object.fromEntries(known.loops.map(({ key }) => [key, count])))
    return []
  } catch {
    return [faultOf('loopImpossible', `{#${known.loops[0]?.key ?? ''}}`, 'Весь документ')]
  }
}

function faultAt(name: TemplateFaultName, at: Placed, what = at.tag.raw, more?: string): Found {
  const place = placeWords(at.paragraph, at.tag.from, at.tag.raw.length)
  return { at: { from: at.tag.from, paragraph: at.paragraph }, fault: faultOf(name, what, place, more) }
}

function faultOf(fault: TemplateFaultName, field: string, place: string, more?: string): TemplateFault {
  const says: (what: string, more?: string) => string = templateFaultWords[fault]
  return { fault, field, place, says: says(field, more) }
}
