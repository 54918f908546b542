// The facts of a record: name and value, with a copy button where people retype them elsewhere.
import type { Child } from 'hono/jsx'
import { safeHref } from './address.ts'

export type Fact = {
  term: Child
  text: Child
  /** The exact text to copy; shows the button. */
  copy?: string
  /** What is copied, for the button's name: «дату назначения». */
  copyWhat?: string
  action?: { href: string; text: string; label?: string }
}

export function FactList({ items, dense }: { items: readonly Fact[]; dense?: boolean }) {
  return (
    <dl class={`facts${dense ? ' facts--dense' : ''}`}>
      {items.map((it) => (
        <div class="facts__row">
          <dt>{it.term}</dt>
          <dd>
            <span class="facts__text">{it.text}</span>
            {it.copy && <CopyButton text={it.copy} what={it.copyWhat} />}
            {it.action && (
              <a class="facts__action" href={safeHref(it.action.href)} aria-label={it.action.label}>
                {it.action.text}
              </a>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Filled by the script; without it nothing is shown, the text beside it can be selected. */
export function CopyButton({ text, what }: { text: string; what?: string }) {
  return <copy-button data-text={text} data-what={what} />
}
