// Somebody registers: is it a person of the lists? The answer is kept here and never shown to whoever asks.
import type { Tx } from '../../../db/connect.ts'
import { type Author, record } from '../../../db/history.ts'
import { lookupsOf } from '../../../db/snils.ts'
import * as rule from '../../../domain/claim.ts'
import { fold, fullName, type PersonName } from '../../../domain/names.ts'
import type { Deps } from '../../../web/deps.ts'
import { insertClaim, lockAlike, wasCompared } from '../queries/index.ts'

export interface Joining extends rule.Joiner {
  name: PersonName
  snils: string | null
  /** Of somebody who is there already. */
  personId: string | null
}

export interface Found extends rule.Recognised {
  /** In whose queue the doubts stand, by the known person. */
  places: ReadonlyMap<string, string>
}

const mostAsked = 10

/** Whoever it may be is held until the transaction ends. `mayClaim` is false for somebody who has an account. */
export async function recogniseJoining(tx: Tx, to: Deps, it: Joining, mayClaim: boolean): Promise<Found> {
  const all = await lockAlike(tx, {
    search: fold(fullName(it.name)),
    lookups: it.snils ? lookupsOf(to.config.fieldKeys, it.snils) : [],
    butFor: it.personId,
  })
  const places = all.flatMap((known): [string, string][] => {
    const place = known.municipalities[0] ?? it.municipalityId
    return place ? [[known.id, place]] : []
  })
  return { ...rule.recognise(it, all, mayClaim), places: new Map(places) }
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
