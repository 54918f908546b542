// A template: its name, what it is for, and the first version that it is made with.
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { wantedCategories } from '../../../domain/categories.ts'
import type { Change } from '../../../domain/events.ts'
import { fold } from '../../../domain/fold.ts'
import type { TemplateKind } from '../../../domain/templateChoice.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Scope, Term } from '../forms.ts'
import {
  insertTemplate,
  listPositions,
  listTemplates,
  lockTemplates,
  type NamedPosition,
  type Template,
  writeTemplate,
} from '../queries/index.ts'
import { categoryNames, faultWords, listWords, editWords as words } from '../words/index.ts'
import type { GoodFile } from './received.ts'
import { insertWithin } from './version.ts'

export interface NewTemplate {
  /** Made with the form: the same id twice is the same template. */
  once: string
  kind: TemplateKind
  scope: Scope
  term: Term
  file: GoodFile
}

/** The id of the new template, or what is wrong with its name or scope. Sent twice, it is made once. */
export const addTemplate = (
  to: Deps,
  actor: Actor,
  it: NewTemplate,
): Promise<{ id: string } | { errors: FieldErrors }> =>
  transaction(to.db, async (tx) => {
    await lockTemplates(tx)
    const others = await listTemplates(tx)
    if (others.some(({ id }) => id === it.once)) return { id: it.once }
    const scope = await knownScope(tx, it.kind, it.scope)
    const errors = clashes({ kind: it.kind, ...scope }, others)
    if (errors) return { errors }
    const now = to.clock.now()
    await insertTemplate(tx, { id: it.once, kind: it.kind, ...scope, now })
    await record(tx, actor, now, {
      is: 'templateMade',
      about: { kind: 'template', id: it.once },
      facts: { title: scope.title },
    })
    await insertWithin(tx, actor, now, {
      id: newId(),
      template: { id: it.once, title: scope.title },
      term: it.term,
      file: it.file,
    })
    return { id: it.once }
  })

/** Nothing when there is no such template. Throws `Conflict` when somebody else has changed it meanwhile. */
export const changeTemplate = (
  to: Deps,
  actor: Actor,
  seen: { id: string; version: number },
  wish: Scope,
): Promise<'changed' | { errors: FieldErrors } | undefined> =>
  transaction(to.db, async (tx) => {
    await lockTemplates(tx)
    const all = await listTemplates(tx)
    const before = all.find(({ id }) => id === seen.id)
    if (!before) return undefined
    const { kind } = before
    const scope = await knownScope(tx, kind, wish)
    const errors = clashes(
      { kind, ...scope },
      all.filter((it) => it !== before),
    )
    if (errors) return { errors }
    const changes = changesOf(before, scope, await listPositions(tx))
    if (changes.length === 0) return 'changed'
    await writeTemplate(tx, seen, scope)
    await record(tx, actor, to.clock.now(), {
      is: 'templateChanged',
      about: { kind: 'template', id: seen.id },
      facts: { title: scope.title, changes },
    })
    return 'changed'
  })

/**
 * Positions that are there, each once, in the order of the list; two equal scopes are then equal lists. Papers of
 * contractors are for all positions and categories.
 */
async function knownScope(tx: Tx, kind: TemplateKind, it: Scope): Promise<Scope> {
  if (kind !== 'conclusion') return { title: it.title, positions: [], categories: [] }
  const known = await listPositions(tx)
  return {
    title: it.title,
    positions: known.map(({ id }) => id).filter((id) => it.positions.includes(id)),
    categories: it.categories,
  }
}

// Of two templates for the same cases one would never be used; of two for contracts the newer one is.
function clashes(it: Scope & { kind: TemplateKind }, others: readonly Template[]): FieldErrors | undefined {
  if (others.some(({ title }) => fold(title) === fold(it.title))) return { title: faultWords.sameTitle }
  if (it.kind !== 'conclusion') return undefined
  const same = others.find((other) => other.kind === it.kind && scopeKey(other) === scopeKey(it))
  return same && { positions: faultWords.sameScope(same.title) }
}

const scopeKey = (it: { positions: readonly string[]; categories: readonly string[] }): string =>
  [it.positions.toSorted(), it.categories.toSorted()].join('|')

function changesOf(before: Template, after: Scope, positions: readonly NamedPosition[]): Change[] {
  const named = (it: Scope | Template) => ({
    title: it.title,
    positions: scopeWords(it, positions).positions,
    categories: scopeWords(it, positions).categories,
  })
  const [was, is] = [named(before), named(after)]
  const fields = { title: words.name, positions: words.positions, categories: words.categories } as const
  return (Object.keys(fields) as (keyof typeof fields)[])
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field: fields[field], from: was[field], to: is[field] }))
}

/** What a template is for, in words. */
export function scopeWords(
  it: { positions: readonly string[]; categories: readonly string[] },
  positions: readonly NamedPosition[],
): { positions: string; categories: string } {
  const named = positions.filter(({ id }) => it.positions.includes(id)).map(({ name }) => name)
  const categories = wantedCategories.filter((code) => it.categories.includes(code))
  return {
    positions: named.length > 0 ? named.join(', ') : listWords.allPositions,
    categories:
      categories.length > 0
        ? categories.map((code) => categoryNames[code]).join(', ')
        : listWords.allCategories,
  }
}
