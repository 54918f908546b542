// Long work on the server: how far it is. The page can be left and found again.
import type { Child } from 'hono/jsx'
import { safeHref } from './address.ts'

export type WorkProgressProps = {
  /** Keeps this part apart from others on the page. */
  id: string
  title: Child
  done: number
  /** Unknown while the work is being counted. */
  total?: number
  text: Child
  /** The address of this page or of this part alone; asked again every two seconds until `finished`. */
  href: string
  finished?: boolean
  children?: Child
}

export function WorkProgress(it: WorkProgressProps) {
  return (
    <auto-refresh id={it.id} class="work" data-src={it.finished ? undefined : safeHref(it.href)}>
      <p class="work__title" id={`${it.id}-title`}>
        {it.title}
      </p>
      <progress
        class="bar"
        aria-labelledby={`${it.id}-title`}
        value={it.total === undefined && !it.finished ? undefined : it.done}
        max={it.total ?? Math.max(it.done, 1)}
      />
      <p class="work__text" role="status">
        {it.text}
      </p>
      {!it.finished && (
        <noscript>
          <p>
            <a href={safeHref(it.href)}>Обновить</a>
          </p>
        </noscript>
      )}
      {it.children}
    </auto-refresh>
  )
}

/** A share as a bar and words: «45 из 300». */
export function Share({ done, total, label }: { done: number; total: number; label: string }) {
  return (
    <span class="share">
      <progress class="bar" value={done} max={Math.max(total, 1)} aria-label={label} />
      <span class="share__words">
        {done} из&nbsp;{total}
      </span>
    </span>
  )
}
