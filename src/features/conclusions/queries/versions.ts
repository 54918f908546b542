// Versions, remarks and working copies of a conclusion.
import type { Db, Tx } from '../../../db/connect.ts'
import { newId } from '../../../db/ids.ts'
import type { TextFinding } from '../../../papers/index.ts'

export interface Version {
  id: string
  version: number
  fileId: string
  name: string
  kind: string
  size: number
  sha256: string
  pages: number | null
  warnings: TextFinding[]
  handedInAt: Date
}

/** Newest first. */
export async function versionsOf(db: Db, conclusionId: string): Promise<Version[]> {
  const rows = await db
    .selectFrom('conclusion_version as v')
    .innerJoin('file as f', 'f.id', 'v.file_id')
    .select([
      'v.id',
      'v.version',
      'v.file_id as fileId',
      'f.name',
      'f.kind',
      'f.size',
      'f.sha256',
      'f.pages',
      'v.warnings',
      'v.handed_in_at as handedInAt',
    ])
    .where('v.conclusion_id', '=', conclusionId)
    .orderBy('v.version', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, warnings: row.warnings as TextFinding[] }))
}

export interface Remark {
  version: number
  text: string
  at: Date
}

export const remarksOf = (db: Db, conclusionId: string): Promise<Remark[]> =>
  db
    .selectFrom('remark')
    .select(['version', 'text', 'at'])
    .where('conclusion_id', '=', conclusionId)
    .orderBy('at', 'desc')
    .execute()

export const workingCopiesOf = (db: Db, assignmentId: string) =>
  db
    .selectFrom('working_copy as w')
    .innerJoin('file as f', 'f.id', 'w.file_id')
    .select(['w.id', 'f.id as fileId', 'f.name', 'f.size', 'w.created_at as createdAt'])
    .where('w.assignment_id', '=', assignmentId)
    .orderBy('w.created_at', 'desc')
    .limit(20)
    .execute()

export async function insertWorkingCopy(
  tx: Tx,
  assignmentId: string,
  fileId: string,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('working_copy')
    .values({ id: newId(), assignment_id: assignmentId, file_id: fileId, created_at: now })
    .execute()
}

export async function insertVersion(
  tx: Tx,
  it: { conclusionId: string; version: number; fileId: string; note: string; now: Date; accountId: string },
): Promise<string> {
  const id = newId()
  await tx
    .insertInto('conclusion_version')
    .values({
      id,
      conclusion_id: it.conclusionId,
      version: it.version,
      file_id: it.fileId,
      is_signed: true,
      note: it.note,
      handed_in_at: it.now,
      handed_in_by: it.accountId,
    })
    .execute()
  return id
}

/** What the text check of a version asks and compares with. */
export const findVersionToRead = (db: Db, versionId: string) =>
  db
    .selectFrom('conclusion_version as v')
    .innerJoin('file as f', 'f.id', 'v.file_id')
    .innerJoin('conclusion as k', 'k.id', 'v.conclusion_id')
    .innerJoin('attestation_case as c', 'c.id', 'k.case_id')
    .innerJoin('application as ap', 'ap.id', 'c.application_id')
    .innerJoin('person as p', 'p.id', 'c.person_id')
    .innerJoin('position as pos', 'pos.id', 'c.position_id')
    .select([
      'f.store_key as key',
      'p.last_name as lastName',
      'pos.name as position',
      'ap.appointed_on as appointedOn',
    ])
    .where('v.id', '=', versionId)
    .executeTakeFirst()

export async function setWarnings(
  db: Db,
  versionId: string,
  warnings: readonly TextFinding[],
): Promise<void> {
  await db
    .updateTable('conclusion_version')
    .set({ warnings: JSON.stringify(warnings) })
    .where('id', '=', versionId)
    .execute()
}
