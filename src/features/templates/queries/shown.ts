// Templates with all their versions, for the pages of the Center.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { Category } from '../../../domain/categories.ts'
import type { TemplateKind, TemplateOffer } from '../../../domain/templateChoice.ts'

export interface Template {
  id: string
  kind: TemplateKind
  title: string
  positions: string[]
  categories: Category[]
  version: number
}

export interface TemplateVersion extends TemplateOffer {
  id: string
  /** Merge fields that stand in it. */
  fields: string[]
  note: string
  fileId: string
  fileName: string
  storeKey: string
  size: number
  isUsed: boolean
  uploadedAt: Date
  /** Empty when it came with the product. */
  uploadedBy: string
}

export async function listTemplates(db: Db): Promise<Template[]> {
  const { rows } = await sql<Template>`
    select id, kind, title, positions, categories, version from template order by title collate "und-x-icu", id`.execute(
    db,
  )
  return rows
}

export const findTemplate = async (db: Db, id: string): Promise<Template | undefined> =>
  (await listTemplates(db)).find((it) => it.id === id)

/** The newest first. Of all templates, or of one. */
export async function listVersions(db: Db, templateId?: string): Promise<TemplateVersion[]> {
  const of = templateId ? sql`where t.id = ${templateId}` : sql``
  const { rows } = await sql<TemplateVersion>`
    select v.id, t.id as "templateId", t.positions, t.categories, v.number, v.valid_from as "validFrom",
      v.valid_to as "validTo", v.withdrawn_at is not null as "isWithdrawn", v.used_at is not null as "isUsed", v.fields,
      v.note, v.file_id as "fileId", f.name as "fileName", f.store_key as "storeKey", f.size,
      v.uploaded_at as "uploadedAt", coalesce(concat_ws(' ', p.last_name, p.first_name, p.middle_name), '') as "uploadedBy"
    from template t
    join template_version v on v.template_id = t.id
    join file f on f.id = v.file_id
    left join account a on a.id = v.uploaded_by
    left join person p on p.id = a.person_id
    ${of}
    order by t.id, v.number desc`.execute(db)
  return rows
}

export interface VersionInPlace {
  version: TemplateVersion
  template: Template
}

export async function findVersion(db: Db, id: string): Promise<VersionInPlace | undefined> {
  const row = await db
    .selectFrom('template_version')
    .select('template_id')
    .where('id', '=', id)
    .executeTakeFirst()
  const template = row && (await findTemplate(db, row.template_id))
  const version = template && (await listVersions(db, template.id)).find((it) => it.id === id)
  return template && version && { template, version }
}

export interface NamedPosition {
  id: string
  name: string
}

export const listPositions = (db: Db): Promise<NamedPosition[]> =>
  db.selectFrom('position').select(['id', 'name']).orderBy('sort').orderBy('name').execute()

export interface Kept {
  id: string
  name: string
  storeKey: string
}

/** A file that this account has sent and that has not become part of anything yet. */
export const findKept = (db: Db, accountId: string, id: string): Promise<Kept | undefined> =>
  db
    .selectFrom('file')
    .select(['id', 'name', 'store_key as storeKey'])
    .where('id', '=', id)
    .where('owner_id', '=', accountId)
    .where('kind', '=', 'docx')
    .where('claimed_at', 'is', null)
    .executeTakeFirst()
