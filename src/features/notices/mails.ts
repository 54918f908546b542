// Letters about a notice. They name it by its number: what it says stands in the cabinet.
import type { NewLetter } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import type { TeacherTold, ToldOfApplication } from '../applications/index.ts'
import type { PreparedNotice } from './give.ts'
import { letterWords as words } from './words.ts'

interface From {
  name: string
  publicUrl: string
}
type About = Pick<PreparedNotice, 'number' | 'applicationId' | 'period'> & {
  id: string
  caseId: string
  applicationNumber: string
}

export const noticeLetter = (from: From, told: TeacherTold, it: About): NewLetter => ({
  kind: 'noticeGiven',
  ...addressed(told, it),
  personId: told.personId,
  subject: words.subject(it.number),
  ...composeLetter({
    greeting: words.greeting(told),
    paragraphs: [
      words.given(it.applicationNumber, it.period.startsOn, it.period.endsOn),
      told.hasAccount ? words.read : words.ask,
    ],
    ...(told.hasAccount ? { button: { text: words.open, href: `${from.publicUrl}/notices/${it.id}` } } : {}),
    from: from.name,
  }),
})

export const copyLetter = (from: From, told: ToldOfApplication, it: About): NewLetter => ({
  kind: 'noticeCopy',
  ...addressed(told, it),
  ...(told.personId ? { personId: told.personId } : {}),
  subject: words.copySubject(it.applicationNumber),
  ...composeLetter({
    greeting: words.greeting(told),
    paragraphs: [words.copy(it.applicationNumber, it.number, it.period.startsOn, it.period.endsOn)],
    button: { text: words.open, href: `${from.publicUrl}/notices/${it.id}` },
    from: from.name,
  }),
})

const addressed = (told: ToldOfApplication, it: About) => ({
  toEmail: told.email,
  municipalityId: told.municipalityId,
  applicationId: it.applicationId,
  caseId: it.caseId,
})
