// Rows whose new values were chosen correct the applications that are there.
import type { Tx } from '../../../db/connect.ts'
import { fold } from '../../../domain/fold.ts'
import { organisationKey } from '../../../domain/organisationNames.ts'
import { refusalSentence } from '../../../web/refusalWords.ts'
import { correctListed, type ListedCorrection, lockApplications } from '../../cases/index.ts'
import { ensureOrganisations } from '../../organisations/index.ts'
import type { Attestee } from '../columns/attestees.ts'
import type { Difference } from '../columns/understand.ts'
import { type ComparedAttestee, compareAttestees, placeOf } from '../compare/attestees.ts'
import type { KnownApplication } from '../queries/known.ts'
import type { Region } from '../queries/region.ts'
import { findRows, type ImportRow, type Settled } from '../queries/rows.ts'
import { reason } from '../states.ts'
import { rowWords as words } from '../words/rows.ts'
import { shownAttestee } from '../words/values.ts'
import type { Step } from './attestees.ts'

export interface Corrected {
  settled: Settled[]
  corrected: number
  organisations: number
}

/**
 * Corrects applications by the rows, each once: a second row about the same application is left for the next step, which
 * then sees what the first has written.
 */
export async function takeCorrections(
  tx: Tx,
  step: Step,
  among: readonly ImportRow<Attestee>[],
): Promise<Corrected> {
  const rows = firstOfEach(await basesOf(tx, step, among))
  const locked = await lockApplications(
    tx,
    rows.flatMap(({ applicationId }) => applicationId ?? []),
  )
  // Compared only now that nobody else can change them.
  const compared = await compareAttestees(tx, step.region, rows)
  const sorted = compared.map((it, i) => sort(it, rows[i]!, step.region))
  const ready = sorted.filter((it): it is Ready => 'known' in it)
  const organisations = await ensureOrganisations(
    tx,
    step.by,
    step.to.clock.now(),
    ready.map(({ value }) => placeOf(step.region, value)),
  )
  const list = ready.map((it, i) => correction(it, organisations[i]!, step.region))
  const refused = await correctListed(
    tx,
    step.by,
    step.to.clock.now(),
    new Map(locked.map((it) => [it.applicationId, it])),
    list,
  )
  const written = ready.map((it): Settled => {
    const refusal = refused.get(it.known.id)
    return refusal
      ? failed(it.row, refusalSentence(refusal))
      : { row: it.row, state: 'taken', applicationId: it.known.id }
  })
  return {
    settled: [...sorted.filter((it): it is Settled => 'state' in it), ...written],
    corrected: list.length - refused.size,
    organisations: new Set(organisations.filter(({ isNew }) => isNew).map(({ id }) => id)).size,
  }
}

const failed = (row: number, says: string): Settled => ({ row, state: 'failed', faults: [reason(row, says)] })

/** A row with the application it corrects and what that application said when the person chose. */
interface Based extends ImportRow<Attestee> {
  saw: (key: Difference['key'], region: Region) => string
}

/** The application a row was compared with, or the one that the earlier row of the file has become. */
async function basesOf(tx: Tx, { importId }: Step, rows: readonly ImportRow<Attestee>[]): Promise<Based[]> {
  const earlier = await findRows<Attestee>(
    tx,
    importId,
    rows.flatMap(({ of }) => of ?? []),
  )
  return rows.map((row) => {
    const of = row.of === null ? undefined : earlier.get(row.of)
    const { applicationId, differs } = row
    const shown = (key: string) => differs.find((it) => it.key === key)?.was ?? ''
    if (applicationId || !of) return { ...row, saw: shown }
    return {
      ...row,
      applicationId: of.applicationId,
      saw: (key, region) => shownAttestee(key as keyof Attestee, of.value, region),
    }
  })
}

function firstOfEach(rows: readonly Based[]): Based[] {
  const met = new Set<string>()
  return rows.filter(({ applicationId }) => {
    const isFirst = applicationId === null || !met.has(applicationId)
    if (applicationId) met.add(applicationId)
    return isFirst
  })
}

type Ready = ComparedAttestee & { known: KnownApplication }

function sort(it: ComparedAttestee, row: Based, region: Region): Ready | Settled {
  const { known } = it
  if (row.applicationId === null) return failed(row.row, words.recordGone(row.of ?? row.row))
  if (known?.id !== row.applicationId || !isInCatalogue(it.value, region))
    return failed(row.row, words.changedSince)
  if (it.differs.length === 0) return { row: row.row, state: 'unchanged', applicationId: known.id }
  return isAsSeen(it.differs, row, region) ? { ...it, known } : failed(row.row, words.changedSince)
}

const isInCatalogue = ({ municipality, position, subject }: Attestee, region: Region): boolean =>
  region.municipalities.has(municipality) &&
  region.positions.has(position) &&
  (subject === null || region.subjects.has(subject))

// The person chose between two values: a third one must not be lost unseen.
const isAsSeen = (now: readonly Difference[], row: Based, region: Region): boolean =>
  now.every(
    ({ key, was }) => row.differs.some((it) => it.key === key) && isSpelling(key, was, row.saw(key, region)),
  )

const isSpelling = (key: string, one: string, other: string): boolean =>
  key === 'organisation' ? organisationKey(one) === organisationKey(other) : fold(one) === fold(other)

function correction(
  { known, value, differs }: Ready,
  organisation: { id: string; name: string },
  region: Region,
): ListedCorrection {
  const subject = value.subject ?? known.subject
  const { municipalityId } = placeOf(region, value)
  const isRenamed = differs.some(({ key }) => key === 'name')
  return {
    applicationId: known.id,
    organisation: { ...organisation, municipalityId },
    positionId: region.positions.get(value.position)!.id,
    subjectId: subject === null ? null : (region.subjects.get(subject)?.id ?? null),
    appointedOn: value.appointedOn,
    categoryHeld: value.categoryHeld,
    categoryWanted: value.categoryWanted,
    form: value.form,
    receivedOn: value.receivedOn,
    email: value.email ?? known.email,
    phone: value.phone ?? known.phone,
    name: isRenamed ? value.name : known.name,
    isRenamed,
    changes: differs.map(({ column, was, is }) => ({ field: column, from: was, to: is })),
  }
}
