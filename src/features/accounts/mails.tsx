// Letters about the way in: a new password, a forgotten login, a corrected address.
import type { Db } from '../../db/connect.ts'
import { institutionOn } from '../../db/settings.ts'
import type { Day } from '../../domain/days.ts'
import type { LetterKind } from '../../domain/letters.ts'
import { linkMark, type NewLetter } from '../../jobs/letters.ts'
import { composeLetter, type LetterBody } from '../../ui/letter.tsx'
import { moment } from '../../ui/text.ts'
import { letterWords as words } from './words/index.ts'

export interface Addressee {
  personId: string
  login: string
  email: string
  firstName: string
  middleName: string | null
  municipalityId: string | null
}

/** Who signs the letters: the Center, by its name of the day. */
export const senderOf = async (db: Db, today: Day): Promise<string> => {
  const { center, institute } = await institutionOn(db, today)
  return [center.name, institute.shortName].filter(Boolean).join(', ')
}

/** S-12: the link lives by time and not by use, until the password is set. */
export const resetLetter = (it: { account: Addressee; expiresAt: Date; from: string }): NewLetter =>
  letter('passwordReset', it.account, words.resetSubject, {
    greeting: words.greeting(it.account),
    paragraphs: [words.resetAsked, words.yourLogin(it.account.login)],
    button: { text: words.resetButton, href: linkMark },
    after: [words.linkLives(moment(it.expiresAt)), words.resetNotYou],
    from: it.from,
  })

export const passwordChangedLetter = (it: { account: Addressee; at: Date; from: string }): NewLetter =>
  letter('passwordChanged', it.account, words.changedSubject, {
    greeting: words.greeting(it.account),
    paragraphs: [words.changed(it.account.login, moment(it.at)), words.changedNotYou],
    from: it.from,
  })

export const codeIssuedLetter = (it: { account: Addressee; until: Date; from: string }): NewLetter =>
  letter('codeIssued', it.account, words.codeSubject, {
    greeting: words.greeting(it.account),
    paragraphs: [words.codeIssued(moment(it.until)), words.codeNotYou],
    from: it.from,
  })

/** S-14 */
export const loginLetter = (it: { account: Addressee; signInUrl: string; from: string }): NewLetter =>
  letter('loginReminder', it.account, words.loginSubject, {
    greeting: words.greeting(it.account),
    paragraphs: [words.loginIs(it.account.login), words.loginAdvice],
    button: { text: words.signInButton, href: it.signInUrl },
    from: it.from,
  })

/** S-13: to the old address. It may be a stranger's, so it names nobody. */
export const addressLeftLetter = (it: { account: Addressee; from: string }): NewLetter =>
  letter('emailCorrectedOld', it.account, words.leftSubject, {
    greeting: words.hello,
    paragraphs: [words.addressLeft, words.addressLeftNotYou],
    from: it.from,
  })

/** S-13: to the new address, which is not proved yet and learns nothing. */
export const addressTakenLetter = (it: { account: Addressee; email: string; from: string }): NewLetter => ({
  ...letter('emailCorrectedNew', it.account, words.takenSubject, {
    greeting: words.hello,
    paragraphs: [words.addressTaken, words.addressTakenNext],
    from: it.from,
  }),
  toEmail: it.email,
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
