// The last evening: 3,000 teachers have a draft, 300 at once are writing in theirs. What a page sends by itself is measured:
// 300 saves of the same moment, and 300 people who type without a pause (a save every 1.2 seconds each).
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Tx, transaction } from '../src/db/connect.ts'
import { system } from '../src/db/history.ts'
import { openSession } from '../src/db/sessions.ts'
import { createAccount } from '../src/features/accounts/index.ts'
import { type Figures, percentiles } from './measure.ts'
import { putDrafts } from './queries.ts'
import type { Site } from './site.ts'

export interface DraftFigures {
  /** 300 saves sent in the same instant. */
  burst: Figures
  /** 300 people typing without a pause. */
  typing: Figures & { perSecond: number }
  errors: number
}

const teachers = 3000
const writing = 300
const everyMs = 1200
const bursts = 10

interface Writer {
  cookie: string
  draftId: string
}

export async function measureDrafts(site: Site, seconds: number): Promise<DraftFigures> {
  const writers = await makeWriters(site)
  const agent = new Agent({ keepAlive: true, maxSockets: writing })
  let errors = 0
  const save = async (it: Writer | undefined, n: number): Promise<number> => {
    if (!it) throw new Error('fewer writers than were made')
    const started = performance.now()
    const status = await post(agent, site.url, it, n)
    if (status !== 204) errors += 1
    return performance.now() - started
  }
  // Connections are open already on such an evening.
  await Promise.all(writers.slice(0, writing).map((it) => save(it, 0)))
  const burst: number[] = []
  for (let n = 0; n < bursts; n++) {
    const some = writers.slice(n * writing, (n + 1) * writing)
    burst.push(...(await Promise.all(some.map((it) => save(it, n)))))
    await sleep(200)
  }
  const typing: number[] = []
  const until = performance.now() + seconds * 1000
  await Promise.all(
    writers.slice(0, writing).map(async (_, i) => {
      await sleep((i / writing) * everyMs)
      for (let n = 0; performance.now() < until; n++) {
        const taken = await save(writers[(i + n * writing) % teachers], n)
        typing.push(taken)
        await sleep(Math.max(0, everyMs - taken))
      }
    }),
  )
  agent.destroy()
  return {
    burst: percentiles(burst),
    typing: { ...percentiles(typing), perSecond: typing.length / seconds },
    errors,
  }
}

async function makeWriters(site: Site): Promise<Writer[]> {
  const now = new Date()
  const stamp = now.getTime().toString(36)
  const made: (Writer & { personId: string })[] = []
  for (let from = 0; from < teachers; from += 500)
    await transaction(site.db, async (tx) => {
      for (let i = from; i < from + 500; i++) made.push(await makeOne(tx, now, `${stamp}${i}`))
    })
  await putDrafts(site.db, made, now)
  return made
}

async function makeOne(tx: Tx, now: Date, login: string): Promise<Writer & { personId: string }> {
  const made = await createAccount(tx, system, now, now.toISOString().slice(0, 10), {
    person: { lastName: 'Пробная', firstName: 'Анна', email: `${login}@bench.example` },
    login,
    passwordHash: '',
    roles: [{ role: 'teacher', placeId: null, where: '' }],
    emailConfirmed: true,
  })
  const token = await openSession(tx, { ...made, now, hours: 12, ip: '', userAgent: 'bench' })
  return { cookie: `stupen=${token}`, draftId: crypto.randomUUID(), personId: made.personId }
}

/** A page of results of 3,000 letters, as the script sends it. */
function post(agent: Agent, url: string, it: Writer, n: number): Promise<number> {
  const fields = {
    version: '1',
    text: `${n} ${'Качество знаний растёт. '.repeat(125)}`,
    links: '',
    reason: '',
  }
  const body = Buffer.from(new URLSearchParams(fields).toString())
  const headers = {
    cookie: it.cookie,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
  }
  return new Promise((resolve, reject) => {
    const path = `${url}/drafts/${it.draftId}/kept?step=results-F${(n % 4) + 1}`
    const sent = request(path, { method: 'POST', agent, headers }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
