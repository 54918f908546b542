// What the address of the list asks for: filters, order, part. Nonsense is ignored.
import { attestationFormCodes } from '../../../domain/attestationForms.ts'
import { fold } from '../../../domain/fold.ts'
import { type WorkFilter, workFilters } from '../../../domain/ownWork.ts'
import type { Ctx } from '../../../web/context.ts'
import { isId } from '../../../web/fields.ts'
import { type OwnListWish, type Sorting, sortings } from './listQueries.ts'

export const sizes = [50, 10] as const

export interface ListWish extends OwnListWish {
  /** The search as it was typed. */
  q: string
  size: number
}

const known = <T extends string>(list: readonly T[], raw: string | undefined): T | null =>
  list.find((it) => it === raw) ?? null

export function listWishIn(c: Ctx): ListWish {
  const q = (c.req.query('q') ?? '').replaceAll('\0', '').toWellFormed().trim().slice(0, 100)
  const period = c.req.query('period')
  return {
    q,
    state: known<WorkFilter>(workFilters, c.req.query('state')),
    periodId: period && isId(period) ? period : null,
    form: known(attestationFormCodes, c.req.query('form')),
    search: likeOf(q),
    sort: known<Sorting>(sortings, c.req.query('sort')) ?? 'due',
    size: c.req.query('size') === '10' ? 10 : 50,
  }
}

// Searched without regard to case, ё as е (M); what means something to `like` stands for itself.
function likeOf(q: string): string | null {
  const folded = fold(q)
  return folded === '' ? null : `%${folded.replace(/[\\%_]/g, '\\$&')}%`
}

type Part = { after?: string; before?: string }

/** The address of the list with some wishes changed; what is usual is left out. */
export function listHref(
  wish: ListWish,
  change: Partial<ListWish> & Part = {},
  path = '/assignments',
): string {
  const it = { ...wish, ...change }
  return (
    path +
    queryOf([
      ['q', it.q],
      ['state', it.state],
      ['period', it.periodId],
      ['form', it.form],
      ['sort', it.sort === 'due' ? '' : it.sort],
      ['size', it.size === 50 ? '' : String(it.size)],
      ['after', change.after],
      ['before', change.before],
    ])
  )
}

/** The page of one attestee, remembering the list one comes from. */
export const attesteeHref = (id: string, wish: ListWish): string =>
  listHref(wish, { size: 50 }, `/assignments/${id}`)

export const activeFilters = (it: ListWish): number =>
  [it.q, it.state, it.periodId, it.form].filter(Boolean).length

function queryOf(pairs: [string, string | null | undefined][]): string {
  const given = pairs.flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value)}`] : []))
  return given.length > 0 ? `?${given.join('&')}` : ''
}
