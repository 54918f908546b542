// The letters about drafts and their submission (C.9). No answers in them: a letter is a postcard.
import type { WantedCategory } from '../../domain/categories.ts'
import type { Day } from '../../domain/days.ts'
import { fullName, type PersonName } from '../../domain/names.ts'
import type { NewLetter } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import { letterWords as words } from './words/index.ts'

export interface Sender {
  name: string
  publicUrl: string
}

export interface SubmittedFacts {
  applicationId: string
  municipalityId: string
  personId: string
  teacher: PersonName
  category: WantedCategory
  position: string
  organisation: string
  receivedOn: Day
  isAgain: boolean
  waitsForPetition: boolean
}

export const submittedLetter = (sender: Sender, toEmail: string, it: SubmittedFacts): NewLetter => ({
  kind: 'applicationSubmitted',
  toEmail,
  personId: it.personId,
  municipalityId: it.municipalityId,
  applicationId: it.applicationId,
  subject: it.isAgain ? words.resubmittedSubject : words.submittedSubject,
  ...composeLetter({
    greeting: words.greeting(it.teacher),
    paragraphs: [
      words.submitted(it),
      ...(it.isAgain ? [words.resubmitted] : [words.next]),
      ...(it.waitsForPetition ? [words.petition] : []),
    ],
    button: { text: words.open, href: `${sender.publicUrl}/my/${it.applicationId}` },
    from: sender.name,
  }),
})

export const submittedCopyLetter = (sender: Sender, toEmail: string, it: SubmittedFacts): NewLetter => ({
  kind: 'applicationSubmittedCopy',
  toEmail,
  municipalityId: it.municipalityId,
  applicationId: it.applicationId,
  subject: words.copySubject,
  ...composeLetter({
    greeting: words.hello,
    paragraphs: [words.copy(fullName(it.teacher), it), words.copyHow],
    button: { text: words.openList, href: `${sender.publicUrl}/applications` },
    from: sender.name,
  }),
})

export interface OldDraft {
  id: string
  email: string
  personId: string
  name: PersonName
  touchedOn: Day
  removedOn: Day
}

export const oldDraftLetter = (sender: Sender, it: OldDraft): NewLetter => ({
  kind: 'draftOld',
  toEmail: it.email,
  personId: it.personId,
  subject: words.oldSubject,
  ...composeLetter({
    greeting: words.greeting(it.name),
    paragraphs: [words.old(it.touchedOn, it.removedOn), words.oldHow],
    button: { text: words.openDraft, href: `${sender.publicUrl}/drafts/${it.id}` },
    from: sender.name,
  }),
})
