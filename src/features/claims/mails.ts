// Letters about the outcome of a comparison.
import type { NewLetter } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import type { Reached } from './queries/index.ts'
import { letterWords as words } from './words.ts'

interface From {
  name: string
  publicUrl: string
}

/** Names no login: the address is the one of whoever registered later. */
export const confirmedLetter = (
  from: From,
  it: Reached & { closed: boolean; applications: number },
): NewLetter => ({
  kind: 'claimConfirmed',
  ...addressed(it),
  subject: it.closed ? words.closedSubject : words.confirmedSubject,
  ...composeLetter({
    greeting: words.greeting(it),
    paragraphs: it.closed ? [words.closed, words.closedHow] : [words.confirmed(it.applications)],
    button: it.closed
      ? { text: words.signIn, href: `${from.publicUrl}/sign-in` }
      : { text: words.open, href: `${from.publicUrl}/my` },
    after: [words.notYou],
    from: from.name,
  }),
})

export const refusedLetter = (from: From, it: Reached): NewLetter => ({
  kind: 'claimRefused',
  ...addressed(it),
  subject: words.refusedSubject,
  ...composeLetter({
    greeting: words.greeting(it),
    paragraphs: [words.refused, words.refusedHow],
    button: { text: words.open, href: `${from.publicUrl}/my` },
    from: from.name,
  }),
})

const addressed = (it: Reached) => ({
  toEmail: it.email,
  personId: it.personId,
  municipalityId: it.municipalityId,
})
