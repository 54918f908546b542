// Somebody registers: is it a person of the lists? The answer is kept here and never shown to whoever asks.
import type { Tx } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { lookupsOf } from '../../../db/snils.ts'
import * as rule from '../../../domain/claim.ts'
import { fold, fullName, type PersonName } from '../../../domain/names.ts'
import type { Deps } from '../../../web/deps.ts'
import { insertClaim, lockAlike, ownerOf, wasCompared } from '../queries/index.ts'

export interface Joining extends rule.Joiner {
  name: PersonName
  snils: string | null
}

export interface Found extends rule.Recognised {
  /** In whose queue the doubts stand, by the known person. */
  places: ReadonlyMap<string, string>
}

const mostAsked = 10

/** Whoever it may be is held until the transaction ends. */
export async function recogniseJoining(tx: Tx, to: Deps, it: Joining): Promise<Found> {
  const all = await lockAlike(tx, {
    search: fold(fullName(it.name)),
    lookups: it.snils ? lookupsOf(to.config.fieldKeys, it.snils) : [],
    butFor: null,
  })
  return { ...rule.recognise(it, all, true), places: placesOf(all, it.municipalityId) }
}

/** Notes what was certain and asks about what is in doubt. */
export async function settleJoining(
  tx: Tx,
  to: Deps,
  by: Author,
  personId: string,
  { certain, doubtful, places }: Found,
): Promise<void> {
  const now = to.clock.now()
  if (certain) await record(tx, by, now, { is: 'personClaimed', personId, facts: { way: certain.way } })
  for (const knownId of doubtful.slice(0, mostAsked)) {
    const municipalityId = places.get(knownId)
    if (!municipalityId || (await wasCompared(tx, personId, knownId))) continue
    const id = await insertClaim(tx, { personId, knownId, municipalityId, now })
    if (id)
      await record(tx, by, now, {
        is: 'claimAsked',
        personId,
        municipalityId,
        about: { kind: 'claim', id },
        facts: {},
      })
  }
}

/** Somebody who has an account becomes a teacher: a record of the lists is never joined to it without being asked about. */
export async function askAboutOwner(
  tx: Tx,
  to: Deps,
  by: Author,
  it: { personId: string; municipalityId: string | null; organisationId: string | null },
): Promise<void> {
  const owner = await ownerOf(tx, it.personId)
  if (!owner) return
  const municipalityId = it.municipalityId ?? owner.municipalityId
  const organisationId = it.organisationId ?? owner.organisationId
  const all = await lockAlike(tx, {
    search: fold(fullName(owner.name)),
    lookups: owner.lookup ? [owner.lookup] : [],
    butFor: it.personId,
  })
  // Two accounts of one name may be two people of the staff; the lists are what is asked about here.
  const listed = all.filter((known) => !known.hasAccount)
  const joiner = { ...owner, municipalityId, organisationId, vouchedOrganisationId: null }
  await settleJoining(tx, to, by, it.personId, {
    ...rule.recognise(joiner, listed, false),
    places: placesOf(listed, municipalityId),
  })
}

const placesOf = (all: readonly rule.Known[], otherwise: string | null): Map<string, string> =>
  new Map(
    all.flatMap((known): [string, string][] => {
      const place = known.municipalities[0] ?? otherwise
      return place ? [[known.id, place]] : []
    }),
  )
