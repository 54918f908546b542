// Letters about conclusions: the receipt, a return, an acceptance.
import type { Tx } from '../../db/connect.ts'
import { institutionOn } from '../../db/settings.ts'
import { workingBy } from '../../domain/calendar.ts'
import { type PersonName, shortName } from '../../domain/names.ts'
import { addWorkingDays } from '../../domain/workingDays.ts'
import { queueLetter } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import { longDay, moment } from '../../ui/text.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import type { Checked, OwnConclusion } from './queries/index.ts'
import { accountEmail } from './queries/mail.ts'
import { mailWords as words } from './words.ts'

interface Draft {
  kind: string
  subject: string
  name: PersonName
  paragraphs: string[]
  button?: { text: string; href: string }
}

export async function receiptLetter(
  tx: Tx,
  to: Deps,
  actor: Actor,
  it: OwnConclusion,
  given: { version: number; isLate: boolean; sha256: string; at: Date },
): Promise<void> {
  await send(
    tx,
    to,
    { personId: actor.personId, caseId: it.caseId },
    {
      kind: 'conclusionReceipt',
      subject: words.receiptSubject,
      name: actor,
      paragraphs: words.receipt({
        ...given,
        teacher: shortName(it.teacher),
        number: it.number,
        at: moment(given.at),
        late: given.isLate,
      }),
      button: { text: words.toConclusion, href: conclusionUrl(to, it.assignmentId) },
    },
  )
}

export async function returnedLetter(
  tx: Tx,
  to: Deps,
  it: Checked,
  how: { text: string; correctionDays: number },
): Promise<void> {
  const until = addWorkingDays(to.clock.today(), how.correctionDays, workingBy())
  await send(
    tx,
    to,
    { personId: it.specialist.personId, caseId: it.caseId },
    {
      kind: 'conclusionReturned',
      subject: words.returnedSubject,
      name: it.specialist,
      paragraphs: [
        ...words.returned({ teacher: shortName(it.teacher), number: it.number, until: longDay(until) }),
        words.remark(how.text),
      ],
      button: { text: words.toMend, href: conclusionUrl(to, it.assignmentId) },
    },
  )
}

export async function acceptedLetter(tx: Tx, to: Deps, it: Checked): Promise<void> {
  await send(
    tx,
    to,
    { personId: it.specialist.personId, caseId: it.caseId },
    {
      kind: 'conclusionAccepted',
      subject: words.acceptedSubject,
      name: it.specialist,
      paragraphs: words.accepted({ teacher: shortName(it.teacher), number: it.number }),
    },
  )
}

async function send(
  tx: Tx,
  to: Deps,
  whom: { personId: string; caseId: string },
  draft: Draft,
): Promise<void> {
  const account = await accountEmail(tx, whom.personId)
  if (!account) return
  const institution = await institutionOn(tx, to.clock.today())
  const body = composeLetter({
    greeting: words.greeting([draft.name.firstName, draft.name.middleName].filter(Boolean).join(' ')),
    paragraphs: draft.paragraphs,
    ...(draft.button ? { button: draft.button } : {}),
    from: institution.center.name,
  })
  await queueLetter(tx, to.config, to.clock.now(), {
    kind: draft.kind,
    toEmail: account.email,
    personId: whom.personId,
    municipalityId: account.municipalityId,
    caseId: whom.caseId,
    subject: draft.subject,
    ...body,
  })
}

const conclusionUrl = (to: Deps, assignmentId: string): string =>
  `${to.config.publicUrl}/assignments/${assignmentId}/conclusion`
