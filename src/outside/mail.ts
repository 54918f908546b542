// Letters go out by SMTP, and the server's own words about each come back.
import { createTransport } from 'nodemailer'

export type Letter = {
  to: string
  subject: string
  text: string
  html?: string
  /** The id of the row that keeps the letter: a second try carries the same Message-ID, so that it is shown once. */
  id?: string
}

export type Sent =
  | { accepted: true; response: string }
  /** Permanent: the address or the letter itself was refused, trying again will not help. */
  | { accepted: false; permanent: boolean; said: string }

export type Mailer = { send(letter: Letter): Promise<Sent>; close(): void }

/** A mailer for `smtp://user:password@host:port` or `smtps://…`; connections are kept and reused. */
export function smtpMailer({ url, from }: { url: string; from: string }): Mailer {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: 2,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    },
    {
      from,
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true,
      disableUrlAccess: true,
    },
  )
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/[>\s]/g, '')
  return {
    async send({ id, to, ...letter }) {
      const messageId = id ? `<${id}@${domain}>` : undefined
      try {
        const { response } = await transport.sendMail({ ...letter, to: { name: '', address: to }, messageId })
        return { accepted: true, response }
      } catch (error) {
        return failure(error)
      }
    },
    close: () => transport.close(),
  }
}

function failure(error: unknown): Sent {
  if (!(error instanceof Error)) throw error
  const { responseCode = 0, response, code } = error as SmtpError
  // A refused sign-in to the mail server (EAUTH, 535) is the fault of the settings: the letter itself may wait.
  const ofTheLetter = code === 'EENVELOPE' || code === 'EMESSAGE'
  const permanent = ofTheLetter && (responseCode === 0 || responseCode >= 500)
  return { accepted: false, permanent, said: response ?? error.message }
}

type SmtpError = Error & { code?: string; response?: string; responseCode?: number }
