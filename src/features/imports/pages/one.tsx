// One import: what was read, what is to be decided, what was made.
import type { Day } from '../../../domain/days.ts'
import { Card, type Counter, Counters, FactList, More, Notice, PageHead } from '../../../ui/index.ts'
import { recentMoment } from '../../../ui/text.ts'
import type { Page } from '../../../web/list.ts'
import { AlikePairs, type Variants } from '../../organisations/index.ts'
import type { RowsAsked } from '../asked.ts'
import { countOf } from '../counting.ts'
import type { Import } from '../queries/imports.ts'
import type { Region } from '../queries/region.ts'
import type { Shown, ShownRow } from '../queries/rows.ts'
import { type Counts, isAtWork, mayBeTaken } from '../states.ts'
import type { Summary } from '../summary.ts'
import { pageWords as words } from '../words/page.ts'
import { counterWords, kindWords } from '../words/states.ts'
import { Outcome } from './outcome.tsx'
import { Rows } from './rows.tsx'
import { Next, Periods } from './steps.tsx'
import { Work } from './work.tsx'

export interface OnePageProps {
  it: Import
  isStalled: boolean
  today: Day
  /** Nothing while the work goes on and the figures change. */
  read: ReadProps | null
  /** Brought before, byte for byte. */
  sameFile: { id: string; day: Day } | null
}

export interface ReadProps {
  counts: Counts
  asked: RowsAsked
  rows: Page<ShownRow>
  region: Region
  missing: readonly string[]
  mayMakePeriods: boolean
  mayManageOrganisations: boolean
  alike: readonly Variants[]
}

export function OnePage(props: OnePageProps) {
  const { it, today, read, sameFile } = props
  return (
    <>
      <PageHead
        title={it.fileName}
        caption={`${words.caption} · ${kindWords[it.kind]}`}
        lead={words.readAt(it.createdBy ?? words.byProduct, recentMoment(it.createdAt, today))}
      />
      {isAtWork(it.status) && (
        <Card>
          <Work it={it} isStalled={props.isStalled} />
        </Card>
      )}
      {sameFile && (
        <Notice tone="info" actions={<a href={`/imports/${sameFile.id}`}>{words.sameFileLink}</a>}>
          {words.sameFile(sameFile.day)}
        </Notice>
      )}
      {read && <Read {...props} {...read} />}
      <About it={it} />
    </>
  )
}

function Read({ it, ...props }: OnePageProps & ReadProps) {
  const { counts, asked, alike } = props
  const isRead = mayBeTaken(it.status)
  return (
    <>
      <Outcome it={it} counts={counts} />
      <Periods it={it} {...props} />
      {isRead && counts.read > 0 && <Figures it={it} counts={counts} shown={asked.shown} />}
      {isRead && <Next it={it} {...props} />}
      {alike.length > 0 && (
        <AlikePairs
          pairs={alike}
          back={`/imports/${it.id}`}
          mayManage={props.mayManageOrganisations}
          caption={words.alike}
        />
      )}
      {isRead && counts.read > 0 && (
        <Rows it={it} counts={counts} asked={asked} page={props.rows} region={props.region} />
      )}
    </>
  )
}

/** In the order in which a person asks; the first ones are shown even when there are none. */
const figures: readonly { shown: Shown; always: boolean }[] = [
  { shown: 'all', always: true },
  { shown: 'taken', always: false },
  { shown: 'good', always: true },
  { shown: 'failed', always: false },
  { shown: 'faulty', always: true },
  { shown: 'repeated', always: true },
  { shown: 'differing', always: true },
  { shown: 'kept', always: false },
  { shown: 'unchanged', always: true },
  { shown: 'notices', always: false },
]

function Figures({ it, counts, shown }: { it: Import; counts: Counts; shown: Shown }) {
  const seen = figures.filter(
    (figure) =>
      countOf(counts, figure.shown) > 0 || (figure.always && !(figure.shown === 'good' && counts.taken > 0)),
  )
  const items = seen.map(
    ({ shown: kind }): Counter => ({
      value: countOf(counts, kind),
      text: counterWords[kind](countOf(counts, kind)),
      href: `/imports/${it.id}?show=${kind}`,
      current: shown === kind,
      tone: toneOf(kind, countOf(counts, kind)),
    }),
  )
  return <Counters label={words.counters} items={items} />
}

function toneOf(kind: Shown, count: number): Counter['tone'] {
  if (count === 0) return 'usual'
  if (kind === 'faulty' || kind === 'failed') return 'warn'
  return kind === 'good' || kind === 'taken' ? 'good' : 'usual'
}

function About({ it }: { it: Import }) {
  const facts = factsOf(it.summary)
  return (
    <Card title={words.about} aside={<a href={`/imports/${it.id}/file`}>{words.file}</a>}>
      {it.summary.sheet !== undefined && <p>{words.sheet(it.summary.sheet, it.summary.headingRow ?? 1)}</p>}
      {facts.length > 0 && <FactList items={facts} />}
    </Card>
  )
}

function factsOf({ ignoredColumns = [], skipped = [], otherSheets = [] }: Summary) {
  return [
    ...(ignoredColumns.length > 0 ? [{ term: words.ignoredTerm, text: words.ignored(ignoredColumns) }] : []),
    ...(skipped.length > 0 ? [{ term: words.skippedTerm, text: <Skipped lines={skipped} /> }] : []),
    ...(otherSheets.length > 0
      ? [{ term: words.otherSheetsTerm, text: words.otherSheets(otherSheets) }]
      : []),
  ]
}

const few = 3

function Skipped({ lines }: { lines: readonly { row: number; text: string }[] }) {
  const named = lines.map(({ row, text }) => <div>{words.skipped(row, text)}</div>)
  if (lines.length <= few) return <>{named}</>
  return <More title={words.skipped(lines[0]!.row, lines[0]!.text)}>{named.slice(1)}</More>
}
