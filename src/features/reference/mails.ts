// The letter about a term that has moved for a whole period.
import type { Day } from '../../domain/days.ts'
import type { NewLetter } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import type { Told } from './queries/index.ts'
import { termLetterWords as words } from './words/index.ts'

export const termMovedLetter = (
  sender: { name: string; publicUrl: string },
  told: Told,
  it: { title: string; from: Day; to: Day; count: number },
): NewLetter => ({
  kind: 'termMoved',
  toEmail: told.email,
  personId: told.personId,
  municipalityId: told.municipalityId,
  subject: words.subject(it.title),
  ...composeLetter({
    greeting: words.greeting(told.name),
    paragraphs: [words.moved(it.title, it.from, it.to), words.count(it.count), words.kept],
    button: { text: words.open, href: `${sender.publicUrl}/assignments` },
    from: sender.name,
  }),
})
