// A filled database, the server on it as a child process, and people who are signed in.
import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Connection, connect, type Tx, transaction } from '../src/db/connect.ts'
import { openSession } from '../src/db/sessions.ts'
import { startMailCatcher } from '../src/outside/mailCatcher.ts'
import { projectRoot } from '../src/place.ts'
import { databaseMemory, processorOf, residentOf } from './memory.ts'
import { findAccount, findSpecialist } from './queries.ts'

export interface SignedIn {
  cookie: string
  accountId: string
  specialistId: string
}

export interface Site {
  url: string
  folder: string
  cases: number
  db: Connection['db']
  /** A specialist with ten cases in force. */
  ten: SignedIn
  /** A specialist with fifty and more. */
  fifty: SignedIn
  center: SignedIn
  memory(): number
  /** Milliseconds that the server has worked. */
  processor(): number
  databaseMemory(): number
  close(): Promise<void>
}

export async function openSite(cases: number, say: (line: string) => void): Promise<Site> {
  const folder = join(projectRoot, '.stupen', `bench-${cases}`)
  await fill(folder, cases, say)
  const sink = await startMailCatcher({ atMost: 10 })
  const child = fork(join(import.meta.dirname, 'server.ts'), [folder, sink.url], {
    execArgv: ['--import', 'tsx'],
  })
  const { port, connectionString } = await ready(child)
  const connection = connect({ connectionString, role: 'stupen_app', max: 2 })
  const { db } = connection
  const asSpecialist = async (login: string): Promise<SignedIn> => {
    const it = await findSpecialist(db, login)
    if (!it) throw new Error(`no account ${login}: is the data of the bench complete?`)
    return signIn(connection, it)
  }
  const center = await findAccount(db, 'center')
  if (!center) throw new Error('no account of the Center: is the data of the bench complete?')
  return {
    url: `http://127.0.0.1:${port}`,
    folder,
    cases,
    db,
    ten: await asSpecialist('bench1'),
    fifty: await asSpecialist('bench2'),
    center: await signIn(connection, { ...center, specialistId: '' }),
    memory: () => residentOf(child.pid ?? 0),
    processor: () => processorOf(child.pid ?? 0),
    databaseMemory,
    async close() {
      await connection.close()
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.send('stop')
      await gone
      await sink.close()
    },
  }
}

/** Filling takes a while, so a finished database is used again. */
async function fill(folder: string, cases: number, say: (line: string) => void): Promise<void> {
  const done = join(folder, 'filled')
  if (existsSync(done)) return
  say(`filling ${cases.toLocaleString('en')} cases …`)
  await mkdir(folder, { recursive: true })
  const args = ['--import', 'tsx', join(import.meta.dirname, 'fill.ts'), folder, String(cases)]
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' })
  if (status !== 0) throw new Error('filling the database failed')
  await writeFile(done, '')
}

function ready(child: ChildProcess): Promise<{ port: number; connectionString: string }> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as { port: number; connectionString: string }))
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
}

export async function signIn(
  { db }: Pick<Connection, 'db'>,
  it: { accountId: string; grantId: string; specialistId: string },
): Promise<SignedIn> {
  const cookie = await transaction(db, (tx) => newCookie(tx, it))
  return { cookie, accountId: it.accountId, specialistId: it.specialistId }
}

export async function newCookie(tx: Tx, it: { accountId: string; grantId: string }): Promise<string> {
  const { accountId, grantId } = it
  const now = new Date()
  const token = await openSession(tx, { accountId, grantId, now, hours: 12, ip: '', userAgent: 'bench' })
  return `stupen=${token}`
}
