// Measuring: one connection by a plain loop with fine time, eight by a load generator.
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import autocannon from 'autocannon'

export interface Figures {
  p50: number
  p99: number
}
export interface Load extends Figures {
  perSecond: number
}
export interface Answer {
  status: number
  bytes: number
  headers: IncomingHttpHeaders
  body: Buffer
}

const agent = new Agent({ keepAlive: true, maxSockets: 512 })

export interface Ask {
  url: string
  cookie?: string
  method?: string
  body?: Buffer
  type?: string
}

/** One request, the whole answer read. */
export function ask(it: Ask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = { 'accept-encoding': 'gzip', 'sec-fetch-site': 'same-origin' }
    if (it.cookie) headers.cookie = it.cookie
    if (it.type) headers['content-type'] = it.type
    if (it.body) headers['content-length'] = String(it.body.length)
    const sent = request(it.url, { method: it.method ?? 'GET', agent, headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const body = Buffer.concat(parts)
        resolve({ status: answer.statusCode ?? 0, bytes: body.length, headers: answer.headers, body })
      })
      answer.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(it.body)
  })
}

/** Times of requests one after another, after a warm-up. Throws when an answer is not what was expected. */
export async function oneByOne(make: (i: number) => Ask, times: number, expected = 200): Promise<Figures> {
  for (let i = 0; i < Math.min(times, 100); i++) await expectOf(make(i), expected)
  const taken: number[] = []
  for (let i = 0; i < times; i++) {
    const asked = make(i + 1000)
    const started = performance.now()
    await expectOf(asked, expected)
    taken.push(performance.now() - started)
  }
  return percentiles(taken)
}

async function expectOf(asked: Ask, expected: number): Promise<void> {
  const { status } = await ask(asked)
  if (status !== expected) throw new Error(`${asked.url} answered ${status}, not ${expected}`)
}

export function percentiles(taken: number[]): Figures {
  const sorted = taken.toSorted((a, b) => a - b)
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { p50: at(0.5), p99: at(0.99) }
}

/** Eight connections for some seconds. */
export async function atOnce(it: Ask, seconds: number, connections = 8): Promise<Load> {
  const headers: Record<string, string> = { 'accept-encoding': 'gzip' }
  if (it.cookie) headers.cookie = it.cookie
  await autocannon({ url: it.url, connections, duration: 1, headers })
  const result = await autocannon({ url: it.url, connections, duration: seconds, headers })
  if (result.non2xx > 0) throw new Error(`${it.url}: ${result.non2xx} answers were not pages`)
  return { p50: result.latency.p50, p99: result.latency.p99, perSecond: result.requests.average }
}
