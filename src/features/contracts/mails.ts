// The letters about contracts. None of them holds a number or a sum that a stranger must not read.
import type { Tx } from '../../db/connect.ts'
import { institutionOn } from '../../db/settings.ts'
import type { ContractNeed, Half } from '../../domain/contract.ts'
import type { Day } from '../../domain/days.ts'
import { type NewLetter, queueLetters } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import type { Deps } from '../../web/deps.ts'
import { contractNeedWords } from '../../web/refusalWords.ts'
import type { Reached } from './queries/people.ts'
import { letterWords as words } from './words/letters.ts'

export interface Sender {
  name: string
  publicUrl: string
}

/** The contract as its letters know it. */
export interface About {
  municipalityId: string
  schoolYear: string
  half: Half
  number: string | null
  startsOn: Day
  endsOn: Day
  signTo: Day
}

const missing = (needs: readonly ContractNeed[]): string =>
  words.missing(needs.map((need) => contractNeedWords[need]).join(', '))

export const dataAskedLetter = (
  sender: Sender,
  person: Reached,
  it: About,
  needs: readonly ContractNeed[],
): NewLetter => ({
  kind: 'contractDataAsked',
  subject: words.askedSubject,
  ...toPerson(sender, person, it, [words.asked(it), missing(needs), words.askedHow]),
})

export function reminderLetter(
  sender: Sender,
  person: Reached,
  it: About,
  how: { needs: readonly ContractNeed[]; today: Day },
): NewLetter {
  const { number, signTo: until } = it
  const isPast = how.today > until
  const asks =
    number === null
      ? [words.reminderDraft({ ...it, until }), ...(how.needs.length > 0 ? [missing(how.needs)] : [])]
      : [isPast ? words.reminderPast({ ...it, number, until }) : words.reminder({ ...it, number, until })]
  return {
    kind: 'contractReminder',
    subject: number === null ? words.askedSubject : words.reminderSubject,
    ...toPerson(sender, person, it, [...asks, words.reminderWhere, words.reminderRefuse]),
  }
}

export const registeredLetter = (sender: Sender, person: Reached, it: About, on: Day): NewLetter => ({
  kind: 'contractRegistered',
  subject: words.registeredSubject(it.number ?? ''),
  ...toPerson(sender, person, it, [
    words.registered({ number: it.number ?? '', on, from: it.startsOn, to: it.endsOn }),
    words.registeredNext,
  ]),
})

const named = 15

/** One letter to a coordinator about everybody who has not come. */
export const reminderCopyLetter = (
  sender: Sender,
  coordinator: Reached,
  it: { municipalityId: string; names: readonly string[]; until: Day },
): NewLetter => ({
  kind: 'contractReminderCopy',
  toEmail: coordinator.email,
  personId: coordinator.personId,
  municipalityId: it.municipalityId,
  subject: words.copySubject,
  ...composeLetter({
    greeting: words.greeting(coordinator.name),
    paragraphs: [
      words.copy(it.names.length, it.until),
      words.copyList(it.names.slice(0, named), Math.max(0, it.names.length - named)),
      words.copyHow,
    ],
    button: { text: words.copyOpen, href: `${sender.publicUrl}/specialists` },
    from: sender.name,
  }),
})

const toPerson = (sender: Sender, person: Reached, it: About, paragraphs: string[]) => ({
  toEmail: person.email,
  personId: person.personId,
  municipalityId: it.municipalityId,
  ...composeLetter({
    greeting: words.greeting(person.name),
    paragraphs,
    button: { text: words.open, href: `${sender.publicUrl}/contract` },
    from: sender.name,
  }),
})

/** Who writes, as of today. */
export async function senderOf(tx: Tx, to: Deps): Promise<Sender> {
  const { center } = await institutionOn(tx, to.clock.today())
  return { name: center.name, publicUrl: to.config.publicUrl }
}

export const send = async (tx: Tx, to: Deps, letters: readonly NewLetter[]): Promise<void> => {
  await queueLetters(tx, to.config, to.clock.now(), letters)
}
