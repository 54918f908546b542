// The rows of an import as a table: what stands in its columns depends on what is asked for.
import { Empty, Pager, WorkTable } from '../../../ui/index.ts'
import { grouped } from '../../../ui/text.ts'
import type { Page } from '../../../web/list.ts'
import type { RowsAsked } from '../asked.ts'
import { countOf } from '../counting.ts'
import type { Import } from '../queries/imports.ts'
import type { Region } from '../queries/region.ts'
import type { Shown, ShownRow } from '../queries/rows.ts'
import { type Counts, mayBeTaken } from '../states.ts'
import { tablePageWords as words } from '../words/page.ts'
import { emptyWords, tableWords } from '../words/states.ts'
import { DecideAll, DecideForm, differingColumns } from './differing.tsx'
import { faultLines, faultyColumns } from './faulty.tsx'
import { failedColumns, noticeColumns, repeatedColumns, valueColumns } from './values.tsx'

export interface RowsProps {
  it: Import
  counts: Counts
  asked: RowsAsked
  page: Page<ShownRow>
  region: Region
}

export function Rows(props: RowsProps) {
  const { shown } = props.asked
  if (shown === 'faulty') return <Faulty {...props} />
  if (shown === 'differing') return <Differing {...props} />
  return <WorkTable {...frame(props)} columns={columnsOf(shown, props)} rows={props.page.rows} />
}

const Faulty = (props: RowsProps) => (
  <WorkTable {...frame(props)} columns={faultyColumns(props.it)} rows={faultLines(props.page.rows)} />
)

function Differing(props: RowsProps) {
  const mayChoose = mayBeTaken(props.it.status)
  return (
    <>
      {mayChoose && <DecideForm it={props.it} />}
      <WorkTable
        {...frame(props)}
        columns={differingColumns(props.it, props.region, mayChoose)}
        rows={props.page.rows}
        bulk={mayChoose && props.page.rows.length > 0 && <DecideAll />}
      />
    </>
  )
}

function columnsOf(shown: Shown, { it, region }: RowsProps) {
  if (shown === 'repeated') return repeatedColumns(it, region)
  if (shown === 'failed') return failedColumns(it, region)
  return shown === 'notices' ? noticeColumns(it, region) : valueColumns(it, region)
}

function frame({ it, counts, asked, page }: RowsProps) {
  const total = countOf(counts, asked.shown)
  return {
    caption: tableWords[asked.shown],
    count: grouped(total),
    empty: <Empty title={emptyWords[asked.shown]} />,
    pager: page.rows.length > 0 && (
      <Pager
        shown={words.shown(page.rows.length, total)}
        previous={page.previous && asked.href({ before: page.previous })}
        next={page.next && asked.href({ after: page.next })}
        exportHref={`/imports/${it.id}/rows.xlsx?show=${asked.shown}`}
      />
    ),
  }
}
