// One letter a day to those who tell the social fund, while something is overdue. It names nobody.
import type { StaffMember } from '../../db/staff.ts'
import type { NewLetter } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import { mailWords as words } from './words/index.ts'

export const overdueLetter = (
  sender: { name: string; publicUrl: string },
  person: StaffMember,
  count: number,
): NewLetter => ({
  kind: 'sfrOverdue',
  toEmail: person.email,
  personId: person.personId,
  subject: words.subject(count),
  ...composeLetter({
    greeting: words.greeting([person.firstName, person.middleName].filter(Boolean).join(' ')),
    paragraphs: [words.what(count), words.next],
    button: { text: words.open, href: `${sender.publicUrl}/sfr?state=overdue` },
    from: sender.name,
  }),
})
