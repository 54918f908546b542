// The list of what a backup holds. A folder without one is not a backup, or not a finished one.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Trouble } from '../command.ts'

const part = z.object({ rows: z.number(), bytes: z.number(), sha256: z.string() })

const manifest = z.object({
  /** Raised when a backup of today could not be read by the program of yesterday. */
  format: z.literal(1),
  madeAt: z.string(),
  version: z.string(),
  /** What made the database, in order; a restore makes a database of the same shape. */
  migrations: z.array(z.string()),
  tables: z.record(z.string(), part),
  counters: z.record(z.string(), z.string().nullable()),
  files: part.extend({
    /** Of all files together. */
    size: z.number(),
    /** Keys of files that belong to something and were not in the store. */
    missing: z.array(z.string()),
  }),
  /** The newest seal of the history. */
  history: z.object({ no: z.number(), hash: z.string() }),
})

export type Part = z.infer<typeof part>
export type Manifest = z.infer<typeof manifest>

export const manifestName = 'manifest.json'
export const filesName = 'files.jsonl.gz'
export const partName = (table: string): string => join('tables', `${table}.jsonl.gz`)

/** Throws `Trouble` with a sentence. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8').catch(() => undefined)
  if (text === undefined)
    throw new Trouble(`В папке ${folder} нет законченной копии: не найден ${manifestName}.`)
  const read = manifest.safeParse(parsed(text))
  if (read.success) return read.data
  throw new Trouble(`Опись копии ${join(folder, manifestName)} испорчена или сделана более новой программой.`)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
