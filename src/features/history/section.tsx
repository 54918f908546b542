// The history of one record as a part of its page.
import { Card, History, type HistoryItem } from '../../ui/index.ts'
import { shortMoment } from '../../ui/text.ts'
import { roleIn } from '../../web/words.ts'
import type { HistoryLine } from './queries.ts'
import { sentenceOf, historyWords as words } from './words/index.ts'

export interface HistorySectionProps {
  items: readonly HistoryLine[]
  /** «История» unless told. */
  title?: string
  /** Where the rest is, for whoever may read it all. */
  allHref?: string | undefined
}

export function HistorySection({ items, title, allHref }: HistorySectionProps) {
  return (
    <Card
      id="history"
      title={title ?? words.title}
      aside={allHref && items.length > 0 && <a href={allHref}>{words.wholeHistory}</a>}
    >
      {items.length > 0 ? <History items={items.map(itemOf)} /> : <p>{words.sectionEmpty}</p>}
    </Card>
  )
}

function itemOf(line: HistoryLine): HistoryItem {
  const { text, more = [] } = sentenceOf(line)
  return {
    text,
    detail: more.length > 0 && <Details lines={more} />,
    when: shortMoment(line.at),
    at: line.at.toISOString(),
    who: whoIs(line),
  }
}

/** What was and what is, line by line. */
const Details = ({ lines }: { lines: readonly string[] }) => (
  <ul class="history__lines">
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
)

/** «Белова Вера Павловна, сотрудник Центра». */
export const whoIs = (it: { byName: string; byRole: string }): string =>
  [it.byName, roleIn(it.byRole)].filter(Boolean).join(', ')
