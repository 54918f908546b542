// Events as lines of a history.

import type { Day } from '../../domain/days.ts'
import type { EventFacts } from '../../domain/events.ts'
import type { HistoryItem } from '../../ui/index.ts'
import { recentMoment } from '../../ui/text.ts'
import type { Actor } from '../../web/actor.ts'
import type { OwnEventRow } from './queries/index.ts'
import { historyWords, type OwnEvent, ownEventSentence } from './words/index.ts'

export const historyItems = (events: readonly OwnEventRow[], actor: Actor, today: Day): HistoryItem[] =>
  events.map((it) => ({
    when: recentMoment(it.at, today),
    at: it.at.toISOString(),
    who: it.byAccount === actor.accountId ? historyWords.you : it.byName,
    text: sentenceOf(it.is, it.facts),
    detail: detailOf(it),
  }))

const sentenceOf = <E extends OwnEvent>(is: E, facts: unknown): string =>
  ownEventSentence[is](facts as EventFacts[E])

function detailOf({ is, facts }: OwnEventRow) {
  if (is !== 'personCorrected' && is !== 'specialistCorrected') return undefined
  const { changes } = facts as EventFacts['personCorrected']
  return (
    <ul>
      {changes.map((it) => (
        <li>{historyWords.change(it.field, it.from, it.to)}</li>
      ))}
    </ul>
  )
}
