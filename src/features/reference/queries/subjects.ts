// Subjects, disciplines and directions.
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import type { SubjectGroup } from '../../../domain/subjects.ts'
import type { EntryRow, Seen } from './entries.ts'

export interface SubjectFacts {
  name: string
  group: SubjectGroup
  synonyms: string[]
  isActive: boolean
}

export type SubjectRow = EntryRow & SubjectFacts

export async function listSubjects(db: Db): Promise<SubjectRow[]> {
  const rows = await db
    .selectFrom('subject')
    .select([
      'id',
      'code',
      'version',
      'sort',
      'name',
      'group_name as group',
      'synonyms',
      'is_active as isActive',
    ])
    .orderBy('sort')
    .orderBy('name')
    .execute()
  return rows.map((row) => ({ ...row, group: row.group as SubjectGroup }))
}

const columnsOf = (it: SubjectFacts) => ({
  name: it.name,
  group_name: it.group,
  synonyms: it.synonyms,
  is_active: it.isActive,
})

export async function insertSubject(
  tx: Tx,
  at: { id: string; code: string; sort: number },
  it: SubjectFacts,
): Promise<void> {
  await tx
    .insertInto('subject')
    .values({ ...at, ...columnsOf(it) })
    .execute()
}

export async function writeSubject(tx: Tx, seen: Seen, it: SubjectFacts): Promise<void> {
  const written = await tx
    .updateTable('subject')
    .set((eb) => ({ ...columnsOf(it), version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('subject')
}
