// White cards on the light ground.
import type { Child } from 'hono/jsx'

export type CardProps = {
  title?: Child
  /** Beside the title: a link or a button. */
  aside?: Child
  level?: 2 | 3
  id?: string
  /** A calm line of colour at the left: what must be seen first. */
  accent?: boolean
  children?: Child
}

export function Card(it: CardProps) {
  const Title = it.level === 3 ? 'h3' : 'h2'
  return (
    <section class={`card card--padded${it.accent ? ' card--accent' : ''}`} id={it.id}>
      {it.title && (
        <div class="card__top">
          <Title class="card__title">{it.title}</Title>
          {it.aside && <div class="card__aside">{it.aside}</div>}
        </div>
      )}
      {it.children}
    </section>
  )
}

/** Two columns of a record page: the materials and, narrower, what decides. One under another on a phone. */
export function Columns({ main, side }: { main: Child; side: Child }) {
  return (
    <div class="columns">
      <div class="columns__main">{main}</div>
      <div class="columns__side">{side}</div>
    </div>
  )
}
