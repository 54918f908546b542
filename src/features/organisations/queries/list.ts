// The SQL of the list: a page at a time, counted up to a bound.
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../../db/connect.ts'
import { containing } from '../../../db/names.ts'
import type { OrganisationKind } from '../../../domain/organisationKinds.ts'
import { type Cursor, countedUpTo } from '../../../web/list.ts'
import { mostCounted } from './alike.ts'

export interface OrganisationFilter {
  /** Words of the name, as its key spells them. */
  words: readonly string[]
  municipalityId: string | null
  kind: OrganisationKind | null
  isActive: boolean | null
}

export interface OrganisationLine {
  id: string
  name: string
  municipality: string
  kind: OrganisationKind | null
  isActive: boolean
  cases: number
  specialists: number
}

export async function pageOfOrganisations(
  db: Db,
  it: { filter: OrganisationFilter; cursor: Cursor | null; size: number },
): Promise<OrganisationLine[]> {
  const direction = it.cursor?.direction === 'before' ? sql`desc` : sql`asc`
  const { rows } = await sql<OrganisationLine>`
    select p.id, p.name, m.name as municipality, p.kind, p.is_active as "isActive",
      (select count(*) from (select from attestation_case c where c.organisation_id = p.id limit ${mostCounted}) c) as cases,
      (select count(*) from (select from specialist s where s.organisation_id = p.id limit ${mostCounted}) s) as specialists
    from (select o.* from organisation o where ${chosen(it.filter)} and ${beyond(it.cursor)}
      order by o.name collate "und-x-icu" ${direction}, o.id ${direction} limit ${it.size}) p
    join municipality m on m.id = p.municipality_id
    order by p.name collate "und-x-icu" ${direction}, p.id ${direction}`.execute(db)
  return rows
}

const beyond = (cursor: Cursor | null): RawBuilder<SqlBool> => {
  if (!cursor) return sql`true`
  const [name = '', id = ''] = cursor.edge
  const sign = cursor.direction === 'before' ? sql`<` : sql`>`
  return sql`(o.name collate "und-x-icu", o.id) ${sign} (${name}, ${id}::uuid)`
}

/** Counted up to `countedUpTo` + 1. */
export async function countOrganisations(db: Db, filter: OrganisationFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from (
    select from organisation o where ${chosen(filter)} limit ${countedUpTo + 1}) found`.execute(db)
  return rows[0]?.count ?? 0
}

function chosen({ words, municipalityId, kind, isActive }: OrganisationFilter): RawBuilder<SqlBool> {
  const wants: RawBuilder<SqlBool>[] = [sql`o.merged_into_id is null`]
  if (municipalityId) wants.push(sql`o.municipality_id = ${municipalityId}`)
  if (kind) wants.push(sql`o.kind = ${kind}`)
  if (isActive !== null) wants.push(sql`o.is_active = ${isActive}`)
  // Also by the names that were merged into this one.
  if (words.length > 0)
    wants.push(sql`o.id in (select coalesce(s.merged_into_id, s.id) from organisation s
      where ${sql.join(words.map(named), sql` and `)})`)
  return sql.join(wants, sql` and `)
}

// «1» must not find «11»: a number is a whole word of the key.
const named = (word: string): RawBuilder<SqlBool> =>
  /^\d+$/.test(word)
    ? sql`' ' || s.name_key || ' ' like ${containing(` ${word} `)}`
    : sql`s.name_key like ${containing(word)}`
