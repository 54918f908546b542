// The filters beside a list: a GET form, folded on a phone until it is asked for.
import type { Child } from 'hono/jsx'
import { safeHref } from './address.ts'

export type FilterPanelProps = {
  action: string
  /** How many filters are set; shown on the folded panel. */
  active?: number
  /** The address without filters. */
  clearHref?: string
  /** Kept in the address besides the filters: sorting. */
  hidden?: Record<string, string | undefined>
  submit?: string
  /** Above a list that needs all the width: the fields stand in one row. */
  across?: boolean
  children?: Child
}

export function FilterPanel(it: FilterPanelProps) {
  const kept = Object.entries(it.hidden ?? {}).filter(([, value]) => value !== undefined)
  return (
    <section class={`card filter${it.across ? ' filter--across' : ''}`} aria-labelledby="filter-title">
      <h2 id="filter-title" class="unseen">
        Отбор
      </h2>
      {/* A tick and not <details>: on a wide screen the panel is always open, and closed details cannot be opened by styles. */}
      <input class="filter__toggle" type="checkbox" id="filter-toggle" />
      <label class="filter__open" for="filter-toggle">
        Поиск и отбор{it.active ? `: ${it.active}` : ''}
      </label>
      <form class="filter__form" method="get" action={safeHref(it.action)}>
        {kept.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        {it.children}
        <div class="filter__actions">
          <button class="button" type="submit">
            {it.submit ?? 'Показать'}
          </button>
          {it.active && it.clearHref ? <a href={safeHref(it.clearHref)}>Сбросить отбор</a> : null}
        </div>
      </form>
    </section>
  )
}

/** The filters beside the list, or above it on a phone. */
export function WithFilter({ filter, children }: { filter: Child; children?: Child }) {
  return (
    <div class="with-filter">
      {filter}
      <div class="with-filter__list">{children}</div>
    </div>
  )
}
