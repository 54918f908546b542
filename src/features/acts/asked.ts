// What the addresses of the lists ask for.
import { actStatuses } from '../../domain/act.ts'
import { addressOf, codeIn, idIn, textIn } from '../../web/address.ts'
import type { Ctx } from '../../web/context.ts'
import { isId } from '../../web/fields.ts'
import { type Cursor, cursorIn } from '../../web/list.ts'
import { type ActFilter, type LooseFilter, looseKinds } from './queries/index.ts'

export interface Asked<Filter> {
  filter: Filter
  active: number
  cursor: Cursor | null
  href(more: Record<string, string | null | undefined>): string
  exportHref: string
}

export function actsAsked(c: Ctx): Asked<ActFilter> {
  const filter = {
    find: textIn(c, 'q'),
    status: codeIn(c, 'status', actStatuses),
    campaignId: idIn(c, 'campaign'),
  }
  return asked(c, '/acts', filter, { q: filter.find, status: filter.status, campaign: filter.campaignId })
}

export function looseAsked(c: Ctx): Asked<LooseFilter> {
  const filter = { find: textIn(c, 'q'), only: codeIn(c, 'only', looseKinds) }
  return asked(c, '/acts/loose', filter, { q: filter.find, only: filter.only })
}

function asked<Filter extends object>(
  c: Ctx,
  path: string,
  filter: Filter,
  fields: Record<string, string | null>,
): Asked<Filter> {
  const cursor = cursorIn({ after: c.req.query('after'), before: c.req.query('before') })
  return {
    filter,
    active: Object.values(filter).filter(Boolean).length,
    cursor: cursor && isId(cursor.edge[1] ?? '') ? cursor : null,
    href: (more) => addressOf(path, { ...fields, ...more }),
    exportHref: addressOf(`${path}/export`, fields),
  }
}

export const edgeOf = (it: { name: string; id: string }): string[] => [it.name, it.id]
