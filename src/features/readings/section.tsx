// «Кто смотрел» on the page of a person, for the auditor.
import { Card, History, type HistoryItem } from '../../ui/index.ts'
import { shortMoment } from '../../ui/text.ts'
import { roleIn } from '../../web/words.ts'
import type { ReadingLine } from './queries.ts'
import { readWhatIn, readingWords as words } from './words.ts'

export function ReadingsSection({ items, personId }: { items: readonly ReadingLine[]; personId: string }) {
  return (
    <Card
      id="readings"
      title={words.sectionTitle}
      aside={items.length > 0 && <a href={`/readings?personId=${personId}`}>{words.all}</a>}
    >
      {items.length > 0 ? <History items={items.map(itemOf)} /> : <p>{words.sectionEmpty}</p>}
    </Card>
  )
}

const itemOf = (it: ReadingLine): HistoryItem => ({
  text: [it.byName, roleIn(it.byRole)].filter(Boolean).join(', '),
  detail: [readWhatIn(it.what), it.caseNumber && words.case(it.caseNumber)].filter(Boolean).join(', '),
  when: shortMoment(it.at),
  at: it.at.toISOString(),
  who: it.ip,
})
