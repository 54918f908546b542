// What of the list is asked for. It lives in the address, so it is read from strangers and never trusted.
import { type AttestationForm, attestationFormCodes } from '../../domain/attestationForms.ts'
import { type WantedCategory, wantedCategories } from '../../domain/categories.ts'
import { type Day, dottedDay, parseDay } from '../../domain/days.ts'
import { fold } from '../../domain/fold.ts'
import { type Stage, stages } from '../../domain/stages.ts'
import { cleanText } from '../../web/body.ts'

export const caseOrders = ['name', 'due'] as const
export type CaseOrder = (typeof caseOrders)[number]

/** References stand by their codes: short, and readable in the address. */
export interface CaseFilter {
  find: string
  period: string | null
  municipality: string | null
  position: string | null
  subject: string | null
  category: WantedCategory | null
  form: AttestationForm | null
  stage: Stage | null
  /** The term is this day or earlier. */
  dueBy: Day | null
  isOverdue: boolean
  /** Fewer specialists than the norm. */
  isShort: boolean
  order: CaseOrder
}

export const wholeList: CaseFilter = {
  find: '',
  period: null,
  municipality: null,
  position: null,
  subject: null,
  category: null,
  form: null,
  stage: null,
  dueBy: null,
  isOverdue: false,
  isShort: false,
  order: 'name',
}

export type Query = Record<string, string | undefined>

/** Reads `?q=…&period=2026-11&stage=…`; what is not understood is left out. */
export function filterIn(query: Query): CaseFilter {
  const dueBy = parseDay((query.due ?? '').slice(0, 40))
  return {
    find: cleanText((query.q ?? '').slice(0, 100)).trim(),
    period: codeIn(query.period),
    municipality: codeIn(query.municipality),
    position: codeIn(query.position),
    subject: codeIn(query.subject),
    category: among(wantedCategories, query.category),
    form: among(attestationFormCodes, query.form),
    stage: among(stages, query.stage),
    dueBy: dueBy.ok ? dueBy.value : null,
    isOverdue: query.overdue === 'yes',
    isShort: query.short === 'yes',
    order: among(caseOrders, query.sort) ?? 'name',
  }
}

/** Reads a filter that was kept as one parameter: `?list=q%3D…`. */
export const filterKept = (list: string | undefined): CaseFilter =>
  filterIn(Object.fromEntries(new URLSearchParams((list ?? '').slice(0, 1000))))

/** The filter as it stands after «?», without what is usual: empty for the whole list. */
export function addressOf(it: CaseFilter, more: Record<string, string | null> = {}): string {
  const fields: Record<string, string | null> = {
    q: it.find || null,
    period: it.period,
    municipality: it.municipality,
    position: it.position,
    subject: it.subject,
    category: it.category,
    form: it.form,
    stage: it.stage,
    due: it.dueBy && dottedDay(it.dueBy),
    overdue: it.isOverdue ? 'yes' : null,
    short: it.isShort ? 'yes' : null,
    sort: it.order === 'name' ? null : it.order,
    ...more,
  }
  const given = Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== null)
  return new URLSearchParams(given).toString()
}

/** The address of a page of ours with the filter behind it. */
export const withFilter = (
  path: string,
  it: CaseFilter,
  more: Record<string, string | null> = {},
): string => {
  const query = addressOf(it, more)
  return query ? `${path}?${query}` : path
}

/** How many filters are set; the order of the rows is none. */
export const filtersSet = (it: CaseFilter): number =>
  [...new URLSearchParams(addressOf({ ...it, order: 'name' })).keys()].length

/** The words looked for, folded; quotes say nothing and are dropped. */
export const wordsOf = (find: string): string[] =>
  fold(find).replaceAll('"', ' ').split(' ').filter(Boolean).slice(0, 6)

const codeIn = (raw: string | undefined): string | null => (raw && /^[\w.-]{1,80}$/.test(raw) ? raw : null)

const among = <const L extends readonly string[]>(list: L, raw: string | undefined): L[number] | null =>
  list.find((code) => code === raw) ?? null
