// Parts of one record as links: each has its own address.
import { safeHref } from './address.ts'
import type { NavItem } from './layout/types.ts'

export function Tabs({ items, label }: { items: readonly NavItem[]; label: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {items.map((it) => (
          <li>
            <a href={safeHref(it.href)} aria-current={it.current ? 'page' : undefined}>
              {it.text}
              {it.count !== undefined && <span class="tabs__count">{it.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
