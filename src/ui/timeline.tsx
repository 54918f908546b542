// The history of a record as sentences with who and when, the newest first.
import type { Child } from 'hono/jsx'
import { withNumbers } from './text.ts'

export type HistoryItem = {
  /** In words: «сегодня в 14:03». */
  when: Child
  /** For machines: ISO. */
  at?: string
  who?: Child
  text: Child
  detail?: Child
}

export function History({ items }: { items: readonly HistoryItem[] }) {
  return (
    <ol class="history">
      {items.map((it) => (
        <li class="history__item">
          <p class="history__text">{typeof it.text === 'string' ? withNumbers(it.text) : it.text}</p>
          {it.detail && <div class="history__detail">{it.detail}</div>}
          <p class="history__when">
            <time datetime={it.at}>{it.when}</time>
            {it.who && <> · {it.who}</>}
          </p>
        </li>
      ))}
    </ol>
  )
}
