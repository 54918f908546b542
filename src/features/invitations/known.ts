// What the one who invites knows already: it is filled in when the person registers, and can be put right there.
import type { Category } from '../../domain/categories.ts'

/** Positions and subjects are codes of the catalogue, the organisation is a name as people write it. */
export interface Known {
  phone?: string | null
  organisation?: string | null
  position?: string | null
  category?: Category | null
  positionsOk?: readonly string[]
  subjectsOk?: readonly string[]
}
