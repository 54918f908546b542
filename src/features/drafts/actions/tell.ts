// Who gets a letter about an application that was submitted (C.9): the teacher, and a copy for the coordinator's contact.
import type { Tx } from '../../../db/connect.ts'
import { institutionOn } from '../../../db/settings.ts'
import { type NewLetter, queueLetters } from '../../../jobs/letters.ts'
import { one } from '../../../web/body.ts'
import type { Deps } from '../../../web/deps.ts'
import type { NewApplication } from '../../applications/index.ts'
import { askForPetition } from '../../petitions/index.ts'
import { typedOf } from '../answers.ts'
import { type SubmittedFacts, submittedCopyLetter, submittedLetter } from '../mails.ts'
import { findContact, findMailbox } from '../queries/index.ts'
import { needsPetition } from '../steps.ts'
import type { Open } from './opening.ts'

export async function tellSubmitted(tx: Tx, to: Deps, open: Open, it: NewApplication): Promise<void> {
  const { center } = await institutionOn(tx, to.clock.today())
  const sender = { name: center.name, publicUrl: to.config.publicUrl }
  const [mailbox, contact] = [await findMailbox(tx, it.personId), await findContact(tx, it)]
  const facts: SubmittedFacts = {
    applicationId: it.id,
    municipalityId: it.municipalityId,
    personId: it.personId,
    teacher: it.teacher,
    category: it.categoryWanted,
    position: contact.position,
    organisation: contact.organisation,
    receivedOn: it.receivedOn,
    isAgain: open.draft.mendsId !== null,
    waitsForPetition: waitsForPetition(open),
  }
  // Without an own office there is nothing to open: who sent a paper without an account is told by the Center.
  const letters: NewLetter[] = [
    ...(mailbox ? [submittedLetter(sender, mailbox, facts)] : []),
    ...(contact.email && !open.known.isPaper && !open.draft.mendsId
      ? [submittedCopyLetter(sender, contact.email, facts)]
      : []),
  ]
  const now = to.clock.now()
  await queueLetters(tx, to.config, now, letters)
  if (facts.waitsForPetition) await askForPetition(tx, to, now, it)
}

const waitsForPetition = ({ wanted, known }: Open): boolean =>
  needsPetition(wanted) && one(typedOf(known.answers, 'petition'), 'way') !== 'file'
