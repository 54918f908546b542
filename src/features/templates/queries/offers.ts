// What templates are there to choose from.
import { sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import type { Day } from '../../../domain/days.ts'
import type { TemplateKind, TemplateOffer } from '../../../domain/templateChoice.ts'

/** A version of a template with the file behind it. */
export interface CurrentTemplate extends TemplateOffer {
  versionId: string
  title: string
  fileId: string
  storeKey: string
  /** Forms have been made of it, so it stays for ever. */
  isUsed: boolean
}

/** Every version of templates of a kind that has not ended before the day. */
export async function findOffers(db: Db, kind: TemplateKind, on: Day): Promise<CurrentTemplate[]> {
  const { rows } = await sql<CurrentTemplate>`
    select t.id as "templateId", t.title, t.positions, t.categories, v.id as "versionId", v.number,
      v.valid_from as "validFrom", v.valid_to as "validTo", v.withdrawn_at is not null as "isWithdrawn",
      v.used_at is not null as "isUsed", v.file_id as "fileId", f.store_key as "storeKey"
    from template t
    join template_version v on v.template_id = t.id
    join file f on f.id = v.file_id
    where t.kind = ${kind} and v.withdrawn_at is null and (v.valid_to is null or v.valid_to >= ${on}::date)`.execute(
    db,
  )
  return rows
}

/** Remembers the first time that a form was made of this version. */
export async function noteUse(db: Db, versionId: string, now: Date): Promise<void> {
  await db
    .updateTable('template_version')
    .set({ used_at: now })
    .where('id', '=', versionId)
    .where('used_at', 'is', null)
    .execute()
}
