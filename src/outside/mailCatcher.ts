// A real SMTP server on a loopback port that keeps letters instead of delivering them, for demo and tests.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export type CaughtLetter = {
  /** The number of the letter in this catcher, for the address of its page. */
  id: string
  from: string
  to: string
  subject: string
  text: string
  html?: string
  sentAt?: string
  raw: Buffer
}

export type MailCatcher = {
  /** smtp:// address for the mailer. */
  url: string
  /** Newest first. */
  letters(): CaughtLetter[]
  findLetter(id: string): CaughtLetter | undefined
  /** The newest letter to an address. */
  lastTo(address: string): CaughtLetter | undefined
  clear(): Promise<void>
  close(): Promise<void>
}

export type CatcherOptions = {
  /** Letters are kept here between starts; in memory only without it. */
  folder?: string
  /** Letters kept at most, 500 unless told; the oldest go first. */
  atMost?: number
  port?: number
}

/** Addresses that the catcher refuses with 550, so that undelivered letters can be shown. */
const refused = /^bounce@|@refused\.example$/i

/** Starts to catch on a free loopback port. */
export async function startMailCatcher({
  folder,
  atMost = 500,
  port = 0,
}: CatcherOptions = {}): Promise<MailCatcher> {
  const kept = folder ? await reopen(folder) : []
  let next = Number(kept.at(-1)?.id ?? 0) + 1
  const server = smtpServer(async (raw) => {
    const letter = await parse(String(next++).padStart(8, '0'), raw)
    if (folder) await writeFile(join(folder, `${letter.id}.eml`), raw)
    kept.push(letter)
    for (const old of kept.splice(0, kept.length - atMost)) if (folder) await forget(folder, old)
  })
  const address = await listen(server, port)
  return {
    url: `smtp://127.0.0.1:${address}`,
    letters: () => kept.toReversed(),
    findLetter: (id) => kept.find((letter) => letter.id === id),
    lastTo: (to) => kept.findLast((letter) => letter.to.toLowerCase() === to.toLowerCase()),
    async clear() {
      for (const old of kept.splice(0)) if (folder) await forget(folder, old)
    },
    close: () => new Promise((done) => server.close(() => done())),
  }
}

function smtpServer(take: (raw: Buffer) => Promise<void>): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: 25 * 1024 * 1024,
    closeTimeout: 200,
    onRcptTo({ address }, _session, reply) {
      reply(refused.test(address) ? saying(550, '5.1.1 Mailbox does not exist') : null)
    },
    onData(stream, _session, reply) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (stream.sizeExceeded) return reply(saying(552, '5.3.4 Message too big'))
        take(Buffer.concat(chunks)).then(
          () => reply(null),
          () => reply(saying(451, '4.3.0 Not stored')),
        )
      })
    },
  })
  // A client that hangs up in the middle is its own trouble.
  server.on('error', () => {})
  return server
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.server.once('error', fail)
    server.listen(port, '127.0.0.1', () => {
      const address = server.server.address()
      done(typeof address === 'object' && address ? address.port : port)
    })
  })
}

async function parse(id: string, raw: Buffer): Promise<CaughtLetter> {
  const mail = await PostalMime.parse(raw)
  return {
    id,
    from: mail.from?.address ?? '',
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html,
    sentAt: mail.date,
    raw,
  }
}

async function reopen(folder: string): Promise<CaughtLetter[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).toSorted()
  return Promise.all(names.map(async (name) => parse(name.slice(0, -4), await readFile(join(folder, name)))))
}

function forget(folder: string, { id }: CaughtLetter): Promise<void> {
  return rm(join(folder, `${id}.eml`), { force: true })
}

function saying(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}
