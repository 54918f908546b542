// What part of a proposal somebody looks at, as the address says it.
import type { Ctx } from '../../web/context.ts'
import { isId } from '../../web/fields.ts'
import { type Cursor, cursorIn } from '../../web/list.ts'
import { paths } from './paths.ts'
import { type PlaceFilter, type Shown, shownKinds } from './queries/index.ts'

export interface PlacesAsked {
  filter: PlaceFilter
  cursor: Cursor | null
}

export function placesAsked(c: Ctx): PlacesAsked {
  const { show = '', specialist = '', municipality = '', after, before } = c.req.query()
  const shown = shownKinds.find((kind) => kind === show) ?? 'all'
  const cursor = cursorIn({ ...(after ? { after } : {}), ...(before ? { before } : {}) }, 1)
  return {
    filter: {
      shown,
      specialistId: isId(specialist) ? specialist : null,
      municipalityId: isId(municipality) ? municipality : null,
    },
    cursor: cursor && /^\d{1,7}$/.test(cursor.edge[0] ?? '') ? cursor : null,
  }
}

export const filtersSet = ({ shown, specialistId, municipalityId }: PlaceFilter): number =>
  Number(shown !== 'all') + Number(specialistId !== null) + Number(municipalityId !== null)

/** The address of a part of a proposal. */
export function partPath(
  id: string,
  filter: Partial<PlaceFilter>,
  more: { after?: string; before?: string; export?: true } = {},
): string {
  const query = new URLSearchParams()
  if (filter.shown && filter.shown !== 'all') query.set('show', filter.shown satisfies Shown)
  if (filter.specialistId) query.set('specialist', filter.specialistId)
  if (filter.municipalityId) query.set('municipality', filter.municipalityId)
  if (more.after) query.set('after', more.after)
  if (more.before) query.set('before', more.before)
  const path = `${paths.proposal(id)}${more.export ? '/export' : ''}`
  return query.size > 0 ? `${path}?${query}` : path
}
