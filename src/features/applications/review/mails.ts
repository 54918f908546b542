// Letters to a teacher about the review of an application, and the copy to the coordinator. The cabinet says the rest.
import type { Day } from '../../../domain/days.ts'
import type { RefuseGround } from '../../../domain/review.ts'
import type { NewLetter } from '../../../jobs/letters.ts'
import { composeLetter } from '../../../ui/letter.tsx'
import { groundWords } from '../../../web/applicationWords.ts'
import type { TeacherTold, ToldOfApplication } from '../queries/people.ts'
import { letterWords as words } from './words/index.ts'

export interface From {
  name: string
  publicUrl: string
}
interface About {
  id: string
  number: string | null
}

export const registeredLetter = (
  from: From,
  told: TeacherTold,
  it: { id: string; number: string; receivedOn: Day },
): NewLetter => ({
  kind: 'applicationRegistered',
  ...toTeacher(told, it.id),
  subject: words.registeredSubject(it.number),
  ...body(from, told, it.id, [words.registered(it.number, it.receivedOn), words.registeredNext]),
})

export const registeredCopyLetter = (
  from: From,
  told: ToldOfApplication,
  it: { id: string; number: string },
): NewLetter => ({
  kind: 'applicationRegisteredCopy',
  toEmail: told.email,
  ...(told.personId ? { personId: told.personId } : {}),
  municipalityId: told.municipalityId,
  applicationId: it.id,
  subject: words.registeredSubject(it.number),
  ...composeLetter({
    greeting: words.greeting(told),
    paragraphs: [words.registeredCopy(it.number)],
    button: { text: words.open, href: `${from.publicUrl}/applications/${it.id}` },
    from: from.name,
  }),
})

export const returnedLetter = (
  from: From,
  told: TeacherTold,
  it: About & { reason: string; text: string; until: Day },
): NewLetter => ({
  kind: 'applicationReturned',
  ...toTeacher(told, it.id),
  subject: words.returnedSubject,
  ...body(from, told, it.id, [
    words.returned(it.until),
    ...[it.reason, ...it.text.split('\n')].filter(Boolean),
    words.returnedTerm,
  ]),
})

export const refusedLetter = (
  from: From,
  told: TeacherTold,
  it: About & { ground: RefuseGround; text: string },
): NewLetter => ({
  kind: 'applicationRefused',
  ...toTeacher(told, it.id),
  subject: words.refusedSubject,
  ...body(from, told, it.id, [
    words.refused(it.number, groundWords[it.ground]),
    ...it.text.split('\n').filter(Boolean),
    words.refusedNext,
  ]),
})

export const reminderLetter = (from: From, told: TeacherTold, it: { id: string; until: Day }): NewLetter => ({
  kind: 'mendReminder',
  ...toTeacher(told, it.id),
  subject: words.reminderSubject(it.until),
  ...body(from, told, it.id, [words.reminder(it.until)]),
})

export const expiredLetter = (from: From, told: TeacherTold, it: { id: string; until: Day }): NewLetter => ({
  kind: 'applicationExpired',
  ...toTeacher(told, it.id),
  subject: words.expiredSubject,
  ...body(from, told, it.id, [words.expired(it.until), words.expiredNext]),
})

const toTeacher = (told: TeacherTold, applicationId: string) => ({
  toEmail: told.email,
  personId: told.personId,
  municipalityId: told.municipalityId,
  applicationId,
})

/** Who has no account can open nothing: the letter says whom to ask. */
const body = (from: From, told: TeacherTold, id: string, paragraphs: readonly string[]) =>
  composeLetter({
    greeting: words.greeting(told),
    paragraphs: told.hasAccount ? paragraphs : [...paragraphs, words.ask],
    ...(told.hasAccount ? { button: { text: words.open, href: `${from.publicUrl}/my/${id}` } } : {}),
    from: from.name,
  })
