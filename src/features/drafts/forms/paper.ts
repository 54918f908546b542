// The first step of a paper (J-20): how it came, when, whose it is.
import { z } from 'zod'
import { type Day, parseDay } from '../../../domain/days.ts'
import { type NamePart, type PersonName, parseNamePart } from '../../../domain/names.ts'
import { one, type Typed } from '../../../web/body.ts'
import { isId, oneOf, parsed, text } from '../../../web/fields.ts'
import { type Checked, check, type FieldErrors } from '../../../web/forms.ts'
import { paperWords as words } from '../words/index.ts'
import type { Known } from './known.ts'

export const paperChannels = ['in_person', 'mail', 'epgu'] as const

export interface PaperAnswer {
  channel: (typeof paperChannels)[number]
  epguNumber: string
  receivedOn: Day
  /** Somebody known, whom the query of the people gives; or a name. */
  who: { id: string } | { name: PersonName }
}

export const newPerson = 'new'

const part = (which: NamePart) => (raw: string) => parseNamePart(raw, which)

const paperForm = (today: Day) =>
  z.object({
    channel: oneOf(paperChannels, { required: words.chooseChannel }),
    epguNumber: text({ atMost: 60 }),
    receivedOn: parsed((raw) => parseDay(raw, { notBefore: '2023-09-01', notAfter: today }), {
      required: words.noReceivedOn,
    }),
  })

const nameForm = z.object({
  lastName: parsed(part('lastName'), { required: words.noLastName }),
  firstName: parsed(part('firstName'), { required: words.noFirstName }),
  middleName: parsed(part('middleName')),
})

export function understandPaper(typed: Typed, known: Pick<Known, 'today'>): Checked<PaperAnswer> {
  const it = check(paperForm(known.today), typed)
  const errors: FieldErrors = it.ok ? {} : it.errors
  if (it.ok && it.value.channel === 'epgu' && it.value.epguNumber === '')
    errors.epguNumber = words.noEpguNumber
  const chosen = one(typed, 'person')
  const name = isId(chosen) ? null : check(nameForm, typed)
  if (name && !name.ok) Object.assign(errors, name.errors)
  if (!it.ok || Object.keys(errors).length > 0) return { ok: false, errors, typed }
  const who = name?.ok ? { name: name.value } : { id: chosen }
  return { ok: true, value: { ...it.value, who } }
}

/** The day of receipt, as far as it is understood: eligibility is of that day. */
export function receivedIn(typed: Typed, today: Day): Day {
  const it = parseDay(one(typed, 'receivedOn'), { notAfter: today })
  return it.ok ? it.value : today
}
