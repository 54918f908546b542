// What a sentence of the history is made of. Who did it and when stand beside it, so it names no actor and needs no gender.
import type { Change, EventFacts, EventName } from '../../../domain/events.ts'

export interface Sentence {
  text: string
  /** Lines under the sentence: what was and what is, remarks, reasons. */
  more?: readonly string[]
}

export interface EventWord<E extends EventName> {
  /** In the choice of what to show. */
  name: string
  says(facts: EventFacts[E]): string | Sentence
}

export type EventWords<Names extends EventName = EventName> = { [E in Names]: EventWord<E> }

export const change = ({ field, from, to }: Change): string =>
  `${field}: ${from || 'не было'} → ${to || 'пусто'}`

export const changed = (text: string, changes: readonly Change[]): Sentence => ({
  text,
  more: changes.map(change),
})

export const reasoned = (text: string, reason: string): string =>
  reason ? `${text}. Причина: ${reason}` : text

export const lines = (...all: (string | false)[]): string[] =>
  all.filter((line) => line !== false && line !== '') as string[]
