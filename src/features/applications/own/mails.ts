// The letter to a teacher who has withdrawn an application.
import type { Tx } from '../../../db/connect.ts'
import { institutionOn } from '../../../db/settings.ts'
import type { WantedCategory } from '../../../domain/categories.ts'
import { type NewLetter, queueLetter } from '../../../jobs/letters.ts'
import { composeLetter } from '../../../ui/letter.tsx'
import type { Deps } from '../../../web/deps.ts'
import { findTeacherTold, type TeacherTold } from '../queries/index.ts'
import { mailWords as words } from './words/index.ts'

export const withdrawnLetter = (
  sender: { name: string; publicUrl: string },
  person: Omit<TeacherTold, 'hasAccount'>,
  it: { id: string; category: WantedCategory },
): NewLetter => ({
  kind: 'applicationWithdrawn',
  toEmail: person.email,
  personId: person.personId,
  municipalityId: person.municipalityId,
  applicationId: it.id,
  subject: words.withdrawnSubject,
  ...composeLetter({
    greeting: words.greeting(person),
    paragraphs: [words.withdrawn(it.category), words.withdrawnMeans],
    button: { text: words.open, href: `${sender.publicUrl}/my/${it.id}` },
    after: [words.notYou],
    from: sender.name,
  }),
})

export async function tellWithdrawn(
  to: Deps,
  tx: Tx,
  it: { id: string; category: WantedCategory },
): Promise<void> {
  const person = await findTeacherTold(tx, it.id)
  if (!person) return
  const { center } = await institutionOn(tx, to.clock.today())
  const sender = { name: center.name, publicUrl: to.config.publicUrl }
  await queueLetter(tx, to.config, to.clock.now(), withdrawnLetter(sender, person, it))
}
