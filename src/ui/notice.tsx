// A message of the page: what was done, what to know, what needs care.
import type { Child } from 'hono/jsx'

export type NoticeTone = 'success' | 'info' | 'warning' | 'error'

export type NoticeProps = { tone: NoticeTone; title?: Child; children?: Child; actions?: Child }

const spoken: Record<NoticeTone, string> = {
  success: 'Готово',
  info: 'К сведению',
  warning: 'Обратите внимание',
  error: 'Не получилось',
}

const signs: Record<NoticeTone, string> = {
  success: 'M5 12.5l4.5 4.5L19 7.5',
  info: 'M12 11v6M12 7v.5',
  warning: 'M12 7v6M12 16.5v.5',
  error: 'M8 8l8 8M16 8l-8 8',
}

export function Notice(it: NoticeProps) {
  return (
    <div class={`notice notice--${it.tone}`} role={it.tone === 'error' ? 'alert' : 'status'}>
      <svg
        class="notice__sign"
        viewBox="0 0 24 24"
        width="24"
        height="24"
        aria-hidden="true"
        focusable="false"
      >
        <circle cx="12" cy="12" r="12" />
        <path d={signs[it.tone]} />
      </svg>
      <div class="notice__words">
        {it.title ? <p class="notice__title">{it.title}</p> : <span class="unseen">{spoken[it.tone]}: </span>}
        {it.children && <div class="notice__text">{it.children}</div>}
        {it.actions && <div class="notice__actions">{it.actions}</div>}
      </div>
    </div>
  )
}
