// Puts values into a laid out template.
import type { MergeFields } from '../mergeFields.ts'
import { escapeXml, type Slot } from './marks.ts'
import { textPart, writePackage } from './package.ts'
import type { Counts, Plan } from './plan.ts'

/** Values by the names of fields; a block has a list of such records. What is absent becomes a line to fill by hand. */
export type FieldValues = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>

/** How often each block must be repeated for these values. */
export function countsOf(known: MergeFields, fields: FieldValues): Counts {
  return Object.fromEntries(
    known.loops.map(({ key, blanks }) => {
      const items = fields[key]
      return [key, Array.isArray(items) ? items.length : blanks]
    }),
  )
}

export function fillPlan(plan: Plan, fields: FieldValues): Buffer {
  const parts = new Map(plan.parts)
  for (const { name, pieces } of plan.stories)
    parts.set(name, textPart(name, join(pieces, plan.known, fields)))
  return writePackage(parts.values())
}

function join(pieces: (string | Slot)[], known: MergeFields, fields: FieldValues): string {
  let xml = ''
  let doubled = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      xml += doubled === '' ? piece : withoutFirst(piece, doubled)
      continue
    }
    const value = read(piece, known, fields)
    doubled = value.endsWith('.') ? '.' : ''
    // «({срок_категории})» without a term leaves no empty brackets behind.
    const open = value === '' ? /[\s\u00a0]?\($/.exec(xml) : null
    if (open) {
      xml = xml.slice(0, open.index)
      doubled = ')'
    }
    xml += toXml(value)
  }
  return xml
}

// «до 5 сентября 2026 г.» before a full stop, often in a run of its own, must not end in two.
function withoutFirst(xml: string, sign: string): string {
  const upToText = /^<\/w:t>(?:(?!<\/w:p>|<w:br|<w:tab|<w:t[ >])[\s\S])*<w:t(?: [^>]*)?>/.exec(xml)
  const at = upToText?.[0].length ?? 0
  return xml.startsWith(sign, at) ? xml.slice(0, at) + xml.slice(at + 1) : xml
}

function read({ key, item }: Slot, known: MergeFields, fields: FieldValues): string {
  const field = known.find(key)
  const record = item === undefined ? fields : listOf(fields[field?.within ?? ''])[item]
  const value = record?.[key]
  return typeof value === 'string' ? value : (field?.blank ?? '_'.repeat(20))
}

function listOf(items: FieldValues[string] | undefined): readonly Readonly<Record<string, string>>[] {
  return Array.isArray(items) ? items : []
}

// XML 1.0 has no place for control characters and halves of surrogate pairs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must go
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]|\p{Surrogate}/gu
const reopen = '<w:t xml:space="preserve">'

function toXml(value: string): string {
  return escapeXml(value.replace(/\r\n?/g, '\n').replace(unwritable, ''))
    .replaceAll('\n', `</w:t><w:br/>${reopen}`)
    .replaceAll('\t', `</w:t><w:tab/>${reopen}`)
}
