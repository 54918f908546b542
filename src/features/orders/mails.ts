// The letter to a specialist whom an order has included.
import type { Db } from '../../db/connect.ts'
import { institutionOn } from '../../db/settings.ts'
import type { Day } from '../../domain/days.ts'
import type { PersonName } from '../../domain/names.ts'
import type { SchoolYear } from '../../domain/order.ts'
import type { NewLetter } from '../../jobs/letters.ts'
import { composeLetter } from '../../ui/letter.tsx'
import type { Deps } from '../../web/deps.ts'
import { letterWords as words } from './words/index.ts'

export interface From {
  name: string
  publicUrl: string
}

export const letterFrom = async (to: Deps, db: Db): Promise<From> => ({
  name: (await institutionOn(db, to.clock.today())).center.name,
  publicUrl: to.config.publicUrl,
})

interface Included {
  personId: string
  municipalityId: string
  email: string
  name: PersonName
  from: Day
}

export const includedLetter = (
  from: From,
  it: Included,
  order: { number: string; signedOn: Day | null; title: string; schoolYear: SchoolYear },
): NewLetter => ({
  kind: 'orderIncluded',
  toEmail: it.email,
  personId: it.personId,
  municipalityId: it.municipalityId,
  subject: words.subject(order.schoolYear),
  ...composeLetter({
    greeting: words.greeting(it.name),
    paragraphs: [words.included(order, it.from), words.next],
    button: { text: words.open, href: `${from.publicUrl}/profile` },
    from: from.name,
  }),
})
