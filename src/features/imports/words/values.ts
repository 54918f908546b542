// Values of a list as people read them.
import { attestationFormWords } from '../../../domain/attestationForms.ts'
import { categoryWords } from '../../../domain/categories.ts'
import { formatPhone } from '../../../domain/contacts.ts'
import { fullName } from '../../../domain/names.ts'
import { periodTitle } from '../../../domain/period.ts'
import { formatDay } from '../../../ui/text.ts'
import type { Attestee } from '../columns/attestees.ts'
import { attesteeHeadings } from '../columns/headings.ts'
import type { ListedSpecialist } from '../columns/specialists.ts'
import type { Named, Region } from '../queries/region.ts'

export const attesteeTitles = Object.fromEntries(
  Object.entries(attesteeHeadings).map(([key, { title }]) => [key, title]),
) as Record<keyof Attestee, string>

/** One field of a row, or of an application, in words. */
export const shownAttestee = (key: keyof Attestee, it: Attestee, region: Region): string =>
  shown[key](it, region)

const shown: Record<keyof Attestee, (it: Attestee, region: Region) => string> = {
  municipality: (it, region) => nameIn(region.municipalities, it.municipality),
  organisation: (it) => it.organisation,
  name: (it) => fullName(it.name),
  position: (it, region) => nameIn(region.positions, it.position),
  subject: (it, region) => nameIn(region.subjects, it.subject),
  appointedOn: (it) => formatDay(it.appointedOn),
  categoryHeld: (it) => categoryWords[it.categoryHeld].name,
  categoryWanted: (it) => categoryWords[it.categoryWanted].name,
  form: (it) => attestationFormWords[it.form],
  period: (it) => periodTitle(it.period),
  receivedOn: (it) => formatDay(it.receivedOn),
  email: (it) => it.email ?? '',
  phone: (it) => (it.phone ? formatPhone(it.phone) : ''),
}

/** One field of a row about a specialist. */
export const shownSpecialist = (key: keyof ListedSpecialist, it: ListedSpecialist, region: Region): string =>
  ofSpecialist[key](it, region)

const ofSpecialist: Record<keyof ListedSpecialist, (it: ListedSpecialist, region: Region) => string> = {
  lastName: (it) => it.lastName,
  firstName: (it) => it.firstName,
  middleName: (it) => it.middleName ?? '',
  organisation: (it) => it.organisation,
  position: (it, region) => nameIn(region.positions, it.position),
  municipality: (it, region) => nameIn(region.municipalities, it.municipality),
  category: (it) => categoryWords[it.category].name,
  positionsOk: (it, region) => it.positionsOk.map((code) => nameIn(region.positions, code)).join('; '),
  subjectsOk: (it, region) => it.subjectsOk.map((code) => nameIn(region.subjects, code)).join('; '),
  email: (it) => it.email,
  phone: (it) => (it.phone ? formatPhone(it.phone) : ''),
}

/** The name behind a code of the catalogue; a code that has gone meanwhile stands for itself. */
export const nameIn = (list: ReadonlyMap<string, Named>, code: string | null): string =>
  code === null ? '' : (list.get(code)?.name ?? code)
