// Positions that may be attested.
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { CriteriaGroup } from '../../../domain/positions.ts'
import type { EntryRow, Seen } from './entries.ts'

export interface PositionFacts {
  name: string
  requiresSubject: boolean
  group: CriteriaGroup
  synonyms: string[]
  validFrom: Day | null
  validTo: Day | null
}

export type PositionRow = EntryRow & PositionFacts

export async function listPositions(db: Db): Promise<PositionRow[]> {
  const rows = await db
    .selectFrom('position')
    .select([
      'id',
      'code',
      'version',
      'sort',
      'name',
      'requires_subject as requiresSubject',
      'criteria_group as group',
      'synonyms',
      'valid_from as validFrom',
      'valid_to as validTo',
    ])
    .orderBy('sort')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, group: row.group as CriteriaGroup }))
}

const columnsOf = (it: PositionFacts) => ({
  name: it.name,
  requires_subject: it.requiresSubject,
  criteria_group: it.group,
  synonyms: it.synonyms,
  valid_from: it.validFrom,
  valid_to: it.validTo,
})

export async function insertPosition(
  tx: Tx,
  at: { id: string; code: string; sort: number },
  it: PositionFacts,
): Promise<void> {
  await tx
    .insertInto('position')
    .values({ ...at, ...columnsOf(it) })
    .execute()
}

export async function writePosition(tx: Tx, seen: Seen, it: PositionFacts): Promise<void> {
  const written = await tx
    .updateTable('position')
    .set((eb) => ({ ...columnsOf(it), version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('position')
}
