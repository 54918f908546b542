// Letters about acts. No municipality stands in them: coordinators read the letters of theirs, and money is not for them.
import type { Tx } from '../../db/connect.ts'
import type { ActKind } from '../../domain/act.ts'
import type { Day } from '../../domain/days.ts'
import type { LetterKind } from '../../domain/letters.ts'
import type { Kopecks } from '../../domain/money.ts'
import type { PersonName } from '../../domain/names.ts'
import { type NewLetter, queueLetter } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import type { Deps } from '../../web/deps.ts'
import { senderOf } from '../accounts/index.ts'
import { emailOf } from './queries/index.ts'
import { mailWords as words } from './words/index.ts'

export interface About {
  personId: string
  email: string
  name: PersonName
  from: string
  publicUrl: string
}

export interface ReadyAct {
  number: string
  kind: ActKind
  madeOn: Day
  items: number
  contract: string
}

export const readyLetter = (it: About, act: ReadyAct): NewLetter =>
  letter('actReady', it, words.readySubject(act.number), words.ready(act))

/** The sum and the day, and no account: letters are read by others too. */
export const paidLetter = (it: About, act: { number: string; on: Day; sum: Kopecks }): NewLetter =>
  letter('actPaid', it, words.paidSubject(act.number), words.paid(act))

export const unpaidLetter = (it: About, act: { number: string }): NewLetter =>
  letter('actUnpaid', it, words.unpaidSubject(act.number), words.unpaid(act))

interface Told {
  personId: string
  name: PersonName
}

export async function tell(tx: Tx, to: Deps, it: Told, compose: (about: About) => NewLetter): Promise<void> {
  const email = await emailOf(tx, it.personId)
  if (!email) return
  const from = await senderOf(tx, to.clock.today())
  const about = { personId: it.personId, name: it.name, email, from, publicUrl: to.config.publicUrl }
  await queueLetter(tx, to.config, to.clock.now(), compose(about))
}

function letter(kind: LetterKind, it: About, subject: string, paragraphs: string[]): NewLetter {
  return {
    kind,
    toEmail: it.email,
    personId: it.personId,
    municipalityId: null,
    subject,
    ...composeLetter({
      greeting: words.greeting([it.name.firstName, it.name.middleName].filter(Boolean).join(' ')),
      paragraphs,
      button: { text: words.open, href: `${it.publicUrl}/contract` },
      from: it.from,
    }),
  }
}
