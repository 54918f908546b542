// bin/stupen and its commands as processes of their own.
import { spawn } from 'node:child_process'
import { projectRoot } from '../../src/place.ts'
import { program } from './program.ts'
import type { Env } from './served.ts'
import type { World } from './world.ts'

export interface Said {
  code: number | null
  /** The result. */
  out: string
  /** Everything beside it. */
  beside: string
}

/** A command with these settings and no others. */
export const command = (env: Env, ...args: string[]): Promise<Said> =>
  run(process.execPath, [...program('cli/main'), ...args], env, projectRoot)

/** Any program. */
export function run(file: string, args: string[], env: Env, cwd: string): Promise<Said> {
  const { PATH = '', HOME = '', TMPDIR } = process.env
  const child = spawn(file, args, {
    cwd,
    env: { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: Said = { code: null, out: '', beside: '' }
  child.stdout.on('data', (chunk) => {
    said.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.beside += chunk
  })
  return new Promise((done) => child.once('close', (code) => done({ ...said, code })))
}

/** The settings by which a command works with the database and the files of a world. */
export function envOfWorld(w: World, more: Env = {}): Env {
  const { config } = w.to
  return {
    STUPEN_MODE: 'test',
    STUPEN_DATA: config.dataFolder,
    DATABASE_URL: w.connectionString,
    STUPEN_SECRET: config.secret.toString('base64'),
    STUPEN_FIELD_KEYS: config.fieldKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
    ...more,
  }
}
