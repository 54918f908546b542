// What of the list of applications is asked for. It lives in the address, so it is read from strangers and never trusted.
import { type AttestationForm, attestationFormCodes } from '../../../domain/attestationForms.ts'
import { type WantedCategory, wantedCategories } from '../../../domain/categories.ts'
import { fold } from '../../../domain/fold.ts'
import { type ApplicationStatus, queuedStatuses } from '../../../domain/review.ts'
import { cleanText } from '../../../web/body.ts'

/** Each is a counter above the list, too. */
export const tabs = ['queue', 'returned', 'accepted', 'refused', 'withdrawn', 'all'] as const
export type Tab = (typeof tabs)[number]

/** The states behind a tab; null is every state. */
export const statusesOf: Record<Tab, readonly ApplicationStatus[] | null> = {
  queue: queuedStatuses,
  returned: ['returned'],
  accepted: ['accepted'],
  refused: ['rejected_formal'],
  withdrawn: ['withdrawn', 'expired'],
  all: null,
}

export const dues = ['soon', 'late'] as const
export const lacks = ['confirmation', 'petition', 'notice'] as const

export interface ReviewFilter {
  tab: Tab
  find: string
  /** A code. */
  municipality: string | null
  category: WantedCategory | null
  form: AttestationForm | null
  /** What is not there: the head's confirmation, the petition, the mark that the notice was read. */
  lack: (typeof lacks)[number] | null
  /** D-01 runs out within three days, or is past. */
  due: (typeof dues)[number] | null
}

export type Query = Record<string, string | undefined>

/** Reads `?tab=accepted&q=…`; what is not understood is left out. */
export const filterIn = (query: Query): ReviewFilter => ({
  tab: among(tabs, query.tab) ?? 'queue',
  find: cleanText((query.q ?? '').slice(0, 100)).trim(),
  municipality: query.municipality && /^[\w.-]{1,80}$/.test(query.municipality) ? query.municipality : null,
  category: among(wantedCategories, query.category),
  form: among(attestationFormCodes, query.form),
  lack: among(lacks, query.lack),
  due: among(dues, query.due),
})

/** Reads a filter that was kept as one parameter: `?list=tab%3D…`. */
export const filterKept = (list: string): ReviewFilter =>
  filterIn(Object.fromEntries(new URLSearchParams(list.slice(0, 1000))))

/** The filter as it stands after «?», without what is usual: empty for the queue. */
export function addressOf(it: ReviewFilter, more: Record<string, string | null> = {}): string {
  const fields: Record<string, string | null> = {
    tab: it.tab === 'queue' ? null : it.tab,
    q: it.find || null,
    municipality: it.municipality,
    category: it.category,
    form: it.form,
    lack: it.lack,
    due: it.due,
    ...more,
  }
  const given = Object.entries(fields).filter((pair): pair is [string, string] => pair[1] !== null)
  return new URLSearchParams(given).toString()
}

export const withFilter = (
  path: string,
  it: ReviewFilter,
  more: Record<string, string | null> = {},
): string => {
  const query = addressOf(it, more)
  return query ? `${path}?${query}` : path
}

/** How many filters are set; the tab is none. */
export const filtersSet = (it: ReviewFilter): number =>
  [...new URLSearchParams(addressOf({ ...it, tab: 'queue' })).keys()].length

/** The words looked for, folded. */
export const wordsOf = (find: string): string[] =>
  fold(find).replaceAll('"', ' ').split(' ').filter(Boolean).slice(0, 6)

const among = <const L extends readonly string[]>(list: L, raw: string | undefined): L[number] | null =>
  list.find((code) => code === raw) ?? null
