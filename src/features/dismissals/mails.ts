// Letters about dismissals. No municipality stands in them: coordinators read the letters of theirs, and this is not for them.
import type { Tx } from '../../db/connect.ts'
import { institutionOn } from '../../db/settings.ts'
import { type StaffMember, staffOf } from '../../db/staff.ts'
import type { Day } from '../../domain/days.ts'
import type { SettlementWay } from '../../domain/dismissal.ts'
import type { Kopecks } from '../../domain/money.ts'
import { type NewLetter, queueLetter, queueLetters } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import type { Deps } from '../../web/deps.ts'
import { mailWords as words } from './words/mails.ts'

interface Sender {
  name: string
  publicUrl: string
}

const greeting = (it: { firstName: string; middleName: string | null }): string =>
  words.greeting([it.firstName, it.middleName].filter(Boolean).join(' '))

export interface Told {
  id: string
  contractNumber: string
  leavesOn: Day
}

export const toldLetter = (sender: Sender, person: StaffMember, it: Told): NewLetter => ({
  kind: 'dismissalTold',
  toEmail: person.email,
  personId: person.personId,
  subject: words.toldSubject(it.contractNumber),
  ...composeLetter({
    greeting: greeting(person),
    paragraphs: [words.told(it.contractNumber, it.leavesOn), words.toldNext],
    button: { text: words.toldOpen, href: `${sender.publicUrl}/dismissals/${it.id}` },
    from: sender.name,
  }),
})

export interface SettledFacts {
  contractNumber: string
  way: SettlementWay
  leavesOn: Day
  returnsOn: Day | null
  kept: number
  payable: Kopecks | null
}

export const settledLetter = (sender: Sender, person: StaffMember, it: SettledFacts): NewLetter => ({
  kind: 'dismissalSettled',
  toEmail: person.email,
  personId: person.personId,
  subject: words.settledSubject(it.contractNumber),
  ...composeLetter({
    greeting: greeting(person),
    paragraphs: [
      words.settled[it.way](it.contractNumber, it.leavesOn),
      it.payable === null ? words.nothingPayable : words.payable(it.payable),
      words.sign,
      ...(it.kept > 0 ? [words.kept] : []),
      words.comeBack(it.returnsOn),
    ],
    button: { text: words.open, href: `${sender.publicUrl}/contract` },
    from: sender.name,
  }),
})

export async function tellCenter(tx: Tx, to: Deps, it: Told): Promise<void> {
  const [sender, people] = await Promise.all([senderNow(tx, to), staffOf(tx, 'center', to.clock.today())])
  const letters = people.map((person) => toldLetter(sender, person, it))
  await queueLetters(tx, to.config, to.clock.now(), letters)
}

export async function tellSettled(tx: Tx, to: Deps, person: StaffMember, it: SettledFacts): Promise<void> {
  const sender = await senderNow(tx, to)
  await queueLetter(tx, to.config, to.clock.now(), settledLetter(sender, person, it))
}

const senderNow = async (tx: Tx, to: Deps): Promise<Sender> => ({
  name: (await institutionOn(tx, to.clock.today())).center.name,
  publicUrl: to.config.publicUrl,
})
