// Finding the place of work by its name as people write it, within a municipality.
import { sql } from 'kysely'
import type { Db, Tx } from '../../../db/connect.ts'
import { newId } from '../../../db/ids.ts'
import { organisationKey, organisationLikeness } from '../../../domain/organisationNames.ts'

export interface OrganisationFacts {
  id: string
  name: string
  municipalityId: string
}

/** By any spelling of the name that says the same; one that was merged leads to the one that is left. */
export async function findOrganisation(
  db: Db,
  municipalityId: string,
  name: string,
): Promise<OrganisationFacts | undefined> {
  const { rows } = await sql<OrganisationFacts>`
    select t.id, t.name, t.municipality_id as "municipalityId"
    from organisation o join organisation t on t.id = coalesce(o.merged_into_id, o.id)
    where o.municipality_id = ${municipalityId} and o.name_key = ${organisationKey(name)}`.execute(db)
  return rows[0]
}

export const findOrganisationById = (db: Db, id: string): Promise<OrganisationFacts | undefined> =>
  db
    .selectFrom('organisation')
    .select(['id', 'name', 'municipality_id as municipalityId'])
    .where('id', '=', id)
    .where('merged_into_id', 'is', null)
    .executeTakeFirst()

/** Organisations of the municipality whose names are like this one, the likest first. */
export async function findAlikeOrganisations(
  db: Db,
  municipalityId: string,
  name: string,
): Promise<OrganisationFacts[]> {
  const all = await db
    .selectFrom('organisation')
    .select(['id', 'name', 'municipality_id as municipalityId'])
    .where('municipality_id', '=', municipalityId)
    .where('merged_into_id', 'is', null)
    .where('is_active', '=', true)
    .execute()
  return all
    .map((it) => ({ it, like: likeness(name, it.name) }))
    .filter(({ like }) => like >= 0.4)
    .sort((a, b) => b.like - a.like || a.it.name.localeCompare(b.it.name, 'ru'))
    .slice(0, 8)
    .map(({ it }) => it)
}

// What was typed may be a part of the name.
const likeness = (typed: string, name: string): number =>
  organisationKey(name).includes(organisationKey(typed)) ? 1 : organisationLikeness(typed, name)

/** A new organisation, or the one that somebody made a moment ago under the same key. */
export async function makeOrganisation(
  tx: Tx,
  now: Date,
  municipalityId: string,
  name: string,
): Promise<OrganisationFacts & { isNew: boolean }> {
  const made = await tx
    .insertInto('organisation')
    .values({
      id: newId(),
      municipality_id: municipalityId,
      name,
      name_key: organisationKey(name),
      created_at: now,
    })
    .onConflict((c) => c.columns(['municipality_id', 'name_key']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (made) return { id: made.id, name, municipalityId, isNew: true }
  const found = await findOrganisation(tx, municipalityId, name)
  if (!found) throw new Error('an organisation is neither new nor there')
  return { ...found, isNew: false }
}
