// Organisations that may be meant by a name, within a municipality.
import type { Db } from '../../../db/connect.ts'
import { organisationKey, organisationLikeness } from '../../../domain/organisationNames.ts'

export interface OrganisationFacts {
  id: string
  name: string
  municipalityId: string
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
