// A browser for tests of pages: keeps cookies, says where a form comes from, follows nothing by itself.
import type { Hono } from 'hono'
import type { Env } from '../../src/web/context.ts'

export type Fields = Record<string, string | readonly string[]>

export interface Answer {
  status: number
  /** Where a redirect leads; empty without one. */
  location: string
  headers: Headers
  /** The page as it was sent. */
  html: string
  /** What a person reads: tags dropped, entities resolved, spaces squeezed. */
  text: string
  bytes: Buffer
}

const origin = 'http://stupen.test'

export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly #app: Hono<Env>

  constructor(app: Hono<Env>) {
    this.#app = app
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(path, { method: 'GET', headers })
  }

  post(path: string, fields: Fields = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(fields)) {
      for (const one of typeof value === 'string' ? [value] : value) body.append(name, one)
    }
    return this.#send(path, {
      method: 'POST',
      body,
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    })
  }

  /** A form with files. */
  upload(path: string, form: FormData, headers: Record<string, string> = {}): Promise<Answer> {
    return this.#send(path, {
      method: 'POST',
      body: form,
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
    })
  }

  /** Anything else: other methods, raw bodies. */
  send(path: string, init: RequestInit): Promise<Answer> {
    return this.#send(path, init)
  }

  /** Goes where the answer leads, and on, until a page comes. */
  async follow(answer: Answer): Promise<Answer> {
    let it = answer
    for (let steps = 0; it.location && steps < 5; steps++) it = await this.get(it.location)
    return it
  }

  async #send(path: string, init: RequestInit): Promise<Answer> {
    const headers = new Headers(init.headers)
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([k, v]) => `${k}=${v}`).join('; '))
    const response = await this.#app.request(`${origin}${path}`, { ...init, headers })
    this.#keepCookies(response)
    const bytes = Buffer.from(await response.arrayBuffer())
    const html = bytes.toString('utf8')
    return {
      status: response.status,
      location: (response.headers.get('location') ?? '').replace(origin, ''),
      headers: response.headers,
      html,
      text: readable(html),
      bytes,
    }
  }

  #keepCookies(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split(';')
      const at = pair.indexOf('=')
      const gone = rest.some((r) => /^\s*max-age=0/i.test(r))
      if (gone) this.cookies.delete(pair.slice(0, at))
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

const readable = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(#39|\w+);/g, (all, name: string) => entities[name] ?? all)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
