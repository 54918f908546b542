// Letters about what happens to a case while specialists are at work on it. They name the case by its number alone.
import type { Db } from '../../db/connect.ts'
import { institutionOn } from '../../db/settings.ts'
import type { Day } from '../../domain/days.ts'
import type { NewLetter } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import type { Deps } from '../../web/deps.ts'
import type { Told } from './queries/change.ts'
import { letterWords as words } from './words/index.ts'

interface From {
  name: string
  publicUrl: string
}
interface About {
  id: string
  number: string
}

export const letterFrom = async (to: Deps, db: Db): Promise<From> => ({
  name: (await institutionOn(db, to.clock.today())).center.name,
  publicUrl: to.config.publicUrl,
})

export const movedLetter = (from: From, told: Told, it: About, dueOn: Day): NewLetter => ({
  kind: 'caseRescheduled',
  ...addressed(told, it),
  subject: words.movedSubject(it.number),
  ...composeLetter({
    greeting: words.greeting(told.name),
    paragraphs: [words.moved(it.number, dueOn), words.movedKept],
    button: { text: words.open, href: `${from.publicUrl}/assignments/${told.assignmentId}` },
    from: from.name,
  }),
})

export const withdrawnLetter = (from: From, told: Told, it: About): NewLetter => ({
  kind: 'caseWithdrawn',
  ...addressed(told, it),
  subject: words.withdrawnSubject(it.number),
  ...composeLetter({
    greeting: words.greeting(told.name),
    paragraphs: [words.withdrawn(it.number)],
    button: { text: words.toList, href: `${from.publicUrl}/assignments` },
    from: from.name,
  }),
})

const addressed = (told: Told, it: About) => ({
  toEmail: told.email,
  personId: told.personId,
  municipalityId: told.municipalityId,
  caseId: it.id,
})
