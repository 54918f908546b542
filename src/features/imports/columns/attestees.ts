// The Center's list of teachers who are attested in some months: one row is one application (channel «список»).
import { type AttestationForm, parseAttestationForm } from '../../../domain/attestationForms.ts'
import {
  type Category,
  parseHeldCategory,
  parseWantedCategory,
  type WantedCategory,
} from '../../../domain/categories.ts'
import { parseEmail, parsePhone } from '../../../domain/contacts.ts'
import { addDays, addMonths, type Day, later } from '../../../domain/days.ts'
import { parseMunicipality } from '../../../domain/municipalities.ts'
import { nameKey, type PersonName, parseFullName } from '../../../domain/names.ts'
import { organisationKey } from '../../../domain/organisationNames.ts'
import { ifGiven, misunderstood, type Parsed, understood } from '../../../domain/parsed.ts'
import { type Month, parsePeriod } from '../../../domain/period.ts'
import { parsePosition } from '../../../domain/positions.ts'
import { parseSubject } from '../../../domain/subjects.ts'
import { type CellOf, type Column, fromText, remembering } from '../../../sheets/column.ts'
import { type Cell, cellText, type Sheet } from '../../../sheets/sheet.ts'
import type { Catalogue } from './catalogue.ts'
import { blankOr, codeOf, emailNotice, monthText, parseDayCell, parseOrganisation } from './cells.ts'
import { attesteeHeadings } from './headings.ts'
import { type Understanding, understand } from './understand.ts'
import { expectations } from './words.ts'

/** A row of the list. Municipality, position, subject and period are codes of the catalogue. */
export type Attestee = {
  municipality: string
  organisation: string
  name: PersonName
  position: string
  subject: string | null
  appointedOn: Day
  categoryHeld: Category
  categoryWanted: WantedCategory
  form: AttestationForm
  period: Month
  receivedOn: Day
  email: string | null
  phone: string | null
}

/** Understands the rows of a list of teachers. `today` bounds the dates. */
export const understandAttestees = (
  sheets: readonly Sheet[],
  catalogue: Catalogue,
  today: Day,
): Understanding<Attestee> =>
  understand<Attestee>(sheets, attesteeColumns(catalogue, today), {
    keyOf: (it) => [nameKey(it.name), it.position, it.categoryWanted, it.period].join('|'),
    isSame: isSameTeacher,
    notice: emailNotice,
  })

type Identity = Pick<Attestee, 'email' | 'phone' | 'municipality' | 'organisation'>

/**
 * Two rows with one full name: one teacher or two namesakes? One, when the address, the telephone or the place of work
 * is the same.
 */
export const isSameTeacher = (one: Identity, other: Identity): boolean =>
  (one.email !== null && one.email === other.email) ||
  (one.phone !== null && one.phone === other.phone) ||
  (one.municipality === other.municipality &&
    organisationKey(one.organisation) === organisationKey(other.organisation))

/** The columns by the field they fill. */
export function attesteeColumns(catalogue: Catalogue, today: Day) {
  const position = remembering((text) => parsePosition(text, catalogue.positions))
  const subject = remembering((text) => parseSubject(text, catalogue.subjects))
  const period = remembering((text) => parsePeriod(text, catalogue.periods))

  function subjectCell(cell: Cell, row: CellOf): Parsed<string | null> {
    const text = blankOr(cell)
    const held = position(cellText(row('position')))
    const isNeeded = held.ok && held.value.requiresSubject
    if (text === '')
      return isNeeded
        ? misunderstood('subjectMissing', expectations.subjectFor(held.value.name))
        : understood(null)
    const parsed = codeOf(subject(text))
    return parsed.ok || isNeeded
      ? parsed
      : misunderstood(parsed.fault.code, expectations.subjectOrBlank(parsed.fault.expected))
  }

  // An application may be entered ahead, but not after the month in which it is considered.
  function receivedCell(cell: Cell, row: CellOf): Parsed<Day> {
    const month = period(monthText(row('period')))
    const lastDay = month.ok ? addDays(addMonths(`${month.value}-01`, 1), -1) : today
    return parseDayCell(cell, { notAfter: later(today, lastDay) })
  }

  return {
    municipality: {
      ...attesteeHeadings.municipality,
      required: true,
      parse: fromText(remembering((text) => codeOf(parseMunicipality(text, catalogue.municipalities)))),
    },
    organisation: {
      ...attesteeHeadings.organisation,
      required: true,
      parse: fromText(remembering(parseOrganisation)),
    },
    name: {
      ...attesteeHeadings.name,
      required: true,
      parse: fromText(parseFullName),
    },
    position: {
      ...attesteeHeadings.position,
      required: true,
      parse: fromText((text) => codeOf(position(text))),
    },
    subject: {
      ...attesteeHeadings.subject,
      required: true,
      parse: subjectCell,
    },
    appointedOn: {
      ...attesteeHeadings.appointedOn,
      required: true,
      parse: (cell: Cell) => parseDayCell(cell, { notAfter: today }),
    },
    categoryHeld: {
      ...attesteeHeadings.categoryHeld,
      required: true,
      parse: fromText(remembering(parseHeldCategory)),
    },
    categoryWanted: {
      ...attesteeHeadings.categoryWanted,
      required: true,
      parse: fromText(remembering(parseWantedCategory)),
    },
    form: {
      ...attesteeHeadings.form,
      required: true,
      parse: fromText(remembering(parseAttestationForm)),
    },
    period: {
      ...attesteeHeadings.period,
      required: true,
      parse: (cell: Cell) => period(monthText(cell)),
    },
    receivedOn: {
      ...attesteeHeadings.receivedOn,
      required: true,
      parse: receivedCell,
    },
    email: {
      ...attesteeHeadings.email,
      required: false,
      parse: (cell: Cell) => ifGiven(blankOr(cell), parseEmail),
    },
    phone: {
      ...attesteeHeadings.phone,
      required: false,
      parse: (cell: Cell) => ifGiven(blankOr(cell), parsePhone),
    },
  } satisfies Record<keyof Attestee, Column<unknown>>
}
