// Writing templates. All changes of a template and its versions go under the lock of the template.
import { sql } from 'kysely'
import { Conflict, type Db, type Tx } from '../../../db/connect.ts'
import type { Category } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import type { TemplateKind } from '../../../domain/templateChoice.ts'

/** Makes two who add or rename templates go one after the other: titles and scopes are compared with all others. */
export async function lockTemplates(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('template'))`.execute(tx)
}

export interface TemplateFacts {
  title: string
  positions: string[]
  categories: Category[]
}

/** False when this very template is there already. */
export async function insertTemplate(
  tx: Tx,
  it: TemplateFacts & { id: string; kind: TemplateKind; now: Date },
): Promise<boolean> {
  const { now, ...facts } = it
  const made = await tx
    .insertInto('template')
    .values({ ...facts, created_at: now })
    .onConflict((c) => c.column('id').doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

export async function writeTemplate(
  tx: Tx,
  seen: { id: string; version: number },
  it: TemplateFacts,
): Promise<void> {
  const written = await tx
    .updateTable('template')
    .set((eb) => ({ ...it, version: eb('version', '+', 1) }))
    .where('id', '=', seen.id)
    .where('version', '=', seen.version)
    .executeTakeFirst()
  if (written.numUpdatedRows !== 1n) throw new Conflict('template')
}

export interface NewVersion {
  id: string
  templateId: string
  fileId: string
  fields: string[]
  validFrom: Day
  validTo: Day | null
  note: string
  uploadedBy: string | null
}

/** The number that the version got: the next of its template. */
export async function insertVersion(tx: Tx, it: NewVersion & { now: Date }): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    insert into template_version (id, template_id, number, file_id, fields, valid_from, valid_to, note, uploaded_by, uploaded_at)
    select ${it.id}::uuid, ${it.templateId}::uuid, coalesce(max(number), 0) + 1, ${it.fileId}::uuid, ${it.fields}::text[],
      ${it.validFrom}::date, ${it.validTo}::date, ${it.note}::text, ${it.uploadedBy}::uuid, ${it.now}::timestamptz
    from template_version where template_id = ${it.templateId}
    returning number`.execute(tx)
  return rows[0]?.number ?? 0
}

export const hasVersion = async (db: Db, id: string): Promise<boolean> =>
  (await db.selectFrom('template_version').select('id').where('id', '=', id).executeTakeFirst()) !== undefined

export const hasTemplate = async (db: Db, kind: TemplateKind): Promise<boolean> =>
  (await db.selectFrom('template').select('id').where('kind', '=', kind).limit(1).executeTakeFirst()) !==
  undefined

export async function endVersionOn(
  tx: Tx,
  id: string,
  it: { validTo: Day; withdrawnAt: Date | null },
): Promise<void> {
  await tx
    .updateTable('template_version')
    .set({ valid_to: it.validTo, withdrawn_at: it.withdrawnAt })
    .where('id', '=', id)
    .execute()
}

/** Deletes a version; its file is given back to the sweeper. `Conflict` when somebody has just taken a form of it. */
export async function deleteVersion(tx: Tx, it: { id: string; fileId: string }): Promise<void> {
  const deleted = await tx
    .deleteFrom('template_version')
    .where('id', '=', it.id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  if (deleted.numDeletedRows !== 1n) throw new Conflict('version of the template')
  await tx.updateTable('file').set({ claimed_at: null }).where('id', '=', it.fileId).execute()
}
