// The post of a test: letters really leave by SMTP, are caught, and their links can be followed.
import { runDueJobs } from '../../src/jobs/worker.ts'
import { createLog } from '../../src/outside/log.ts'
import { smtpMailer } from '../../src/outside/mail.ts'
import { type CaughtLetter, startMailCatcher } from '../../src/outside/mailCatcher.ts'
import { tasks } from '../../src/tasks.ts'
import { origin, type World } from './world.ts'

export interface Post {
  /** Sends everything that waits. */
  deliver(): Promise<void>
  /** The newest letter to an address, after everything that waits was sent. */
  letterTo(address: string): Promise<CaughtLetter>
  /** The path of the link in the newest letter to an address. */
  linkTo(address: string): Promise<string>
  /** How many letters have come to an address. */
  countTo(address: string): number
  /** Every letter that has come, the oldest first. */
  all(): CaughtLetter[]
}

const posts = new WeakMap<World, Promise<Post>>()

export function postOf(w: World): Promise<Post> {
  const known = posts.get(w) ?? open(w)
  posts.set(w, known)
  return known
}

async function open(w: World): Promise<Post> {
  const catcher = await startMailCatcher()
  const mailer = smtpMailer({ url: catcher.url, from: 'Ступень <no-reply@stupen.example>' })
  w.beforeClosing(async () => {
    mailer.close()
    await catcher.close()
  })
  const log = createLog({
    level: 'error',
    clock: w.clock,
    write: (line) => process.stderr.write(`${line}\n`),
  })
  const deliver = () => runDueJobs({ connectionString: w.connectionString, tasks: tasks(w.to, mailer), log })
  const letterTo = async (address: string): Promise<CaughtLetter> => {
    await deliver()
    const letter = catcher.lastTo(address)
    if (!letter) throw new Error(`no letter has come to ${address}`)
    return letter
  }
  return {
    deliver,
    letterTo,
    linkTo: async (address) => linkIn(await letterTo(address)),
    countTo: (address) => catcher.letters().filter((letter) => letter.to === address).length,
    all: () => catcher.letters().toReversed(),
  }
}

/** The one link of a letter, the same in the text and in the button. */
export function linkIn(letter: CaughtLetter): string {
  const [inText] = letter.text.match(/https?:\/\/\S+/) ?? []
  const inButton = /href="([^"]+)"/.exec(letter.html ?? '')?.[1]
  if (!inText || inText !== inButton) throw new Error(`the letter «${letter.subject}» has no single link`)
  return inText.replace(origin, '')
}
