// The log of readings: a work page with filters.
import { readWhats } from '../../db/history.ts'
import {
  ButtonLink,
  type Column,
  DateField,
  Empty,
  FilterPanel,
  Notice,
  PageHead,
  Pager,
  Select,
  TextField,
  TwoLines,
  WithFilter,
  WorkTable,
} from '../../ui/index.ts'
import { grouped, shortMoment } from '../../ui/text.ts'
import { dayOut } from '../../web/address.ts'
import { countedUpTo, type Page } from '../../web/list.ts'
import { roleIn } from '../../web/words.ts'
import type { ReadingsAsked } from './asked.ts'
import type { ReadingLine } from './queries.ts'
import { readWhatIn, readWhatWords, readingWords as words } from './words.ts'

export interface ReadingsPageProps {
  asked: ReadingsAsked
  page: Page<ReadingLine>
  count: number
  isVague: boolean
}

export function ReadingsPage({ asked, page, count, isVague }: ReadingsPageProps) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {isVague && <Notice tone="info">{words.vague}</Notice>}
      <WithFilter filter={<Filters asked={asked} first={page.rows[0]} />}>
        <WorkTable
          caption={words.caption}
          count={countWords(count)}
          columns={columns}
          rows={page.rows}
          empty={asked.active > 0 ? <Nothing /> : <Empty title={words.empty}>{words.emptyHow}</Empty>}
          pager={
            page.rows.length > 0 && (
              <Pager
                shown={words.shown(page.rows.length, countWords(count))}
                previous={page.previous && asked.href({ before: page.previous })}
                next={page.next && asked.href({ after: page.next })}
                exportHref={asked.exportHref}
              />
            )
          }
        />
      </WithFilter>
    </>
  )
}

const Nothing = () => (
  <Empty title={words.nothing} actions={<ButtonLink href="/readings">{words.reset}</ButtonLink>}>
    {words.nothingHow}
  </Empty>
)

const countWords = (count: number): string =>
  count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)

function Filters({ asked, first }: { asked: ReadingsAsked; first: ReadingLine | undefined }) {
  return (
    <FilterPanel
      action="/readings"
      active={asked.active}
      clearHref="/readings"
      hidden={{ personId: asked.personId ?? undefined }}
    >
      {asked.personId && <p>{words.onlyPerson(first?.person ?? '')}</p>}
      <TextField
        name="who"
        label={words.filterWho}
        hint={words.filterWhoHint}
        value={asked.who}
        type="search"
      />
      {!asked.personId && (
        <TextField
          name="person"
          label={words.filterPerson}
          hint={words.filterPersonHint}
          value={asked.person}
          type="search"
        />
      )}
      <Select
        name="what"
        label={words.filterWhat}
        prompt={words.anything}
        value={asked.what}
        choices={readWhats.map((value) => ({ value, text: sentence(readWhatWords[value]) }))}
      />
      <DateField name="from" label={words.filterFrom} hint={words.dayHint} value={dayOut(asked.from)} />
      <DateField name="to" label={words.filterTo} hint={words.dayHint} value={dayOut(asked.to)} />
    </FilterPanel>
  )
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

// Only the auditor reads this page, and the auditor may open every card.
const columns: Column<ReadingLine>[] = [
  {
    title: words.who,
    kind: 'head',
    cell: (it) => <TwoLines main={it.byName} sub={[roleIn(it.byRole), it.ip].filter(Boolean).join(' · ')} />,
  },
  {
    title: words.whom,
    card: 'full',
    cardLabel: `${words.whom}:`,
    cell: (it) => (it.specialistId ? <a href={`/specialists/${it.specialistId}`}>{it.person}</a> : it.person),
  },
  {
    title: words.what,
    card: 'full',
    cell: (it) => (
      <TwoLines
        main={readWhatIn(it.what)}
        sub={it.caseId && <a href={`/cases/${it.caseId}`}>{words.case(it.caseNumber ?? '')}</a>}
      />
    ),
  },
  { title: words.when, kind: 'short', cell: (it) => shortMoment(it.at) },
]
