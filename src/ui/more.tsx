// Words that are opened when they are wanted, a quiet aside, and a button that prints.
import type { Child } from 'hono/jsx'

export function More({ title, open, children }: { title: Child; open?: boolean; children?: Child }) {
  return (
    <details class="more" open={open}>
      <summary>{title}</summary>
      <div class="more__in">{children}</div>
    </details>
  )
}

export function Aside({ children }: { children?: Child }) {
  return <div class="aside">{children}</div>
}

/** Filled by the script; without it the browser's own menu prints. */
export function PrintButton({ text }: { text?: string }) {
  return <print-button data-text={text ?? 'Распечатать'} />
}
