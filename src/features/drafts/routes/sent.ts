// A step as a browser sends it: fields, the button that was pressed, files with the form or in parts before it.
import { readSettings } from '../../../db/settings.ts'
import { many, one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { readUpload } from '../../../web/upload.ts'
import { takeUpload } from '../../uploads/index.ts'
import type { SentFile } from '../actions/files.ts'
import type { Command } from '../actions/save.ts'
import { fileWords as words } from '../words/index.ts'

export interface SentStep {
  typed: Typed
  files: SentFile[]
  /** Of files that did not come whole. */
  faults: string[]
}

/** Files at once; more go with the next form. */
const filesAtOnce = 60

export async function readStep(c: Ctx): Promise<SentStep> {
  if (!(c.req.header('content-type') ?? '').startsWith('multipart/form-data'))
    return withUploads(c, { typed: await readForm(c), files: [], faults: [] })
  const { fileLimitMb } = await readSettings(c.get('to').db)
  const { typed, files, tooLarge } = await readUpload(c, {
    atMost: fileLimitMb * 1024 * 1024,
    files: filesAtOnce,
  })
  const faults = tooLarge.map((name) => words.tooLarge(name, fileLimitMb))
  return withUploads(c, { typed, files, faults })
}

async function withUploads(c: Ctx, sent: SentStep): Promise<SentStep> {
  const to = c.get('to')
  const ids = [...new Set(many(sent.typed, 'upload'))].slice(0, filesAtOnce)
  if (ids.length === 0) return sent
  const { fileLimitMb } = await readSettings(to.db)
  const atMost = fileLimitMb * 1024 * 1024
  const files: SentFile[] = []
  let isGone = false
  for (const id of ids) {
    const file = await takeUpload(to, actorIn(c), id, atMost)
    if (file) files.push(file)
    else isGone = true
  }
  return {
    ...sent,
    files: [...sent.files, ...files],
    faults: isGone ? [...sent.faults, words.uploadGone] : sent.faults,
  }
}

const plain = ['stay', 'show', 'find', 'add'] as const

/** `file:id` is beside the commands: it takes a file out and saves the rest. */
export function commandIn(typed: Typed): { command: Command; file: string | null } {
  const [name = '', id = ''] = one(typed, 'do').split(':')
  const known = plain.find((it) => it === name)
  if (known) return { command: { do: known }, file: null }
  if (name === 'change' || name === 'remove') return { command: { do: name, id }, file: null }
  if (name === 'file') return { command: { do: 'stay' }, file: id }
  return { command: { do: 'go' }, file: null }
}

/** A form without a version is one of nobody's pages: older than anything saved. */
export const versionIn = (typed: Typed): number => {
  const version = one(typed, 'version')
  return /^\d{1,9}$/.test(version) ? Number(version) : 0
}
