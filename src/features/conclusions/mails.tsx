// Letters about conclusions: the receipt, a return, an acceptance.
import { readWorkingDays } from '../../db/calendar.ts'
import type { Tx } from '../../db/connect.ts'
import { institutionOn } from '../../db/settings.ts'
import type { Day } from '../../domain/days.ts'
import type { LetterKind } from '../../domain/letters.ts'
import { type PersonName, shortName } from '../../domain/names.ts'
import { addWorkingDays } from '../../domain/workingDays.ts'
import { type NewLetter, queueLetter } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import { longDay, moment } from '../../ui/text.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import type { Checked, OwnConclusion } from './queries/index.ts'
import { accountEmail } from './queries/mail.ts'
import { mailWords as words } from './words.ts'

/** Who gets the letter, about which case, and who signs it. */
export interface About {
  personId: string
  email: string
  municipalityId: string | null
  name: PersonName
  caseId: string
  assignmentId: string
  number: string
  teacher: PersonName
  from: string
  publicUrl: string
}

export interface HandedIn {
  version: number
  isLate: boolean
  sha256: string
  at: Date
}

/** S-22 */
export const receiptLetter = (it: About, given: HandedIn): NewLetter =>
  letter('conclusionReceipt', it, words.receiptSubject, {
    paragraphs: words.receipt({
      ...given,
      teacher: shortName(it.teacher),
      number: it.number,
      at: moment(given.at),
      late: given.isLate,
    }),
    button: { text: words.toConclusion, href: conclusionUrl(it) },
  })

export const returnedLetter = (it: About, how: { text: string; until: Day }): NewLetter =>
  letter('conclusionReturned', it, words.returnedSubject, {
    paragraphs: [
      ...words.returned({ teacher: shortName(it.teacher), number: it.number, until: longDay(how.until) }),
      words.remark(how.text),
    ],
    button: { text: words.toMend, href: conclusionUrl(it) },
  })

export const acceptedLetter = (it: About): NewLetter =>
  letter('conclusionAccepted', it, words.acceptedSubject, {
    paragraphs: words.accepted({ teacher: shortName(it.teacher), number: it.number }),
  })

export async function tellReceipt(
  tx: Tx,
  to: Deps,
  actor: Actor,
  it: OwnConclusion,
  given: HandedIn,
): Promise<void> {
  await tell(tx, to, actor, it, (about) => receiptLetter(about, given))
}

export async function tellReturned(
  tx: Tx,
  to: Deps,
  it: Checked,
  how: { text: string; correctionDays: number },
): Promise<void> {
  const until = addWorkingDays(to.clock.today(), how.correctionDays, await readWorkingDays(tx))
  await tell(tx, to, it.specialist, it, (about) => returnedLetter(about, { text: how.text, until }))
}

export const tellAccepted = (tx: Tx, to: Deps, it: Checked): Promise<void> =>
  tell(tx, to, it.specialist, it, acceptedLetter)

async function tell(
  tx: Tx,
  to: Deps,
  specialist: PersonName & { personId: string },
  it: OwnConclusion | Checked,
  compose: (about: About) => NewLetter,
): Promise<void> {
  const account = await accountEmail(tx, specialist.personId)
  if (!account) return
  const { center } = await institutionOn(tx, to.clock.today())
  const { caseId, assignmentId, number, teacher } = it
  const letter = compose({
    ...account,
    personId: specialist.personId,
    name: specialist,
    caseId,
    assignmentId,
    number,
    teacher,
    from: center.name,
    publicUrl: to.config.publicUrl,
  })
  await queueLetter(tx, to.config, to.clock.now(), letter)
}

function letter(
  kind: LetterKind,
  it: About,
  subject: string,
  body: { paragraphs: string[]; button?: { text: string; href: string } },
): NewLetter {
  return {
    kind,
    toEmail: it.email,
    personId: it.personId,
    municipalityId: it.municipalityId,
    caseId: it.caseId,
    subject,
    ...composeLetter({
      greeting: words.greeting([it.name.firstName, it.name.middleName].filter(Boolean).join(' ')),
      from: it.from,
      ...body,
    }),
  }
}

const conclusionUrl = (it: About): string => `${it.publicUrl}/assignments/${it.assignmentId}/conclusion`
