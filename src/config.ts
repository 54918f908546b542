// The only reader of process.env. Everything is checked once, at the start, and said in plain sentences.
import { join } from 'node:path'
import { keptSecret, keyOutOf } from './config/keys.ts'
import {
  databaseUrlOf,
  dataFolderOf,
  type Env,
  Fault,
  fieldKeysOf,
  hostOf,
  logLevelOf,
  mailFromOf,
  mailUrlOf,
  modeOf,
  portOf,
  publicUrlOf,
  secretOf,
  strangers,
  yesOrNo,
  zoneOf,
} from './config/settings.ts'
import type { FieldKeys } from './db/secrets.ts'
import type { LogLevel } from './outside/log.ts'

export type Mode = 'demo' | 'production' | 'test'

export type Config = {
  mode: Mode
  host: string
  port: number
  /** Demo: the next free port is taken when this one is busy. */
  portMayMove: boolean
  /** Where people open the system, without a slash at the end. */
  publicUrl: string
  /** The server; without it the embedded one works in the data folder. */
  databaseUrl?: string
  /** Uploaded files, letters of the demo, the embedded database. */
  dataFolder: string
  /** Signs cookies and links. */
  secret: Buffer
  /** The first encrypts, all decrypt. */
  fieldKeys: FieldKeys
  /** Without it letters are caught and shown, not sent. */
  mail?: { url: string; from: string }
  /** A proxy stands in front and tells the visitor's address. */
  trustProxy: boolean
  zone: string
  logLevel: LogLevel
  /** Links of applications are asked whether they answer; off where the server has no way out to the net. */
  checksLinks: boolean
}

/** Reads the settings; for production every missing or unsafe one is a sentence for the administrator. */
export function readConfig(
  env: Env = process.env,
): { ok: true; config: Config } | { ok: false; faults: string[] } {
  const mode = modeOf(env)
  const ask = mode === 'production' ? 'must' : 'may'
  const port = portOf(env, mode)
  const dataFolder = dataFolderOf(env, mode)
  const checked = {
    mode,
    host: hostOf(env, mode),
    port,
    publicUrl: publicUrlOf(env, ask, typeof port === 'number' ? port : 3000),
    databaseUrl: databaseUrlOf(env),
    dataFolder,
    secret: secretOf(env, ask),
    fieldKeys: fieldKeysOf(env, ask),
    mailUrl: mailUrlOf(env, ask),
    mailFrom: mailFromOf(env, ask),
    trustProxy: yesOrNo(env, 'STUPEN_TRUST_PROXY'),
    zone: zoneOf(env),
    logLevel: logLevelOf(env),
    checksLinks: yesOrNo(env, 'STUPEN_CHECK_LINKS', mode === 'production'),
  }
  const faults = Object.values(checked).filter((value) => value instanceof Fault)
  const sentences = [...faults.map(({ sentence }) => sentence), ...strangers(env, mode)]
  if (sentences.length > 0) return { ok: false, faults: sentences }
  return { ok: true, config: complete(checked as Known<typeof checked>) }
}

/** Where the tests have their database: a server, or the folder of other PostgreSQL programs to start. */
export function testServer(env: Env = process.env): { url?: string; programs?: string } {
  return { url: env.TEST_DATABASE_URL || undefined, programs: env.TEST_POSTGRES_PROGRAMS || undefined }
}

type Known<T> = { [K in keyof T]: Exclude<T[K], Fault> }

type Checked = Omit<Config, 'secret' | 'fieldKeys' | 'mail' | 'portMayMove'> & {
  secret?: Buffer
  fieldKeys?: FieldKeys
  mailUrl?: string
  mailFrom?: string
}

/** Fills in what a demo makes for itself; in production nothing is left to fill in. */
function complete({ mailUrl, mailFrom, ...known }: Checked): Config {
  const secret = known.secret ?? keptSecret(join(known.dataFolder, 'secret'))
  return {
    ...known,
    secret,
    fieldKeys: known.fieldKeys ?? keyOutOf(secret),
    portMayMove: known.mode === 'demo',
    ...(mailUrl ? { mail: { url: mailUrl, from: mailFrom ?? 'Ступень <no-reply@stupen.example>' } } : {}),
  }
}
