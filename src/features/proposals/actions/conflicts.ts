// What speaks today against assignments that were made: the rule is asked anew for each suspect.
import type { Db } from '../../../db/connect.ts'
import { type Objection, objectionsTo } from '../../../domain/assignment.ts'
import type { Day } from '../../../domain/days.ts'
import type { Unfit } from '../../../domain/proposal/fitting.ts'
import type { Cursor } from '../../../web/list.ts'
import { findPeople } from '../../assignments/index.ts'
import { countSuspects, readSuspects, type Suspect } from '../queries/index.ts'

export type Trouble = Extract<Unfit, Objection> | 'declaredConflict' | 'forbidden'

/** These make an assignment impossible after it was made; others only speak against making it. */
const standing = [
  'self',
  'blocked',
  'suspended',
  'notInOrder',
  'noContract',
  'contractEnded',
  'leaving',
  'sameOrganisation',
  'away',
  'contractEndsEarlier',
] as const satisfies readonly Objection[]

export type Conflicting = Suspect & { troubles: Trouble[] }

export async function findConflicts(
  db: Db,
  today: Day,
  cursor: Cursor | null,
  size: number,
): Promise<Conflicting[]> {
  const suspects = await readSuspects(db, today, cursor, size)
  const people = new Map(
    (await findPeople(db, [...new Set(suspects.map((it) => it.specialistId))], 0)).map((it) => [it.id, it]),
  )
  return suspects.map((it) => {
    const person = people.get(it.specialistId)
    const against = person
      ? objectionsTo({ ...person, alreadyAssigned: false, declinedBefore: false }, it, today)
      : []
    return {
      ...it,
      troubles: [
        ...standing.filter((name) => against.includes(name)),
        ...(it.isDeclared ? (['declaredConflict'] as const) : []),
        ...(it.isForbidden ? (['forbidden'] as const) : []),
      ],
    }
  })
}

/** A figure for the home page. All assignments at work are looked through for it, so it is asked once a minute. */
export async function countConflicts(db: Db, today: Day, now: Date): Promise<number> {
  const known = counted.get(db)
  const age = known ? now.getTime() - known.at.getTime() : Number.POSITIVE_INFINITY
  if (known && age >= 0 && age < keptMs) return known.count
  const count = await countSuspects(db, today, countedAtMost)
  counted.set(db, { at: now, count })
  return count
}

const keptMs = 60_000
const countedAtMost = 1000
const counted = new WeakMap<Db, { at: Date; count: number }>()
