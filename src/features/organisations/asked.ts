// What the address of the list asks for.
import { type OrganisationKind, organisationKinds } from '../../domain/organisationKinds.ts'
import { organisationKey } from '../../domain/organisationNames.ts'
import { addressOf, codeIn, textIn } from '../../web/address.ts'
import type { Ctx } from '../../web/context.ts'
import { isId } from '../../web/fields.ts'
import { type Cursor, cursorIn } from '../../web/list.ts'
import type { OrganisationFilter } from './queries/list.ts'

export interface Place {
  id: string
  code: string
  name: string
}

export interface ListAsked {
  find: string
  municipality: string | null
  kind: OrganisationKind | null
  state: (typeof states)[number] | null
  active: number
  filter: OrganisationFilter
  cursor: Cursor | null
  href(more: { after?: string; before?: string }): string
  exportHref: string
}

export const states = ['active', 'closed'] as const
const kinds = organisationKinds.map(({ code }) => code)

export const placeIn = (c: Ctx, places: readonly Place[]): Place | null =>
  places.find((it) => it.code === c.req.query('municipality')) ?? null

export function askedIn(c: Ctx, places: readonly Place[]): ListAsked {
  const place = placeIn(c, places)
  const find = textIn(c, 'q')
  const set = {
    municipality: place?.code ?? null,
    kind: codeIn(c, 'kind', kinds),
    state: codeIn(c, 'state', states),
  }
  const fields = { q: find, ...set }
  const cursor = cursorIn({ after: c.req.query('after'), before: c.req.query('before') })
  return {
    find,
    ...set,
    active: Object.values(fields).filter(Boolean).length,
    filter: {
      words: organisationKey(find).split(' ').filter(Boolean).slice(0, 10),
      municipalityId: place?.id ?? null,
      kind: set.kind,
      isActive: set.state && set.state === 'active',
    },
    cursor: cursor && isId(cursor.edge[1] ?? '') ? cursor : null,
    href: (more) => addressOf('/organisations', { ...fields, ...more }),
    exportHref: addressOf('/organisations/export', fields),
  }
}

export const edgeOf = (it: { name: string; id: string }): string[] => [it.name, it.id]
