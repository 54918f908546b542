// What the address of the page «Добавить специалистов» asks for. References stand by their codes.
import { type OrderAction, orderActions } from '../../domain/order.ts'
import { addressOf, codeIn, textIn } from '../../web/address.ts'
import { one, type Typed } from '../../web/body.ts'
import type { Ctx } from '../../web/context.ts'
import { isId } from '../../web/fields.ts'
import { type Cursor, cursorIn } from '../../web/list.ts'
import type { CandidateFilter, Choice, Choices, Order } from './queries/index.ts'

export interface AddAsked {
  find: string
  municipality: string | null
  position: string | null
  subject: string | null
  free: 'yes' | null
  action: OrderAction
  active: number
  cursor: Cursor | null
  /** The filters as fields of a form. */
  fields: Record<string, string | undefined>
  href(more: Record<string, string | null | undefined>): string
}

export const askedIn = (c: Ctx, it: Order, choices: Choices): AddAsked =>
  asked(it, choices, (name) => (name === 'q' ? textIn(c, 'q') : c.req.query(name)), {
    action: codeIn(c, 'action', orderActions),
    cursor: seenIn(c),
  })

/** The same filters as they came back with a form. */
export const askedWith = (typed: Typed, it: Order, choices: Choices): AddAsked =>
  asked(it, choices, (name) => one(typed, name).slice(0, 100), {
    action: orderActions.find((action) => action === one(typed, 'action')) ?? null,
    cursor: null,
  })

function asked(
  it: Order,
  choices: Choices,
  read: (name: string) => string | undefined,
  { action, cursor }: { action: OrderAction | null; cursor: Cursor | null },
): AddAsked {
  const known = (name: string, list: readonly Choice[]): string | null =>
    list.find(({ code }) => code === read(name))?.code ?? null
  const set = {
    find: (read('q') ?? '').trim(),
    municipality: known('municipality', choices.municipalities),
    position: known('position', choices.positions),
    subject: known('subject', choices.subjects),
    free: read('free') === 'yes' ? ('yes' as const) : null,
  }
  const { find, ...rest } = set
  // An annual order only includes, so its address says nothing of the deed.
  const deed = it.kind === 'amending' ? { action: action ?? 'include' } : {}
  const fields = { q: find, ...rest, ...deed }
  return {
    ...set,
    action: it.kind === 'annual' ? 'include' : (action ?? 'include'),
    active: Object.values(set).filter(Boolean).length,
    cursor,
    fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? undefined])),
    href: (more) => addressOf(`/orders/${it.id}/specialists`, { ...fields, ...more }),
  }
}

export function filterOf(it: AddAsked, choices: Choices): CandidateFilter {
  const idOf = (list: readonly Choice[], code: string | null): string | null =>
    list.find((choice) => choice.code === code)?.id ?? null
  return {
    find: it.find,
    municipalityId: idOf(choices.municipalities, it.municipality),
    positionId: idOf(choices.positions, it.position),
    subjectId: idOf(choices.subjects, it.subject),
    free: it.free !== null,
  }
}

/** The place in a list by name. */
export function seenIn(c: Ctx): Cursor | null {
  const cursor = cursorIn({ after: c.req.query('after'), before: c.req.query('before') })
  return cursor && isId(cursor.edge[1] ?? '') ? cursor : null
}
