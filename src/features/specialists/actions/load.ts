// How much a specialist may be given, and when not at all.
import { Conflict, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { type Day, dottedDay } from '../../../domain/days.ts'
import type { Change } from '../../../domain/events.ts'
import type { AwayKind } from '../../../domain/specialist.ts'
import type { Actor } from '../../../web/actor.ts'
import { awayKindWords } from '../../../web/contractWords.ts'
import type { Deps } from '../../../web/deps.ts'
import { municipalityChoices, type Specialist, setLoad } from '../queries/index.ts'
import { loadWords as words } from '../words/index.ts'
import { aboutSpecialist, reach } from './reach.ts'

export interface LoadWish {
  /** Null for the region's limit. */
  maxLoad: number | null
  leastLoad: number | null
  /** Municipalities; everywhere when there are none. */
  travelsTo: string[]
  awayFrom: Day | null
  /** Null without an end. */
  awayTo: Day | null
  awayKind: AwayKind | null
  version: number
}

/** Saves what differs. Throws `Conflict` for a stale page. */
export const changeLoad = (
  to: Deps,
  actor: Actor,
  id: string,
  wish: LoadWish,
): Promise<'changed' | 'unchanged' | undefined> =>
  transaction(to.db, async (tx) => {
    const before = await reach(tx, to, actor, id)
    if (!before) return undefined
    const places = await municipalityChoices(tx)
    const known = places.filter(({ id }) => wish.travelsTo.includes(id))
    const after = {
      ...wish,
      travelsTo: known.map(({ id }) => id),
      travelsToNames: known.map(({ name }) => name),
    }
    const changes = changesOf(before, after)
    if (changes.length === 0) return 'unchanged'
    if (!(await setLoad(tx, { ...after, id }))) throw new Conflict('specialist')
    await record(tx, actor, to.clock.now(), {
      is: 'specialistCorrected',
      ...aboutSpecialist(before),
      facts: { changes },
    })
    return 'changed'
  })

type Load = Pick<Specialist, 'maxLoad' | 'leastLoad' | 'travelsToNames' | 'awayFrom' | 'awayTo' | 'awayKind'>

function changesOf(before: Load, after: Load): Change[] {
  const lines = (it: Load) => [
    { field: words.fields.maxLoad, text: it.maxLoad === null ? words.common : String(it.maxLoad) },
    { field: words.fields.leastLoad, text: it.leastLoad === null ? words.none : String(it.leastLoad) },
    { field: words.fields.travelsTo, text: it.travelsToNames.join(', ') || words.everywhere },
    { field: words.fields.absence, text: absence(it) },
  ]
  const was = lines(before)
  return lines(after).flatMap(({ field, text }, i) => {
    const from = was[i]?.text ?? ''
    return from === text ? [] : [{ field, from, to: text }]
  })
}

function absence({ awayFrom, awayTo, awayKind }: Load): string {
  if (awayFrom === null) return words.none
  const days = awayTo === null ? `с ${dottedDay(awayFrom)}` : `${dottedDay(awayFrom)} – ${dottedDay(awayTo)}`
  return awayKind ? `${days}, ${awayKindWords[awayKind]}` : days
}
