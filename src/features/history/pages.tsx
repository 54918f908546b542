// The whole history: a work page with filters.
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
import type { HistoryAsked } from './asked.ts'
import type { HistoryLine } from './queries.ts'
import { eventGroups, eventWords, sentenceOf, historyWords as words } from './words/index.ts'

export interface HistoryPageProps {
  asked: HistoryAsked
  page: Page<HistoryLine>
  count: number
  isVague: boolean
  /** Which pages the reader may open. */
  links: { cases: boolean; specialists: boolean }
}

export function HistoryPage(it: HistoryPageProps) {
  const { asked, page, count } = it
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {it.isVague && <Notice tone="info">{words.vague}</Notice>}
      <WithFilter filter={<Filters {...it} />}>
        <WorkTable
          caption={words.caption}
          count={countWords(count)}
          columns={columns(it.links)}
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
  <Empty title={words.nothing} actions={<ButtonLink href="/history">{words.reset}</ButtonLink>}>
    {words.nothingHow}
  </Empty>
)

const countWords = (count: number): string =>
  count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)

function Filters({ asked, page }: HistoryPageProps) {
  return (
    <FilterPanel
      action="/history"
      active={asked.active}
      clearHref="/history"
      hidden={{
        personId: asked.personId ?? undefined,
        case: asked.caseId ?? undefined,
        about: asked.about ? `${asked.about.kind}:${asked.about.id}` : undefined,
      }}
    >
      <Only asked={asked} first={page.rows[0]} />
      <Select
        name="what"
        label={words.filterWhat}
        prompt={words.anything}
        value={asked.what}
        choices={Object.entries(eventGroups).map(([code, { title, names }]) => ({
          group: title,
          choices: [
            { value: code, text: words.whole(title) },
            ...names.map((name) => ({ value: name, text: eventWords[name].name })),
          ],
        }))}
      />
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
      <DateField name="from" label={words.filterFrom} hint={words.dayHint} value={dayOut(asked.from)} />
      <DateField name="to" label={words.filterTo} hint={words.dayHint} value={dayOut(asked.to)} />
    </FilterPanel>
  )
}

/** Says of which record the history is, when one came from its page. */
function Only({ asked, first }: { asked: HistoryAsked; first: HistoryLine | undefined }) {
  const text = asked.personId
    ? words.onlyPerson(first?.person ?? '')
    : asked.caseId
      ? words.onlyCase(first?.caseNumber ?? '')
      : asked.about
        ? words.onlyAbout
        : ''
  return text ? <p>{text}</p> : null
}

const columns = (links: HistoryPageProps['links']): Column<HistoryLine>[] => [
  {
    title: words.what,
    kind: 'head',
    cell: (it) => {
      const { text, more = [] } = sentenceOf(it)
      return (
        <>
          {text}
          {more.map((line) => (
            <small>{line}</small>
          ))}
        </>
      )
    },
  },
  {
    title: words.whom,
    card: 'full',
    cell: (it) => <TwoLines main={<Person it={it} links={links} />} sub={<Case it={it} links={links} />} />,
  },
  {
    title: words.who,
    card: 'full',
    cardLabel: `${words.who}:`,
    cell: (it) => <TwoLines main={it.byName} sub={[roleIn(it.byRole), it.ip].filter(Boolean).join(' · ')} />,
  },
  { title: words.when, kind: 'short', cell: (it) => shortMoment(it.at) },
]

type InCell = { it: HistoryLine; links: HistoryPageProps['links'] }

const Person = ({ it, links }: InCell) =>
  it.specialistId && links.specialists ? (
    <a href={`/specialists/${it.specialistId}`}>{it.person}</a>
  ) : (
    <span>{it.person}</span>
  )

const Case = ({ it, links }: InCell) =>
  it.caseId && links.cases ? (
    <a href={`/cases/${it.caseId}`}>{words.case(it.caseNumber ?? '')}</a>
  ) : (
    <span>{it.caseNumber && words.case(it.caseNumber)}</span>
  )
