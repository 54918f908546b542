// What a template may not hold: links that Word follows by itself, embedded programs, fields that reach outside.
import type { Relationship } from './contents.ts'
import type { Instruction } from './reading.ts'

export type DangerName = 'remoteImage' | 'outsideLink' | 'embeddedObject' | 'foreignText'

export type Danger = { danger: DangerName; what: string }

// Links that only a person follows, and the mark of the template from which Word made the file, which is left out.
const harmless = new Set(['hyperlink', 'attachedTemplate'])
const embedded = new Set(['oleObject', 'control', 'activeXControlBinary', 'vbaProject'])

/** What among the relationships refuses the template; one of each is enough. */
export function findDangers(relationships: Relationship[]): Danger[] {
  return relationships.flatMap(({ type, target, isExternal }): Danger[] => {
    const what = target.slice(0, 120)
    if (type === 'aFChunk') return [{ danger: 'foreignText', what }]
    if (embedded.has(type)) return [{ danger: 'embeddedObject', what }]
    if (!isExternal || harmless.has(type)) return []
    return [{ danger: type === 'image' ? 'remoteImage' : 'outsideLink', what }]
  })
}

// Fields that Word computes from the document itself. A list of what is allowed: new ways to reach outside appear, and
// an instruction hidden inside another field has no name here either.
const allowed = new Set(
  `PAGE NUMPAGES SECTION SECTIONPAGES PAGEREF REF NOTEREF STYLEREF SEQ TOC TC XE INDEX LISTNUM AUTONUM AUTONUMLGL
   AUTONUMOUT BIDIOUTLINE DATE TIME CREATEDATE SAVEDATE PRINTDATE EDITTIME TITLE SUBJECT AUTHOR LASTSAVEDBY KEYWORDS
   COMMENTS FILENAME FILESIZE REVNUM NUMWORDS NUMCHARS DOCPROPERTY DOCVARIABLE INFO TEMPLATE USERNAME USERINITIALS USERADDRESS
   HYPERLINK SYMBOL EQ ADVANCE FORMTEXT FORMCHECKBOX FORMDROPDOWN IF = COMPARE QUOTE`.split(/\s+/),
)

export type InstructionFault = 'fieldReachesOut' | 'mailMergeField'

/** Why this field of Word's own may not stand in a template, with its name; `undefined` when it may. */
export function judgeInstruction({
  words,
}: Instruction): { fault: InstructionFault; name: string } | undefined {
  const name = (/^\s*(=|[^\s\\"]+)/.exec(words)?.[1] ?? '').toUpperCase()
  if (name.startsWith('=') || words.trim() === '') return undefined
  if (name === 'MERGEFIELD') return { fault: 'mailMergeField', name: words.trim().slice(0, 60) }
  if (allowed.has(name)) return undefined
  return { fault: 'fieldReachesOut', name: name.split('\u0000').join('…').slice(0, 40) || '…' }
}
