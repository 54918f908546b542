// The Center's list of specialists to invite: one row is one invitation in its municipality.
import { type Category, parseHeldCategory } from '../../../domain/categories.ts'
import { parseEmail, parsePhone } from '../../../domain/contacts.ts'
import { fold } from '../../../domain/fold.ts'
import { parseMunicipality } from '../../../domain/municipalities.ts'
import { nameKey, type PersonName, parseNamePart } from '../../../domain/names.ts'
import { ifGiven, misunderstood, type Parsed, parseEach, understood } from '../../../domain/parsed.ts'
import { parsePosition } from '../../../domain/positions.ts'
import { parseSubject } from '../../../domain/subjects.ts'
import { type CellOf, type Column, fromText, remembering } from '../../../sheets/column.ts'
import { type Cell, cellText, type Sheet } from '../../../sheets/sheet.ts'
import type { Catalogue } from './catalogue.ts'
import { blankOr, codeOf, emailNotice, parseOrganisation } from './cells.ts'
import { specialistHeadings } from './headings.ts'
import { type Rules, type Understanding, understand } from './understand.ts'
import { expectations, noticeWords } from './words.ts'

/** A row of the list. Municipality, positions and subjects are codes of the catalogue. */
export type ListedSpecialist = Required<PersonName> & {
  organisation: string
  position: string
  municipality: string
  category: Category
  /** Positions and subjects that the specialist assesses. */
  positionsOk: string[]
  subjectsOk: string[]
  email: string
  phone: string | null
}

/** Understands the rows of a list of specialists. */
export const understandSpecialists = (
  sheets: readonly Sheet[],
  catalogue: Catalogue,
): Understanding<ListedSpecialist> =>
  understand<ListedSpecialist>(sheets, specialistColumns(catalogue), {
    keyOf: nameKey,
    isSame: isSameSpecialist,
    notice: addressNotices(),
  })

/** Each invitation goes to its own address, as a rule; two people at one address are shown, for it may be a slip (V-04). */
function addressNotices(): Rules<ListedSpecialist>['notice'] {
  const owners = new Map<string, number>()
  return ({ email }, row) => {
    const owner = owners.get(email)
    owners.set(email, owner ?? row)
    return owner === undefined
      ? emailNotice({ email })
      : { key: 'email', says: noticeWords.sharedEmail(owner) }
  }
}

type Identity = Pick<ListedSpecialist, 'email' | 'phone' | 'municipality' | 'organisation'>

const isSameSpecialist = (one: Identity, other: Identity): boolean =>
  one.email === other.email ||
  (one.phone !== null && one.phone === other.phone) ||
  (one.municipality === other.municipality && fold(one.organisation) === fold(other.organisation))

/** The columns by the field they fill. */
export function specialistColumns(catalogue: Catalogue) {
  const position = remembering((text) => parsePosition(text, catalogue.positions))
  const subject = remembering((text) => parseSubject(text, catalogue.subjects))
  const positionCodes = (text: string) => parseEach(text, (part) => codeOf(position(part)))

  function positionsCell(cell: Cell): Parsed<string[]> {
    const parsed = positionCodes(blankOr(cell))
    return parsed.ok && parsed.value.length === 0
      ? misunderstood('positionsMissing', expectations.positionsOk)
      : parsed
  }

  function subjectsCell(cell: Cell, row: CellOf): Parsed<string[]> {
    const parsed = parseEach(blankOr(cell), (part) => codeOf(subject(part)))
    if (!parsed.ok || parsed.value.length > 0) return parsed
    const assessed = positionCodes(blankOr(row('positionsOk')))
    const codes = assessed.ok ? assessed.value : []
    const needy = catalogue.positions.find(
      ({ code, requiresSubject }) => requiresSubject && codes.includes(code),
    )
    return needy ? misunderstood('subjectsMissing', expectations.subjectsFor(needy.name)) : understood([])
  }

  return {
    lastName: {
      ...specialistHeadings.lastName,
      required: true,
      parse: fromText((text) => parseNamePart(text, 'lastName')),
    },
    firstName: {
      ...specialistHeadings.firstName,
      required: true,
      parse: fromText((text) => parseNamePart(text, 'firstName')),
    },
    middleName: {
      ...specialistHeadings.middleName,
      required: true,
      parse: (cell: Cell) => ifGiven(blankOr(cell), (text) => parseNamePart(text, 'middleName')),
    },
    organisation: {
      ...specialistHeadings.organisation,
      required: true,
      parse: fromText(parseOrganisation),
    },
    position: {
      ...specialistHeadings.position,
      required: true,
      parse: (cell: Cell) => codeOf(position(cellText(cell))),
    },
    municipality: {
      ...specialistHeadings.municipality,
      required: true,
      parse: fromText(remembering((text) => codeOf(parseMunicipality(text, catalogue.municipalities)))),
    },
    category: {
      ...specialistHeadings.category,
      required: true,
      parse: fromText(remembering(parseHeldCategory)),
    },
    positionsOk: {
      ...specialistHeadings.positionsOk,
      required: true,
      parse: positionsCell,
    },
    subjectsOk: {
      ...specialistHeadings.subjectsOk,
      required: true,
      parse: subjectsCell,
    },
    email: {
      ...specialistHeadings.email,
      required: true,
      parse: fromText(parseEmail),
    },
    phone: {
      ...specialistHeadings.phone,
      required: false,
      parse: (cell: Cell) => ifGiven(blankOr(cell), parsePhone),
    },
  } satisfies Record<keyof ListedSpecialist, Column<unknown>>
}
