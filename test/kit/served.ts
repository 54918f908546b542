// The real server as a process of its own, to be asked by HTTP, killed and started again.
import { type ChildProcess, spawn } from 'node:child_process'
import { type IncomingHttpHeaders, request } from 'node:http'
import { createServer } from 'node:net'
import { after } from 'node:test'
import { createApp } from '../../src/app.tsx'
import { readConfig } from '../../src/config.ts'
import { testClock } from '../../src/outside/clock.ts'
import { projectRoot } from '../../src/place.ts'
import { start } from '../../src/start.ts'
import { program } from './program.ts'
import { Visitor } from './visitor.ts'
import type { World } from './world.ts'

export type Env = Record<string, string>

export interface Served {
  port: number
  url: string
  /** Everything it has printed. */
  said(): string
  /** SIGKILL: it can not say goodbye. */
  kill(): Promise<void>
  /** SIGTERM; returns the exit code. */
  stop(): Promise<number | null>
}

/** A server of a folder: its settings say no more than the tests need. */
export const envOf = (folder: string, more: Env = {}): Env => ({
  STUPEN_MODE: 'test',
  STUPEN_DATA: folder,
  PORT: '0',
  ...more,
})

const running = new Set<ChildProcess>()
after(async () => {
  for (const child of running) {
    child.kill('SIGTERM')
    await new Promise((gone) => child.once('close', gone))
  }
})

/** Starts the server and waits until it listens. Throws with its words when it refuses. */
export async function serve(env: Env): Promise<Served> {
  const { child, output, ended } = startMain(env)
  const port = await new Promise<number>((done, fail) => {
    const look = () => {
      const [, found] = /"happening":"listening","port":(\d+)/.exec(output()) ?? []
      if (found) done(Number(found))
    }
    child.stdout?.on('data', look)
    void ended.then(() => fail(new Error(`the server did not start: ${output()}`)))
  })
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    said: output,
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
    stop() {
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** For a server that must refuse: its exit code and its words. */
export async function refused(env: Env): Promise<{ code: number | null; said: string }> {
  const { output, ended } = startMain(env)
  return { code: await ended, said: output() }
}

function startMain(env: Env) {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env
  const child = spawn(process.execPath, program('main'), {
    cwd: projectRoot,
    env: { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let text = ''
  const take = (chunk: Buffer) => {
    text += chunk
  }
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  const ended = new Promise<number | null>((done) =>
    child.once('close', (code) => {
      running.delete(child)
      done(code)
    }),
  )
  return { child, output: () => text, ended }
}

/** The same installation from inside, for making people and cases and for looking at the rows afterwards. */
export async function inside<T>(env: Env, work: (w: World) => Promise<T>): Promise<T> {
  const read = readConfig(env)
  if (!read.ok) throw new Error(read.faults.join('\n'))
  const started = await start(read.config, { alone: false, quiet: true })
  const clock = testClock(started.to.clock.now())
  const to = { ...started.to, clock }
  const app = createApp(to)
  const farewells: (() => Promise<unknown>)[] = []
  try {
    return await work({
      app,
      to,
      clock,
      connectionString: started.connectionString,
      visitor: () => new Visitor(app),
      beforeClosing: (farewell) => void farewells.push(farewell),
      close: started.close,
    })
  } finally {
    for (const farewell of farewells) await farewell()
    await started.close()
  }
}

export interface Reply {
  status: number
  text: string
  headers: IncomingHttpHeaders
}

/** One request over the network. Rejects when the connection breaks before the answer is whole. */
export function ask(
  url: string,
  it: { cookie?: string; fields?: Record<string, string>; form?: { type: string; body: Buffer } } = {},
): Promise<Reply> {
  const fields = it.fields && Buffer.from(new URLSearchParams(it.fields).toString())
  const body = it.form?.body ?? fields
  const headers: Record<string, string> = { 'sec-fetch-site': 'same-origin', connection: 'close' }
  if (it.cookie) headers.cookie = it.cookie
  if (body) {
    headers['content-type'] = it.form?.type ?? 'application/x-www-form-urlencoded'
    headers['content-length'] = String(body.length)
  }
  return new Promise((done, fail) => {
    const sent = request(url, { method: body ? 'POST' : 'GET', headers, timeout: 60_000 }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        done({
          status: answer.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
          headers: answer.headers,
        }),
      )
      answer.on('error', fail)
    })
    sent.on('timeout', () => sent.destroy(new Error('no answer')))
    sent.on('error', fail)
    sent.end(body)
  })
}

/** A form with one file in the field of the hand-in page. */
export function formWithFile(bytes: Buffer, name: string): { type: string; body: Buffer } {
  const edge = 'stupen-test-edge'
  const head = `--${edge}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/pdf\r\n\r\n`
  return {
    type: `multipart/form-data; boundary=${edge}`,
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${edge}--\r\n`)]),
  }
}

/** A port that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
