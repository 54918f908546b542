// The SQL of templates in force.
import { sql } from 'kysely'
import type { Db } from '../../db/connect.ts'
import type { Category } from '../../domain/categories.ts'
import type { Day } from '../../domain/days.ts'

/** A version of a template that is in force. */
export interface CurrentTemplate {
  templateId: string
  title: string
  /** Of which positions and categories; empty is all. */
  positions: string[]
  categories: Category[]
  versionId: string
  number: number
  validFrom: Day
  fileId: string
  storeKey: string
}

/** The version in force of every template: the one with the highest number that is valid on the day and not withdrawn. */
export async function findCurrentTemplates(db: Db, today: Day): Promise<CurrentTemplate[]> {
  const { rows } = await sql<CurrentTemplate>`
    select distinct on (t.id) t.id as "templateId", t.title, t.positions, t.categories, v.id as "versionId", v.number,
      v.valid_from as "validFrom", v.file_id as "fileId", f.store_key as "storeKey"
    from template t
    join template_version v on v.template_id = t.id
    join file f on f.id = v.file_id
    where v.withdrawn_at is null and v.valid_from <= ${today}::date and (v.valid_to is null or v.valid_to >= ${today}::date)
    order by t.id, v.number desc`.execute(db)
  return rows
}
