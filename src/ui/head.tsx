// The top of a page's contents: what it is, what decides, the next action.
import type { Child } from 'hono/jsx'
import { safeHref } from './address.ts'
import { withNumbers } from './text.ts'

export type PageHeadProps = {
  title: Child
  /** A small line above: «Итоговое заключение». */
  caption?: Child
  lead?: Child
  actions?: Child
  /** Previous and next inside the list one came from. */
  around?: { previous?: string; next?: string; list?: string; place?: string }
}

const tied = (it: Child): Child => (typeof it === 'string' ? withNumbers(it) : it)

export function PageHead(it: PageHeadProps) {
  return (
    <div class="page-head">
      <div class="page-head__words">
        {it.caption && <p class="page-head__caption">{tied(it.caption)}</p>}
        <h1>{tied(it.title)}</h1>
        {it.lead && <p class="page-head__lead">{tied(it.lead)}</p>}
      </div>
      {it.around && <Around {...it.around} />}
      {it.actions && <div class="page-head__actions">{it.actions}</div>}
    </div>
  )
}

function Around(it: NonNullable<PageHeadProps['around']>) {
  return (
    <nav class="around" aria-label="По списку">
      {it.previous && (
        <a href={safeHref(it.previous)} rel="prev">
          Предыдущий
        </a>
      )}
      {it.place && <span class="around__place">{it.place}</span>}
      {it.next && (
        <a href={safeHref(it.next)} rel="next">
          Следующий
        </a>
      )}
      {it.list && <a href={safeHref(it.list)}>Весь список</a>}
    </nav>
  )
}
