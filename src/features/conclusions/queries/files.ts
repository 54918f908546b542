// Files of conclusions: who may have them is asked here, inside the query.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { FileFacts } from '../../files/index.ts'

export interface ConclusionFile extends FileFacts {
  personId: string
  caseId: string
}

/** Whose files are asked for, and below which assignment. */
export interface OwnFiles {
  specialistId: string
  assignmentId: string
}

/** The file of a version for its own specialist, or for anybody when `own` is null: those who check. */
export async function findVersionFile(
  db: Db,
  versionId: string,
  own: OwnFiles | null,
): Promise<ConclusionFile | undefined> {
  const { rows } = await sql<ConclusionFile>`
    select f.id, f.store_key as key, f.name, f.kind, f.mime, f.size, f.sha256, f.pages, f.owner_id as "ownerId",
      c.person_id as "personId", c.id as "caseId"
    from conclusion_version v
    join file f on f.id = v.file_id
    join conclusion k on k.id = v.conclusion_id
    join assignment a on a.id = k.assignment_id
    join attestation_case c on c.id = k.case_id
    where v.id = ${versionId}::uuid and (${own === null}
      or (a.specialist_id = ${own?.specialistId ?? null}::uuid and a.id = ${own?.assignmentId ?? null}::uuid))`.execute(
    db,
  )
  return rows[0]
}

export async function findWorkingFile(
  db: Db,
  copyId: string,
  own: OwnFiles,
): Promise<ConclusionFile | undefined> {
  const { rows } = await sql<ConclusionFile>`
    select f.id, f.store_key as key, f.name, f.kind, f.mime, f.size, f.sha256, f.pages, f.owner_id as "ownerId",
      c.person_id as "personId", c.id as "caseId"
    from working_copy w
    join file f on f.id = w.file_id
    join assignment a on a.id = w.assignment_id
    join attestation_case c on c.id = a.case_id
    where w.id = ${copyId}::uuid and a.specialist_id = ${own.specialistId}::uuid
      and a.id = ${own.assignmentId}::uuid`.execute(db)
  return rows[0]
}
