// Large figures on top of a work page; each may be a filter of the list below.
import { safeHref } from './address.ts'
import { grouped } from './text.ts'

export type Counter = {
  value: number | string
  text: string
  href?: string
  /** This filter is on. */
  current?: boolean
  tone?: 'usual' | 'warn' | 'good'
}

export function Counters({ items, label }: { items: readonly Counter[]; label?: string }) {
  return (
    <ul class="card counters" aria-label={label ?? 'Показатели'}>
      {items.map((it) => (
        <li class={`counter${it.tone && it.tone !== 'usual' ? ` counter--${it.tone}` : ''}`}>
          {it.href ? (
            <a class="counter__in" href={safeHref(it.href)} aria-current={it.current ? 'true' : undefined}>
              <Figure {...it} />
            </a>
          ) : (
            <span class="counter__in">
              <Figure {...it} />
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function Figure({ value, text }: Counter) {
  return (
    <>
      <strong class="counter__value">{typeof value === 'number' ? grouped(value) : value}</strong>{' '}
      <span class="counter__text">{text}</span>
    </>
  )
}
