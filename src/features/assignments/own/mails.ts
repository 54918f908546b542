// The letter that a case waits for another specialist. It names the case by number alone: who declined and why is for those who sign in.
import type { Tx } from '../../../db/connect.ts'
import { institutionOn } from '../../../db/settings.ts'
import { type NewLetter, queueLetter } from '../../../jobs/letters.ts'
import { composeLetter } from '../../../ui/letter.tsx'
import type { Deps } from '../../../web/deps.ts'
import { type Coordinator, findCoordinators, type LockedAssignment } from './queries.ts'
import { declineLetterWords as words } from './words/index.ts'

export const declinedLetter = (
  sender: { name: string; publicUrl: string },
  person: Coordinator,
  it: { caseId: string; number: string; municipalityId: string },
): NewLetter => ({
  kind: 'assignmentDeclined',
  toEmail: person.email,
  personId: person.personId,
  municipalityId: it.municipalityId,
  caseId: it.caseId,
  subject: words.subject(it.number),
  ...composeLetter({
    greeting: words.greeting(person),
    paragraphs: [words.what(it.number), words.next],
    button: { text: words.open, href: `${sender.publicUrl}/cases/${it.caseId}` },
    from: sender.name,
  }),
})

/** Tells the coordinators of the teacher's municipality. */
export async function tellCoordinators(to: Deps, tx: Tx, now: Date, it: LockedAssignment): Promise<void> {
  const coordinators = await findCoordinators(tx, it.municipalityId, to.clock.today())
  const { center } = await institutionOn(tx, to.clock.today())
  const sender = { name: center.name, publicUrl: to.config.publicUrl }
  for (const person of coordinators) await queueLetter(tx, to.config, now, declinedLetter(sender, person, it))
}
