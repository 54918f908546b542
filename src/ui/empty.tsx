// An empty place explains what will appear and when.
import type { Child } from 'hono/jsx'

export function Empty({ title, children, actions }: { title: Child; children?: Child; actions?: Child }) {
  return (
    <div class="empty">
      <svg
        class="empty__sign"
        viewBox="0 0 64 48"
        width="64"
        height="48"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M4 44h56M4 44v-9h16v-9h16v-9h16v-9" />
      </svg>
      <p class="empty__title">{title}</p>
      {children && <div class="empty__text">{children}</div>}
      {actions && <div class="empty__actions">{actions}</div>}
    </div>
  )
}
