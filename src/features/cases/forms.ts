// What the steps on a case take in.
import { z } from 'zod'
import { attestationFormCodes } from '../../domain/attestationForms.ts'
import { categoryCodes, wantedCategories } from '../../domain/categories.ts'
import { parseEmail, parsePhone } from '../../domain/contacts.ts'
import { type Day, parseDay } from '../../domain/days.ts'
import { parseNamePart } from '../../domain/names.ts'
import { appointmentLimits } from '../../domain/personDays.ts'
import { id, oneOf, parsed, text, whole } from '../../web/fields.ts'
import { faultWords as words } from './words/index.ts'

export const channels = ['in_person', 'mail'] as const

const version = whole({ min: 1, max: 999_999_999, required: words.stale })

const named = {
  lastName: parsed((raw) => parseNamePart(raw, 'lastName'), { required: words.lastName }),
  firstName: parsed((raw) => parseNamePart(raw, 'firstName'), { required: words.firstName }),
  middleName: parsed((raw) => parseNamePart(raw, 'middleName')),
}

/** The place of work as it was typed, and, when it was not known, what was chosen for it: an id or `new`. */
const placed = {
  municipality: id({ required: words.municipality }),
  organisation: text({ required: words.organisation, atMost: 300 }),
  organisationIs: z.string().transform((raw) => raw.slice(0, 40)),
}

const asked = (today: Day) => ({
  ...placed,
  position: id({ required: words.position }),
  subject: id(),
  appointedOn: parsed((raw) => parseDay(raw, appointmentLimits(today)), { required: words.appointedOn }),
  categoryHeld: oneOf(categoryCodes, { required: words.categoryHeld }),
  categoryWanted: oneOf(wantedCategories, { required: words.categoryWanted }),
  form: oneOf(attestationFormCodes, { required: words.form }),
  email: parsed(parseEmail),
  phone: parsed(parsePhone),
})

export const correctionForm = (today: Day) => z.object({ ...named, ...asked(today), version })

/** Without the name: its owner keeps it. */
export const namelessForm = (today: Day) => z.object({ ...asked(today), version })

export const openForm = (today: Day) =>
  z.object({
    ...named,
    ...asked(today),
    period: id({ required: words.period }),
    channel: oneOf(channels, { required: words.channel }),
    receivedOn: parsed((raw) => parseDay(raw, { notAfter: today }), { required: words.receivedOn }),
    /** A known teacher's id, `new`, or nothing while nobody asked. */
    person: z.string().transform((raw) => raw.slice(0, 40)),
    once: id({ required: words.stale }),
  })

export const moveForm = z.object({
  period: id({ required: words.period }),
  reason: text({ required: words.reason, atMost: 500 }),
  version,
})

export const withdrawalForm = (today: Day) =>
  z.object({
    askedOn: parsed((raw) => parseDay(raw, { notAfter: today }), { required: words.askedOn }),
    reason: text({ atMost: 500 }),
  })

export type Asked = z.output<ReturnType<typeof namelessForm>>
export type Correction = Asked &
  Partial<Pick<z.output<ReturnType<typeof correctionForm>>, keyof typeof named>>
export type Opening = z.output<ReturnType<typeof openForm>>
