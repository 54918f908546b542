// What makes two applications the same one. Source: domain E-09, D.4.
import type { WantedCategory } from './categories.ts'
import { nameKey, type PersonName } from './names.ts'
import { organisationKey } from './organisationNames.ts'

/** Places, positions and periods by their codes, the organisation by any spelling of its name. */
export interface ApplicationTraits {
  name: PersonName
  municipality: string
  organisation: string
  position: string
  category: WantedCategory
  period: string
}

/**
 * The key by which a list that is read again, or a paper that comes after the list, meets the application it already
 * became. It stays as it was first written: a corrected surname must still be found by the list it came from.
 */
export const applicationIdentity = (it: ApplicationTraits): string =>
  [
    nameKey(it.name),
    it.municipality,
    organisationKey(it.organisation),
    it.position,
    it.category,
    it.period,
  ].join('|')
