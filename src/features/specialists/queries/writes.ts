// Everything that is written of a specialist after they were made.
import type { Tx } from '../../../db/connect.ts'
import type { Category } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import type { AwayKind } from '../../../domain/specialist.ts'

/** Zero rows: somebody has changed the record since it was seen. */
const wasFresh = ({ numUpdatedRows }: { numUpdatedRows: bigint }): boolean => numUpdatedRows === 1n

const update = (tx: Tx, id: string, version: number) =>
  tx.updateTable('specialist').where('id', '=', id).where('version', '=', version)

export interface Seen {
  id: string
  version: number
}

export const markApproved = async (tx: Tx, it: Seen & { at: Date; by: string }): Promise<boolean> =>
  wasFresh(
    await update(tx, it.id, it.version)
      .set((eb) => ({
        status: 'approved',
        approved_at: it.at,
        approved_by: it.by,
        version: eb('version', '+', 1),
      }))
      .executeTakeFirst(),
  )

export const markSuspended = async (tx: Tx, it: Seen & { at: Date; reason: string }): Promise<boolean> =>
  wasFresh(
    await update(tx, it.id, it.version)
      .set((eb) => ({
        status: 'suspended',
        suspended_at: it.at,
        suspend_reason: it.reason,
        version: eb('version', '+', 1),
      }))
      .executeTakeFirst(),
  )

export const markResumed = async (tx: Tx, it: Seen & { to: 'registered' | 'approved' }): Promise<boolean> =>
  wasFresh(
    await update(tx, it.id, it.version)
      .set((eb) => ({
        status: it.to,
        suspended_at: null,
        suspend_reason: null,
        version: eb('version', '+', 1),
      }))
      .executeTakeFirst(),
  )

export const setLoad = async (
  tx: Tx,
  it: Seen & {
    maxLoad: number | null
    leastLoad: number | null
    travelsTo: string[]
    awayFrom: Day | null
    awayTo: Day | null
    awayKind: AwayKind | null
  },
): Promise<boolean> =>
  wasFresh(
    await update(tx, it.id, it.version)
      .set((eb) => ({
        max_load: it.maxLoad,
        least_load: it.leastLoad,
        travels_to: it.travelsTo,
        away_from: it.awayFrom,
        away_to: it.awayTo,
        away_kind: it.awayFrom === null ? null : it.awayKind,
        version: eb('version', '+', 1),
      }))
      .executeTakeFirst(),
  )

export interface WorkFacts {
  municipalityId: string
  organisationId: string
  positionId: string
  subjectId: string | null
  category: Category
  categoryOn: Day | null
  positionsOk: string[]
  subjectsOk: string[]
  onsiteReady: boolean
  search: string
}

export const setWork = async (tx: Tx, seen: Seen, it: WorkFacts): Promise<boolean> =>
  wasFresh(
    await update(tx, seen.id, seen.version)
      .set((eb) => ({
        municipality_id: it.municipalityId,
        organisation_id: it.organisationId,
        position_id: it.positionId,
        subject_id: it.subjectId,
        category_held: it.category,
        category_held_on: it.categoryOn,
        positions_ok: it.positionsOk,
        subjects_ok: it.subjectsOk,
        onsite_ready: it.onsiteReady,
        search: it.search,
        version: eb('version', '+', 1),
      }))
      .executeTakeFirst(),
  )

export const setPhones = async (
  tx: Tx,
  it: { personId: string; personVersion: number; phoneMobile: string | null; phoneWork: string | null },
): Promise<boolean> =>
  wasFresh(
    await tx
      .updateTable('person')
      .set((eb) => ({
        phone_mobile: it.phoneMobile,
        phone_work: it.phoneWork,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', it.personId)
      .where('version', '=', it.personVersion)
      .executeTakeFirst(),
  )
