// Letters about petitions: to the head of the school that one is needed, to the teacher that it is filed.
import type { Tx } from '../../db/connect.ts'
import { institutionOn } from '../../db/settings.ts'
import type { WantedCategory } from '../../domain/categories.ts'
import type { PersonName } from '../../domain/names.ts'
import { needsPetition } from '../../domain/review.ts'
import { type NewLetter, queueLetter, queueLetters } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import type { Deps } from '../../web/deps.ts'
import {
  findHeadsTold,
  findTeacherTold,
  type TeacherTold,
  type ToldOfApplication,
} from '../applications/index.ts'
import { findApplied } from './queries.ts'
import { mailWords as words } from './words/index.ts'

interface Sender {
  name: string
  publicUrl: string
}

export interface Asked {
  id: string
  teacher: PersonName
  category: WantedCategory
  municipalityId: string
}

export const askedLetter = (
  sender: Sender,
  head: Omit<ToldOfApplication, 'municipalityId'>,
  it: Asked,
): NewLetter => ({
  kind: 'petitionAsked',
  toEmail: head.email,
  ...(head.personId ? { personId: head.personId } : {}),
  municipalityId: it.municipalityId,
  applicationId: it.id,
  subject: words.askedSubject,
  ...composeLetter({
    greeting: words.greeting(head),
    paragraphs: [words.asked(it.teacher, it.category), words.askedHow],
    button: { text: words.askedOpen, href: `${sender.publicUrl}/petitions/${it.id}/new` },
    from: sender.name,
  }),
})

export const filedLetter = (
  sender: Sender,
  person: Omit<TeacherTold, 'hasAccount'>,
  it: { id: string; category: WantedCategory },
): NewLetter => ({
  kind: 'petitionFiled',
  toEmail: person.email,
  personId: person.personId,
  municipalityId: person.municipalityId,
  applicationId: it.id,
  subject: words.filedSubject,
  ...composeLetter({
    greeting: words.greeting(person),
    paragraphs: [words.filed(it.category), words.filedNext],
    button: { text: words.filedOpen, href: `${sender.publicUrl}/my/${it.id}` },
    from: sender.name,
  }),
})

/**
 * Asks the heads of the teacher's school for the petition that an application needs; called as it is submitted, in the
 * same transaction. Nothing happens for a category without petition.
 */
export async function askForPetition(
  tx: Tx,
  to: Deps,
  now: Date,
  application: { id: string; organisationId: string; categoryWanted: WantedCategory },
): Promise<void> {
  if (!needsPetition(application.categoryWanted)) return
  const it = await findApplied(tx, application.id)
  if (!it) return
  const heads = await findHeadsTold(tx, application.id, to.clock.today())
  const sender = await senderNow(tx, to)
  const letters = heads.map((head) => askedLetter(sender, head, { id: application.id, ...it }))
  await queueLetters(tx, to.config, now, letters)
}

export async function tellFiled(
  to: Deps,
  tx: Tx,
  it: { id: string; category: WantedCategory },
): Promise<void> {
  const person = await findTeacherTold(tx, it.id)
  if (!person) return
  await queueLetter(tx, to.config, to.clock.now(), filedLetter(await senderNow(tx, to), person, it))
}

const senderNow = async (tx: Tx, to: Deps): Promise<Sender> => ({
  name: (await institutionOn(tx, to.clock.today())).center.name,
  publicUrl: to.config.publicUrl,
})
