// A list of teachers beside what is known already: new, the same as before, or differing in some fields.
import type { Db } from '../../../db/connect.ts'
import { applicationIdentity } from '../../../domain/application.ts'
import { fold } from '../../../domain/fold.ts'
import { nameKey } from '../../../domain/names.ts'
import { findOrganisations, type Place } from '../../organisations/index.ts'
import type { Attestee } from '../columns/attestees.ts'
import type { Difference, GoodRow } from '../columns/understand.ts'
import { applicationsKnown, type KnownApplication, type Sought } from '../queries/known.ts'
import type { Region } from '../queries/region.ts'
import { attesteeTitles, shownAttestee } from '../words/values.ts'

export interface ComparedAttestee extends GoodRow<Attestee> {
  identity: string
  /** The organisation of the reference list, when it is there. */
  organisation: { id: string; name: string } | undefined
  /** The application that the row is about. */
  known: KnownApplication | undefined
  /** In what the row and the application differ; empty when they say the same. */
  differs: Difference[]
  /** Another application in progress for the same position and category (E-09). */
  other: KnownApplication | undefined
}

/** What makes a row and an application one: teacher, place, position, category wanted, period. */
export const identityOf = (it: Attestee): string =>
  applicationIdentity({ ...it, category: it.categoryWanted })

/** Rows in their order, each with what is known of it. A few hundred at a time. */
export async function compareAttestees(
  db: Db,
  region: Region,
  rows: readonly GoodRow<Attestee>[],
): Promise<ComparedAttestee[]> {
  const places = await findOrganisations(
    db,
    rows.map(({ value }) => placeOf(region, value)),
  )
  const named = rows.map(({ row, value }, at) => ({
    row,
    value,
    identity: identityOf(value),
    organisation: places[at],
  }))
  const met = Map.groupBy(await applicationsKnown(db, named.map(soughtIn(region))), (it) => it.at)
  return named.map((row, at) => {
    const all = met.get(at) ?? []
    const found = chosen(
      all.filter((it) => it.isFirst || it.period === row.value.period),
      row,
      region,
    )
    return { ...row, ...found, other: found.known ? undefined : all.find((it) => !it.isEnded) }
  })
}

const soughtIn =
  (region: Region) =>
  ({
    value,
    identity,
    organisation,
  }: Pick<ComparedAttestee, 'value' | 'identity' | 'organisation'>): Sought => ({
    identity,
    nameKey: nameKey(value.name),
    positionId: region.positions.get(value.position)?.id ?? null,
    category: value.categoryWanted,
    email: value.email,
    phone: value.phone,
    organisationId: organisation?.id ?? null,
  })

export const placeOf = (region: Region, it: Pick<Attestee, 'municipality' | 'organisation'>): Place => ({
  municipalityId: region.municipalities.get(it.municipality)?.id ?? '',
  name: it.organisation,
})

type Placed = Pick<ComparedAttestee, 'value' | 'organisation'>

/** Of several the one that says the same, else one that is still in force, else the first. */
function chosen(
  among: readonly KnownApplication[],
  row: Placed,
  region: Region,
): Pick<ComparedAttestee, 'known' | 'differs'> {
  const compared = among.map((known) => ({ known, differs: differencesFrom(known, row, region) }))
  return (
    compared.find(({ differs }) => differs.length === 0) ??
    compared.find(({ known }) => !known.isWithdrawn) ??
    compared[0] ?? { known: undefined, differs: [] }
  )
}

const comparedFields = [
  'name',
  'municipality',
  'organisation',
  'position',
  'subject',
  'appointedOn',
  'categoryHeld',
  'categoryWanted',
  'form',
  'receivedOn',
  'email',
  'phone',
] as const satisfies (keyof Attestee)[]

// The period is left out: moving a case is a step of its own, with a reason, and a list that is read again must not undo it.
function differencesFrom(known: KnownApplication, row: Placed, region: Region): Difference[] {
  return comparedFields
    .filter((key) => !saysTheSame(key, known, row))
    .map((key) => ({
      key,
      column: attesteeTitles[key],
      was: shownAttestee(key, known, region),
      is: shownAttestee(key, row.value, region),
    }))
}

function saysTheSame(
  key: (typeof comparedFields)[number],
  known: KnownApplication,
  { value, organisation }: Placed,
): boolean {
  // An empty cell says nothing, and a list may lack the column.
  if (value[key] === null) return true
  if (key === 'name') return known.hasAccount || nameKey(value.name) === known.nameKey
  if (key === 'organisation')
    return organisation?.id === known.organisationId || fold(value.organisation) === fold(known.organisation)
  if (key === 'email') return value.email === known.email?.toLowerCase()
  return value[key] === known[key]
}
