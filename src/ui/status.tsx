// A state as a coloured dot and words: the colour is never alone.
import type { Child } from 'hono/jsx'

export type Tone = 'grey' | 'yellow' | 'blue' | 'green' | 'red' | 'orange' | 'black'

export function StatusDot({ tone, children }: { tone: Tone; children?: Child }) {
  return <span class={`status status--${tone}`}>{children}</span>
}
