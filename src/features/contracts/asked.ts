// What the address of a list of contracts asks for. Municipalities stand by their codes.
import { addressOf, codeIn, textIn } from '../../web/address.ts'
import type { Ctx } from '../../web/context.ts'
import { isId } from '../../web/fields.ts'
import { type Cursor, cursorIn } from '../../web/list.ts'
import { type ContractFilter, contractFilters, statusesOf } from './filter.ts'
import type { Campaign } from './queries/campaigns.ts'
import type { ListWish, Place } from './queries/list.ts'

export interface ListAsked {
  find: string
  municipality: string | null
  state: ContractFilter | null
  active: number
  cursor: Cursor | null
  href(more: Record<string, string | null | undefined>): string
  exportHref: string
}

export const campaignPath = ({ id }: { id: string }): string => `/contracts/campaigns/${id}`

export function askedIn(c: Ctx, campaign: Campaign, places: readonly Place[]): ListAsked {
  const set = {
    find: textIn(c, 'q'),
    municipality: places.find(({ code }) => code === c.req.query('municipality'))?.code ?? null,
    state: codeIn(c, 'state', contractFilters),
  }
  const fields = { q: set.find, municipality: set.municipality, state: set.state }
  const cursor = cursorIn({ after: c.req.query('after'), before: c.req.query('before') })
  return {
    ...set,
    active: Object.values(set).filter(Boolean).length,
    cursor: cursor && isId(cursor.edge[1] ?? '') ? cursor : null,
    href: (more) => addressOf(campaignPath(campaign), { ...fields, ...more }),
    exportHref: addressOf(`${campaignPath(campaign)}/export`, fields),
  }
}

export const wishOf = (
  it: ListAsked,
  campaign: Campaign,
  places: readonly Place[],
  today: string,
): ListWish => ({
  campaignId: campaign.id,
  find: it.find,
  municipalityId: places.find(({ code }) => code === it.municipality)?.id ?? null,
  statuses: it.state && statusesOf(it.state, { signTo: campaign.signTo, today }),
})

export const edgeOf = (it: { name: string; id: string }): string[] => [it.name, it.id]
