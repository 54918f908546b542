// Asks whether a link that somebody typed answers. The request goes to the public net only: the address behind the name is
// looked up once, checked, and that very address is connected to; redirects are checked in the same way.
import { promises as dns, type LookupAddress } from 'node:dns'
import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress } from './linkAddress.ts'

/** `forbidden`: it leads into a network that we do not ask. `said` is the status of the answer, or empty. */
export interface LinkAnswer {
  outcome: 'answers' | 'refused' | 'silent' | 'forbidden'
  said: string
}

export interface LinkChecker {
  check(url: string): Promise<LinkAnswer>
}

export interface LinkOptions {
  /** For tests alone: lets addresses through that are not public, as `127.0.0.1:4321`. */
  alsoOpen?: (address: string, port: number) => boolean
  resolve?: (host: string) => Promise<string[]>
  patienceMs?: number
}

const redirectsAtMost = 3
const bytesAtMost = 64 * 1024
const ports = [80, 443]

export function linkChecker({
  alsoOpen = () => false,
  resolve = resolveAll,
  patienceMs = 5000,
}: LinkOptions = {}): LinkChecker {
  /** The one address to connect to, or nothing when any that the name has is not ours to ask. */
  async function openAddress(url: URL): Promise<string | undefined> {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const port = portOf(url)
    const addresses = isIP(host) ? [host] : await resolve(host)
    const isOpen = (address: string) =>
      alsoOpen(address, port) || (ports.includes(port) && isPublicAddress(address))
    return addresses.every(isOpen) ? addresses[0] : undefined
  }

  async function ask(url: URL, method: 'HEAD' | 'GET', left: number): Promise<LinkAnswer> {
    if (!/^https?:$/.test(url.protocol) || url.username || url.password) return forbidden
    const address = await openAddress(url)
    if (!address) return forbidden
    const { status, location } = await request(url, { address, method, patienceMs })
    if (status >= 300 && status < 400 && location) {
      const next = URL.canParse(location, url.href) ? new URL(location, url.href) : undefined
      if (!next || left === 0) return { outcome: 'refused', said: String(status) }
      return ask(next, method, left - 1)
    }
    // Some hosts know no HEAD: what counts is what a reader would get.
    if (status >= 400 && method === 'HEAD') return ask(url, 'GET', left)
    return { outcome: status < 400 ? 'answers' : 'refused', said: String(status) }
  }

  return {
    check: async (typed) => {
      if (!URL.canParse(typed)) return forbidden
      try {
        return await ask(new URL(typed), 'HEAD', redirectsAtMost)
      } catch {
        // No such name, no connection, no answer in time: not a fault of ours.
        return { outcome: 'silent', said: '' }
      }
    },
  }
}

const forbidden: LinkAnswer = { outcome: 'forbidden', said: '' }

const portOf = (url: URL): number => Number(url.port || (url.protocol === 'https:' ? 443 : 80))

async function resolveAll(host: string): Promise<string[]> {
  const found: LookupAddress[] = await dns.lookup(host, { all: true, verbatim: true })
  return found.map(({ address }) => address)
}

interface Asked {
  address: string
  method: 'HEAD' | 'GET'
  patienceMs: number
}

/** One request to the checked address, under the name of the link. Nothing is sent along: no cookies, no referer. */
function request(url: URL, it: Asked): Promise<{ status: number; location: string | undefined }> {
  const send = url.protocol === 'https:' ? requestSecure : requestPlain
  const family = isIP(it.address)
  return new Promise((resolve, reject) => {
    const sent = send(
      {
        method: it.method,
        host: url.hostname.replace(/^\[|\]$/g, ''),
        port: portOf(url),
        path: `${url.pathname}${url.search}`,
        headers: { 'user-agent': 'Stupen (link check)', accept: '*/*', connection: 'close' },
        agent: false,
        signal: AbortSignal.timeout(it.patienceMs),
        // Whatever the name means by now: only the address that was checked.
        lookup: (_host, options, done) =>
          options.all ? done(null, [{ address: it.address, family }]) : done(null, it.address, family),
      },
      (answer) => {
        const told = { status: answer.statusCode ?? 0, location: answer.headers.location }
        readLittle(answer).then(() => resolve(told), reject)
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}

/** The beginning of the answer, to know that it comes; a large file is not fetched. */
async function readLittle(answer: IncomingMessage): Promise<void> {
  let size = 0
  for await (const part of answer) {
    size += (part as Buffer).length
    if (size >= bytesAtMost) break
  }
  answer.destroy()
}
