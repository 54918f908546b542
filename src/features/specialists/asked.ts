// What the address of the list asks for. References stand by their codes: short, and readable in the address.
import type { Db } from '../../db/connect.ts'
import { type Category, categoryCodes } from '../../domain/categories.ts'
import { type SpecialistFilter, specialistFilters } from '../../domain/specialist.ts'
import { addressOf, codeIn, textIn } from '../../web/address.ts'
import type { Ctx } from '../../web/context.ts'
import { isId } from '../../web/fields.ts'
import { type Cursor, cursorIn } from '../../web/list.ts'
import { type Choice, gather, type ListChoices, type ListFilter } from './queries/index.ts'

export interface ListAsked {
  find: string
  municipality: string | null
  position: string | null
  subject: string | null
  category: Category | null
  state: SpecialistFilter | null
  order: 'in' | 'none' | null
  active: number
  cursor: Cursor | null
  href(more: Record<string, string | null | undefined>): string
  exportHref: string
}

/** Codes that nobody knows are left out. */
export function askedIn(c: Ctx, choices: ListChoices): ListAsked {
  const known = (name: string, list: readonly Choice[]): string | null =>
    list.find((it) => it.code === c.req.query(name))?.code ?? null
  const set = {
    find: textIn(c, 'q'),
    municipality: known('municipality', choices.municipalities),
    position: known('position', choices.positions),
    subject: known('subject', choices.subjects),
    category: codeIn(c, 'category', categoryCodes),
    state: codeIn(c, 'state', specialistFilters),
    order: codeIn(c, 'order', ['in', 'none']),
  }
  const { find, ...rest } = set
  const fields = { q: find, ...rest }
  const cursor = cursorIn({ after: c.req.query('after'), before: c.req.query('before') })
  return {
    ...set,
    active: Object.values(set).filter(Boolean).length,
    cursor: cursor && isId(cursor.edge[1] ?? '') ? cursor : null,
    href: (more) => addressOf('/specialists', { ...fields, ...more }),
    exportHref: addressOf('/specialists/export', fields),
  }
}

export async function filterOf(db: Db, it: ListAsked, choices: ListChoices): Promise<ListFilter> {
  const idOf = (list: readonly Choice[], code: string | null): string | null =>
    list.find((one) => one.code === code)?.id ?? null
  return {
    find: it.find,
    found: it.find ? await gather(db, it.find) : null,
    municipalityId: idOf(choices.municipalities, it.municipality),
    positionId: idOf(choices.positions, it.position),
    subjectId: idOf(choices.subjects, it.subject),
    category: it.category,
    state: it.state,
    order: it.order,
  }
}

export const edgeOf = (it: { name: string; id: string }): string[] => [it.name, it.id]
