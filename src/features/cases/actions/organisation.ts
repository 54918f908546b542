// Which organisation is meant by a name that somebody typed.
import type { Tx } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { Actor } from '../../../web/actor.ts'
import { isId } from '../../../web/fields.ts'
import {
  findAlikeOrganisations,
  findOrganisation,
  findOrganisationById,
  makeOrganisation,
  type OrganisationFacts,
} from '../queries/organisations.ts'

export interface TypedPlace {
  municipality: string
  organisation: string
  organisationIs: string
}

/** The organisation, or those of the municipality that may be meant. */
export type Understood = { organisation: OrganisationFacts } | { alike: OrganisationFacts[] }

/** A known name in any spelling; else what was chosen for it; `new` makes a new one in the reference list. */
export async function understandPlace(tx: Tx, actor: Actor, now: Date, it: TypedPlace): Promise<Understood> {
  const known = await findOrganisation(tx, it.municipality, it.organisation)
  if (known) return { organisation: known }
  if (isId(it.organisationIs)) {
    const chosen = await findOrganisationById(tx, it.organisationIs)
    if (chosen) return { organisation: chosen }
  }
  if (it.organisationIs !== 'new')
    return { alike: await findAlikeOrganisations(tx, it.municipality, it.organisation) }
  const { isNew, ...made } = await makeOrganisation(tx, now, it.municipality, it.organisation)
  if (isNew)
    await record(tx, actor, now, {
      is: 'organisationMade',
      municipalityId: it.municipality,
      about: { kind: 'organisation', id: made.id },
      facts: { name: made.name },
    })
  return { organisation: made }
}
