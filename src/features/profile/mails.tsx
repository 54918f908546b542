// Letters about a changed address.
import type { LetterKind } from '../../domain/letters.ts'
import { linkMark, type NewLetter } from '../../jobs/letters.ts'
import { composeLetter, type LetterBody } from '../../ui/letter.tsx'
import { moment } from '../../ui/text.ts'
import type { Account } from '../accounts/index.ts'
import { maskEmail, letterWords as words } from './words/index.ts'

type Addressee = Pick<Account, 'personId' | 'login' | 'email' | 'firstName' | 'middleName' | 'municipalityId'>

/** To the new address, which may be a stranger's by mistake: no name, and the link that proves it. */
export const proofLetter = (it: {
  account: Addressee
  newEmail: string
  expiresAt: Date
  from: string
}): NewLetter => ({
  ...letter('emailChangeProof', it.account, words.proofSubject, {
    greeting: words.hello,
    paragraphs: [words.proof(it.account.login)],
    button: { text: words.proofButton, href: linkMark },
    after: [words.proofLives(moment(it.expiresAt)), words.proofNotYou],
    from: it.from,
  }),
  toEmail: it.newEmail,
})

/** To the old address: somebody wants to leave it. */
export const noteLetter = (it: { account: Addressee; newEmail: string; from: string }): NewLetter =>
  letter('emailChangeNote', it.account, words.noteSubject, {
    greeting: words.greeting(it.account),
    paragraphs: [words.note(maskEmail(it.newEmail)), words.noteNotYou],
    from: it.from,
  })

/** To the old address: it has been left. */
export const changedLetter = (it: { account: Addressee; newEmail: string; from: string }): NewLetter =>
  letter('emailChanged', it.account, words.changedSubject, {
    greeting: words.greeting(it.account),
    paragraphs: [words.changed(maskEmail(it.newEmail)), words.changedNotYou],
    from: it.from,
  })

function letter(kind: LetterKind, account: Addressee, subject: string, body: LetterBody): NewLetter {
  return {
    kind,
    toEmail: account.email,
    personId: account.personId,
    municipalityId: account.municipalityId,
    subject,
    ...composeLetter(body),
  }
}
