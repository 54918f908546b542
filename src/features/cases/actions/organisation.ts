// Which organisation is meant by a name that somebody typed.
import type { Tx } from '../../../db/connect.ts'
import type { Actor } from '../../../web/actor.ts'
import { isId } from '../../../web/fields.ts'
import { ensureOrganisations, findOrganisations } from '../../organisations/index.ts'
import {
  findAlikeOrganisations,
  findOrganisationById,
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
  const place = { municipalityId: it.municipality, name: it.organisation }
  const [known] = await findOrganisations(tx, [place])
  if (!known && isId(it.organisationIs)) {
    const chosen = await findOrganisationById(tx, it.organisationIs)
    if (chosen) return { organisation: chosen }
  }
  if (!known && it.organisationIs !== 'new')
    return { alike: await findAlikeOrganisations(tx, it.municipality, it.organisation) }
  // Also for a known one: so it is not merged away until this transaction has ended.
  const [found] = await ensureOrganisations(tx, actor, now, [place])
  if (!found) throw new Error('an organisation is neither new nor there')
  return { organisation: { id: found.id, name: found.name, municipalityId: it.municipality } }
}
