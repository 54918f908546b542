// The sections: a row on a wide screen, one «Меню» on a phone; and the way down to this page.
import { safeHref } from '../address.ts'
import { withNumbers } from '../text.ts'
import type { Crumb, NavItem } from './types.ts'

export function Navigation({ items }: { items: readonly NavItem[] }) {
  return (
    <nav class="nav" aria-label="Разделы">
      <div class="width">
        <ul class="nav__row">
          <Items items={items} />
        </ul>
        <details class="nav__menu">
          <summary>Меню</summary>
          <ul>
            <Items items={items} />
          </ul>
        </details>
      </div>
    </nav>
  )
}

function Items({ items }: { items: readonly NavItem[] }) {
  return (
    <>
      {items.map((it) => (
        <li>
          <a class="nav__link" href={safeHref(it.href)} aria-current={it.current ? 'page' : undefined}>
            {it.text}
            {it.count ? <span class="nav__count">{it.count}</span> : null}
          </a>
        </li>
      ))}
    </>
  )
}

export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav class="crumbs" aria-label="Путь к странице">
      <ol>
        {items.map((it) => (
          <li>
            {it.href ? (
              <a href={safeHref(it.href)}>{withNumbers(it.text)}</a>
            ) : (
              <span aria-current="page">{withNumbers(it.text)}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
