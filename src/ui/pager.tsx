// Under a list: what part of it is shown, the way on, and the same rows as a spreadsheet.
import type { Child } from 'hono/jsx'
import { safeHref } from './address.ts'

export type PagerProps = {
  /** «Показаны 1–50 из 300». */
  shown?: Child
  previous?: string | null
  next?: string | null
  /** Page numbers, where the list knows them. */
  pages?: readonly { text: string; href: string; current?: boolean }[]
  /** The address that gives exactly these rows as a spreadsheet. */
  exportHref?: string
  /** Tells the pagers of one page apart. */
  label?: string
}

export function Pager(it: PagerProps) {
  const moves = it.previous || it.next || (it.pages && it.pages.length > 1)
  return (
    <div class="pager">
      <p class="pager__shown">{it.shown}</p>
      {moves && <Moves {...it} />}
      {it.exportHref && (
        <a class="pager__export" href={safeHref(it.exportHref)} download="">
          Выгрузить в Excel
        </a>
      )}
    </div>
  )
}

function Moves(it: PagerProps) {
  return (
    <nav class="pager__moves" aria-label={it.label ?? 'Страницы списка'}>
      {it.previous && (
        <a href={safeHref(it.previous)} rel="prev">
          Назад
        </a>
      )}
      {it.pages?.map((page) => (
        <a
          class="pager__page"
          href={safeHref(page.href)}
          aria-current={page.current ? 'page' : undefined}
          aria-label={`Страница ${page.text}`}
        >
          {page.text}
        </a>
      ))}
      {it.next && (
        <a href={safeHref(it.next)} rel="next">
          Дальше
        </a>
      )}
    </nav>
  )
}

/** «Показаны 1–50 из 300». */
export function shownOf(from: number, to: number, total: number | string): string {
  return total === 0 ? 'Ничего не найдено' : `Показаны ${from}–${to} из\u00a0${total}`
}
