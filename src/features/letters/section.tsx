// The latest letters to somebody, with their fates, on the page of the person.
import { Card, WorkTable } from '../../ui/index.ts'
import { recentMoment } from '../../ui/text.ts'
import { Fate } from './pages/list.tsx'
import type { LetterLine } from './queries/index.ts'
import { letterKindIn, letterWords, letterSectionWords as words } from './words.ts'

export interface LettersSectionProps {
  items: readonly LetterLine[]
  /** Where all of them are. */
  allHref: string
  today: string
}

export function LettersSection({ items, allHref, today }: LettersSectionProps) {
  if (items.length === 0)
    return (
      <Card title={letterWords.title} id="letters">
        <p>{words.empty}</p>
      </Card>
    )
  return (
    <div id="letters">
      <WorkTable
        caption={letterWords.title}
        count={<a href={allHref}>{words.all}</a>}
        rows={items}
        empty={null}
        columns={[
          {
            title: letterWords.kind,
            kind: 'head',
            cell: (it) => <a href={`/letters/${it.id}`}>{letterKindIn(it.kind)}</a>,
          },
          { title: letterWords.to, card: 'full', cell: (it) => it.toEmail },
          { title: letterWords.fate, kind: 'status', cell: (it) => <Fate status={it.status} /> },
          { title: letterWords.when, kind: 'short', cell: (it) => recentMoment(it.queuedAt, today) },
        ]}
      />
    </div>
  )
}
