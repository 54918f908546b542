// The letter that a case waits for another specialist. It names the case by number alone: who declined and why is for those who sign in.
import type { Tx } from '../../../db/connect.ts'
import { institutionOn } from '../../../db/settings.ts'
import { queueLetter } from '../../../jobs/letters.ts'
import { composeLetter } from '../../../ui/letter.tsx'
import type { Deps } from '../../../web/deps.ts'
import { findCoordinators, type LockedAssignment } from './queries.ts'
import { declineLetterWords as words } from './words/index.ts'

/** Tells the coordinators of the teacher's municipality. */
export async function tellCoordinators(to: Deps, tx: Tx, now: Date, it: LockedAssignment): Promise<void> {
  const coordinators = await findCoordinators(tx, it.municipalityId, to.clock.today())
  const { center } = await institutionOn(tx, to.clock.today())
  for (const person of coordinators) {
    const body = composeLetter({
      greeting: words.greeting(person),
      paragraphs: [words.what(it.number), words.next],
      button: { text: words.open, href: `${to.config.publicUrl}/cases/${it.caseId}` },
      from: center.name,
    })
    await queueLetter(tx, to.config, now, {
      kind: 'assignmentDeclined',
      toEmail: person.email,
      personId: person.personId,
      municipalityId: it.municipalityId,
      caseId: it.caseId,
      subject: words.subject(it.number),
      ...body,
    })
  }
}
