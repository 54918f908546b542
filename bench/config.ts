// Settings of the bench: a data folder of its own, no way in from outside.
import { createHash } from 'node:crypto'
import type { Config } from '../src/config.ts'

/** Teachers with a draft on the last evening of applying. */
export const applicants = 3000

export const benchConfig = (dataFolder: string): Config => ({
  mode: 'test',
  host: '127.0.0.1',
  port: 4801,
  portMayMove: true,
  publicUrl: 'http://127.0.0.1',
  dataFolder,
  secret: key('secret'),
  fieldKeys: [{ id: 'bench', key: key('field') }],
  trustProxy: false,
  zone: 'Asia/Tomsk',
  logLevel: 'error',
  checksLinks: false,
})

// Nothing here is secret: the same keys in every run let a database be used again.
const key = (what: string): Buffer => createHash('sha256').update(`bench ${what}`).digest()
