// What is mailed to an address from which somebody wants to register.
import { linkMark, type NewLetter } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import { moment } from '../../ui/text.ts'
import { letterWords as words } from './words.ts'

export const linkLetter = (it: {
  email: string
  link: string
  expiresAt: Date
  from: string
}): NewLetter => ({
  kind: 'teacherLink',
  toEmail: it.email,
  subject: words.subject,
  secretLink: it.link,
  ...composeLetter({
    greeting: words.hello,
    paragraphs: [words.asked],
    button: { text: words.button, href: linkMark },
    after: [words.lives(moment(it.expiresAt)), words.notYou],
    from: it.from,
  }),
})

/** The page says the same to everybody; only the mailbox learns that there is an account. */
export const hasAccountLetter = (it: {
  email: string
  personId: string
  login: string
  signInUrl: string
  from: string
}): NewLetter => ({
  kind: 'teacherHasAccount',
  toEmail: it.email,
  personId: it.personId,
  subject: words.hasSubject,
  ...composeLetter({
    greeting: words.hello,
    paragraphs: [words.has(it.login), words.hasHow],
    button: { text: words.signIn, href: it.signInUrl },
    after: [words.hasOther],
    from: it.from,
  }),
})
