// Which template of the conclusion a case takes, and what a version of it is worth on a day (S-19, E.8).
import type { Category } from './categories.ts'
import { addDays, type Day, later } from './days.ts'
import { type Refusal, refuse } from './refusals.ts'

/** What papers are made of templates (E.8, F); those of contractors are for all positions and categories. */
export const templateKinds = ['conclusion', 'contract', 'termination', 'act', 'orderList'] as const
export type TemplateKind = (typeof templateKinds)[number]

/** One version of a template together with what its template is for. */
export interface TemplateOffer {
  templateId: string
  /** Ids of positions and categories; empty is all. */
  positions: readonly string[]
  categories: readonly Category[]
  number: number
  validFrom: Day
  /** The last day, included; null is without end. */
  validTo: Day | null
  isWithdrawn: boolean
}

/** What a case asks of a template. */
export interface TemplateWanted {
  positionId: string
  category: Category
}

/** Of every template the version in force on the day: the one with the highest number. */
export function offersOn<T extends TemplateOffer>(versions: readonly T[], on: Day): T[] {
  const newest = new Map<string, T>()
  for (const it of versions) {
    const known = newest.get(it.templateId)
    if (isOffered(it, on) && (!known || it.number > known.number)) newest.set(it.templateId, it)
  }
  return [...newest.values()]
}

/**
 * The template of a case among those in force, or nothing. One for the very position and category wins over one for the
 * position, that over one for the category, and all over one for everybody. Of equals the one in force since later is taken.
 */
export function chooseTemplate<T extends TemplateOffer>(
  inForce: readonly T[],
  wanted: TemplateWanted,
): T | undefined {
  return inForce
    .filter((it) => isFor(it, wanted))
    .toSorted((a, b) => narrowness(b) - narrowness(a) || byNewness(a, b))[0]
}

/** The template of a paper of contractors among those in force: the one that is so since later. */
export const newestOf = <T extends TemplateOffer>(inForce: readonly T[]): T | undefined =>
  inForce.toSorted(byNewness)[0]

/** Is there a template that no case can fall through? */
export const coversAll = (inForce: readonly TemplateOffer[]): boolean =>
  inForce.some((it) => narrowness(it) === 0)

export type VersionState = 'inForce' | 'later' | 'replaced' | 'over' | 'withdrawn'

/** What a version is on a day beside the other versions of its template. */
export function versionState(it: TemplateOffer, versions: readonly TemplateOffer[], on: Day): VersionState {
  if (it.isWithdrawn) return 'withdrawn'
  if (it.validFrom > on) return 'later'
  if (it.validTo !== null && it.validTo < on) return 'over'
  const stronger = versions.some(
    (v) => v.templateId === it.templateId && v.number > it.number && isOffered(v, on),
  )
  return stronger ? 'replaced' : 'inForce'
}

/** The earliest day that may be named as the last one: yesterday ends a version at once. */
export const earliestEnd = (today: Day): Day => addDays(today, -1)

/** Ends a version after a day. What was filled while it was in force stays as it was. */
export function endVersion(
  it: { validFrom: Day },
  lastDay: Day,
  today: Day,
): { validTo: Day; isWithdrawn: boolean } {
  return { validTo: later(lastDay, it.validFrom), isWithdrawn: lastDay < today }
}

/** A version by which forms have been filled is never deleted: their papers name it. */
export const removeVersion = (it: { isUsed: boolean }): { removed: true } | Refusal =>
  it.isUsed ? refuse('templateInUse', {}) : { removed: true }

const isOffered = (it: TemplateOffer, on: Day): boolean =>
  !it.isWithdrawn && it.validFrom <= on && (it.validTo === null || on <= it.validTo)

const isFor = (it: TemplateOffer, { positionId, category }: TemplateWanted): boolean =>
  (it.positions.length === 0 || it.positions.includes(positionId)) &&
  (it.categories.length === 0 || it.categories.includes(category))

const narrowness = (it: TemplateOffer): number =>
  (it.positions.length > 0 ? 2 : 0) + (it.categories.length > 0 ? 1 : 0)

// The id decides last, so that two processes never differ.
const byNewness = (a: TemplateOffer, b: TemplateOffer): number =>
  compare(b.validFrom, a.validFrom) || b.number - a.number || compare(b.templateId, a.templateId)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
