// Brings the server of a folder to the point where it answers a query: adopts the one that runs or starts one.
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Binaries, cannotRun } from './binaries.ts'
import { type Ground, plainEnvironment } from './ground.ts'
import { anyPostgresOf, isPostgresOf, readPostmaster } from './processes.ts'
import type { Servant } from './servant.ts'
import { serverArguments } from './settings.ts'

export type Server = { ground: Ground; binaries: Binaries; servant: Servant; durable: boolean }

export type Answering = { client: pg.Client; adopted: boolean }

const patience = 60_000
const patienceInRecovery = 30 * 60_000

/** Waits for an answered query, not for a line in a log. Throws `EmbeddedUnavailable` with PostgreSQL's own words. */
export async function raise(server: Server): Promise<Answering> {
  const started = performance.now()
  let ours: Launched | undefined
  for (let pause = 2; ; pause = Math.min(pause * 1.5, 100)) {
    const answer = await knock(server.ground)
    if (answer instanceof pg.Client) return { client: answer, adopted: !ours || ours.child.exitCode !== null }
    if (answer === 'silent' && isDown(ours) && !livesElsewhere(server.ground)) {
      if (ours && !isPassing(ours.said())) throw cannotRun(lastWords(ours.said()))
      ours = launch(server)
    }
    const waited = performance.now() - started
    if (waited > (answer === 'starting' ? patienceInRecovery : patience))
      throw cannotRun(`не отвечает ${Math.round(waited / 1000)} секунд, журнал: ${server.ground.log}`)
    await sleep(pause)
  }
}

type Launched = { child: ChildProcess; said(): string }

async function knock(ground: Ground): Promise<pg.Client | 'silent' | 'starting'> {
  const host = readPostmaster(ground.data)?.socketFolder || ground.run
  const client = new pg.Client({
    host,
    user: 'postgres',
    database: 'postgres',
    application_name: `stupen ${process.pid}`,
    connectionTimeoutMillis: 5000,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
    return client
  } catch (error) {
    await client.end().catch(() => {})
    return meaningOf(error)
  }
}

function meaningOf(error: unknown): 'silent' | 'starting' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === '57P03' || code === '53300') return 'starting'
  if (typeof code === 'string' && /^(28|3D)/.test(code)) throw error
  return 'silent'
}

/** A postmaster of this folder that does not answer yet, or no longer: it has to be waited for. */
function livesElsewhere({ data, run }: Ground): boolean {
  const known = readPostmaster(data)
  if (known && isPostgresOf(known.pid, data)) return true
  if (anyPostgresOf(data)) return true
  // The number in the file may belong to a stranger now, and PostgreSQL would believe it to be the old postmaster.
  if (known && isStranger(known.pid)) rmSync(join(data, 'postmaster.pid'), { force: true })
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) rmSync(join(run, name), { force: true })
  return false
}

function isStranger(pid: number): boolean {
  return process.platform === 'linux' && statSync(`/proc/${pid}`, { throwIfNoEntry: false }) !== undefined
}

function launch({ ground, binaries, servant, durable }: Server): Launched {
  const from = rotate(ground.log)
  const log = openSync(ground.log, 'a', 0o600)
  const { file, args, uid, gid } = servant.command(
    binaries.postgres,
    serverArguments(ground.data, ground.run, durable),
  )
  // Detached: Ctrl-C in the terminal is for the application, which then stops the server after its last query.
  const options = { uid, gid, cwd: '/', env: plainEnvironment, detached: true }
  const child = spawn(file, args, { ...options, stdio: ['ignore', log, log] })
  closeSync(log)
  let fault = ''
  child.on('error', (error) => {
    fault = error.message
  })
  child.unref()
  return { child, said: () => fault || readFileSync(ground.log).subarray(from).toString() }
}

function isDown(launched: Launched | undefined): boolean {
  return (
    !launched || launched.child.exitCode !== null || launched.child.signalCode !== null || !launched.child.pid
  )
}

/** Troubles that end by themselves: another start at the same moment, backends of a killed server still leaving. */
function isPassing(said: string): boolean {
  return /lock file|shared memory block|Address already in use/.test(said)
}

function lastWords(said: string): string {
  const lines = said.trim().split('\n')
  return lines.findLast((line) => /FATAL|PANIC|error/i.test(line)) ?? lines.at(-1) ?? ''
}

/** Returns the length of the log so far. */
function rotate(log: string): number {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size < 10_000_000) return size
  renameSync(log, `${log}.old`)
  return 0
}
