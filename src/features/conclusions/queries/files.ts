// Files of conclusions: who may have them is asked here, inside the query.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { FileFacts } from '../../files/index.ts'

export interface ConclusionFile extends FileFacts {
  personId: string
  caseId: string
}

/** The file of a version for its own specialist, or for anybody when `specialistId` is null: those who check. */
export async function findVersionFile(
  db: Db,
  versionId: string,
  specialistId: string | null,
): Promise<ConclusionFile | undefined> {
  const { rows } = await sql<ConclusionFile>`
    select f.id, f.store_key as key, f.name, f.kind, f.mime, f.size, f.sha256, f.pages, f.owner_id as "ownerId",
      c.person_id as "personId", c.id as "caseId"
    from conclusion_version v
    join file f on f.id = v.file_id
    join conclusion k on k.id = v.conclusion_id
    join assignment a on a.id = k.assignment_id
    join attestation_case c on c.id = k.case_id
    where v.id = ${versionId}::uuid and (${specialistId}::uuid is null or a.specialist_id = ${specialistId}::uuid)`.execute(
    db,
  )
  return rows[0]
}

export async function findWorkingFile(
  db: Db,
  copyId: string,
  specialistId: string,
): Promise<ConclusionFile | undefined> {
  const { rows } = await sql<ConclusionFile>`
    select f.id, f.store_key as key, f.name, f.kind, f.mime, f.size, f.sha256, f.pages, f.owner_id as "ownerId",
      c.person_id as "personId", c.id as "caseId"
    from working_copy w
    join file f on f.id = w.file_id
    join assignment a on a.id = w.assignment_id
    join attestation_case c on c.id = a.case_id
    where w.id = ${copyId}::uuid and a.specialist_id = ${specialistId}::uuid`.execute(db)
  return rows[0]
}
