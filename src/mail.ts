// How letters leave: by the server of the settings, or into the catcher of a demo.
import { join } from 'node:path'
import type { Config } from './config.ts'
import { type Mailer, smtpMailer } from './outside/mail.ts'
import { type MailCatcher, startMailCatcher } from './outside/mailCatcher.ts'

export interface Mail {
  mailer: Mailer
  /** Where letters of a demo can be read. */
  catcher?: MailCatcher
  close(): Promise<void>
}

export async function openMail(config: Config): Promise<Mail> {
  if (config.mail) {
    const mailer = smtpMailer(config.mail)
    return { mailer, close: async () => mailer.close() }
  }
  const catcher = await startMailCatcher({ folder: join(config.dataFolder, 'letters') })
  const mailer = smtpMailer({ url: catcher.url, from: 'Ступень <no-reply@stupen.example>' })
  return {
    mailer,
    catcher,
    async close() {
      mailer.close()
      await catcher.close()
    },
  }
}
