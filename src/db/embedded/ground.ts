// The folders in which an embedded server lives.

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Binaries, cannotRun, EmbeddedUnavailable } from './binaries.ts'
import { isRunning } from './processes.ts'
import type { Servant } from './servant.ts'

export type Ground = {
  /** PGDATA. */
  data: string
  /** Folder of the socket. */
  run: string
  log: string
}

/** Where things are in a data folder; makes the folder itself. */
export function groundIn(folder: string): Ground {
  // Only the folder itself is closed: another user may have to pass through those above it.
  mkdirSync(dirname(folder), { recursive: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const home = realpathSync(folder)
  return { data: join(home, 'postgres'), run: runFolder(home), log: join(home, 'postgres.log') }
}

/** Makes a new, empty cluster where there is none; checks the version of an old one. */
export function prepare(ground: Ground, binaries: Binaries, servant: Servant, durable: boolean) {
  if (!existsSync(join(ground.data, 'PG_VERSION'))) create(ground, binaries, servant, durable)
  servant.own(ground.data)
  const made = Number(readFileSync(join(ground.data, 'PG_VERSION'), 'utf8'))
  if (made !== servant.version)
    throw new EmbeddedUnavailable(
      `Данные в ${ground.data} созданы PostgreSQL ${made}, а в этой поставке PostgreSQL ${servant.version}. ` +
        'Верните прежнюю версию, сделайте копию командой bin/stupen backup и восстановите её в новой папке.',
    )
  mkdirSync(ground.run, { recursive: true, mode: 0o700 })
  servant.own(ground.run)
  checkPrivate(ground.run)
}

/** In a folder beside first: a start that is cut off, or two at once, never leave half a cluster under the real name. */
function create({ data }: Ground, binaries: Binaries, servant: Servant, durable: boolean) {
  removeAbandoned(data)
  const half = `${data}.new-${process.pid}`
  mkdirSync(half, { mode: 0o700 })
  servant.own(half)
  const faults = ['C.UTF-8', 'en_US.UTF-8', 'C'].map((locale) =>
    initdb(binaries, servant, half, locale, durable),
  )
  if (!faults.includes('')) throw cannotRun(faults[0] ?? '')
  try {
    renameSync(half, data)
  } catch (error) {
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(join(data, 'PG_VERSION'))) throw error
  }
}

/** Returns the fault, or nothing when the cluster is there. macOS knows no C.UTF-8. */
function initdb(
  binaries: Binaries,
  servant: Servant,
  half: string,
  locale: string,
  durable: boolean,
): string {
  if (existsSync(join(half, 'PG_VERSION'))) return ''
  const args = ['-D', half, '-U', 'postgres', '-E', 'UTF8', `--locale=${locale}`, '--auth=trust']
  const {
    file,
    args: all,
    uid,
    gid,
  } = servant.command(binaries.initdb, durable ? args : [...args, '--no-sync'])
  const { status, stderr, error } = spawnSync(file, all, {
    encoding: 'utf8',
    uid,
    gid,
    cwd: '/',
    env: plainEnvironment,
  })
  return status === 0 ? '' : (error?.message ?? stderr.trim())
}

/** PostgreSQL reads a dozen variables; it should get none of ours. */
export const plainEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', TZ: 'UTC' }

function removeAbandoned(data: string) {
  const parent = join(data, '..')
  for (const name of readdirSync(parent)) {
    const [, pid] = /^postgres\.new-(\d+)$/.exec(name) ?? []
    if (pid && !isRunning(Number(pid))) rmSync(join(parent, name), { recursive: true, force: true })
  }
}

/** A socket's address may have 107 bytes and no comma; long ones go to the folder for temporary files. */
function runFolder(home: string): string {
  const near = join(home, 'run')
  if (/^[\w./-]+$/.test(near) && near.length + '/.s.PGSQL.5432.lock'.length <= 107) return near
  const short = createHash('sha256').update(home).digest('hex').slice(0, 16)
  return join(tmpdir(), `stupen-${process.getuid?.() ?? 0}-${short}`)
}

/** Anybody could have made a folder of that name in /tmp before us. */
function checkPrivate(run: string) {
  const { mode } = lstatSync(run)
  if (!lstatSync(run).isDirectory() || (mode & 0o077) !== 0)
    throw new EmbeddedUnavailable(
      `Папка ${run} должна быть доступна только своему владельцу. Удалите её и повторите.`,
    )
}
