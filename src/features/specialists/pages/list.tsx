// The list of specialists.
import { categoryCodes, categoryWords } from '../../../domain/categories.ts'
import { type SpecialistFilter, specialistFilters } from '../../../domain/specialist.ts'
import {
  ButtonLink,
  type Column,
  Combobox,
  type Counter,
  Counters,
  Empty,
  FilterPanel,
  PageHead,
  Pager,
  Select,
  StatusDot,
  TextField,
  TwoLines,
  WithFilter,
  WorkTable,
} from '../../../ui/index.ts'
import { grouped, recentMoment } from '../../../ui/text.ts'
import { contractStatusWords } from '../../../web/contractWords.ts'
import { countedUpTo, type Page } from '../../../web/list.ts'
import { positionInWords } from '../../applications/index.ts'
import type { ListAsked } from '../asked.ts'
import type { Choice, ListChoices, SpecialistLine, Tally } from '../queries/index.ts'
import { counterWords, filterWords, stateTones, stateWords, listWords as words } from '../words/index.ts'

export interface ListPageProps {
  asked: ListAsked
  page: Page<SpecialistLine>
  count: number
  tally: Tally
  choices: ListChoices
  /** The municipality of a coordinator; empty for the region. */
  where: string
  mayInvite: boolean
  today: string
}

export function ListPage(it: ListPageProps) {
  const { asked, page, count } = it
  return (
    <>
      <PageHead
        title={words.title}
        lead={it.where ? words.leadHere(it.where) : words.lead}
        actions={it.mayInvite && <ButtonLink href="/invitations/new">{words.invite}</ButtonLink>}
      />
      <Counters label={words.counters} items={counters(it)} />
      <WithFilter filter={<Filters {...it} />}>
        <WorkTable
          caption={words.caption}
          count={figure(count)}
          columns={columns(it)}
          rows={page.rows}
          empty={asked.active > 0 ? <Nothing /> : <Empty title={words.emptyTitle}>{words.empty}</Empty>}
          pager={
            page.rows.length > 0 && (
              <Pager
                shown={words.shown(page.rows.length, figure(count))}
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
  <Empty title={words.nothingTitle} actions={<ButtonLink href="/specialists">{words.reset}</ButtonLink>}>
    {words.nothing}
  </Empty>
)

const figure = (count: number): string =>
  count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)

function counters({ asked, tally }: ListPageProps): Counter[] {
  const shown = specialistFilters.filter((it) => it === 'registered' || it === 'approved' || tally[it] > 0)
  const one = (filter: SpecialistFilter | 'all'): Counter => ({
    value: figure(tally[filter]),
    text: counterWords[filter](tally[filter]),
    href: asked.href({ state: filter === 'all' || asked.state === filter ? null : filter }),
    current: filter === 'all' ? asked.state === null : asked.state === filter,
    tone: filter === 'undelivered' ? 'warn' : 'usual',
  })
  return [one('all'), ...shown.map(one)]
}

function Filters({ asked, choices }: ListPageProps) {
  return (
    <FilterPanel action="/specialists" active={asked.active} clearHref="/specialists">
      <TextField name="q" label={words.search} value={asked.find} type="search" />
      {choices.municipalities.length > 0 && (
        <Select
          name="municipality"
          label={words.filterMunicipality}
          prompt={words.any}
          value={asked.municipality}
          choices={coded(choices.municipalities)}
        />
      )}
      <Combobox
        name="position"
        label={words.filterPosition}
        prompt={words.anyShe}
        value={asked.position}
        choices={coded(choices.positions)}
      />
      <Combobox
        name="subject"
        label={words.filterSubject}
        prompt={words.anyOne}
        value={asked.subject}
        choices={coded(choices.subjects)}
      />
      <Select
        name="category"
        label={words.filterCategory}
        prompt={words.anyShe}
        value={asked.category}
        choices={categoryCodes.map((value) => ({ value, text: categoryWords[value].name }))}
      />
      <Select
        name="state"
        label={words.filterState}
        prompt={words.anyIt}
        value={asked.state}
        choices={specialistFilters.map((value) => ({ value, text: sentence(filterWords[value]) }))}
      />
      <Select
        name="order"
        label={words.filterOrder}
        prompt={words.anyIt}
        value={asked.order}
        choices={[
          { value: 'in', text: words.inOrder },
          { value: 'none', text: words.inNoOrder },
        ]}
      />
    </FilterPanel>
  )
}

const coded = (list: readonly Choice[]) => list.map((it) => ({ value: it.code, text: it.name }))
const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const columns = ({ where, today }: ListPageProps): Column<SpecialistLine>[] => [
  {
    title: words.person,
    kind: 'head',
    cell: (it) => (
      <TwoLines main={<a href={`/specialists/${it.id}`}>{it.name}</a>} sub={positionInWords(it)} />
    ),
  },
  {
    title: words.place,
    card: 'full',
    cell: (it) => <TwoLines main={it.organisation} sub={where ? undefined : it.municipality} />,
  },
  {
    title: words.category,
    card: 'full',
    cell: (it) => categoryWords[it.category].name.toLowerCase(),
    cardLabel: `${words.category}:`,
  },
  {
    title: words.load,
    card: 'full',
    cardLabel: `${words.load}:`,
    cell: (it) => (
      <TwoLines
        main={words.loadOf(it.load, it.maxLoad)}
        sub={it.load >= it.maxLoad ? words.full : undefined}
      />
    ),
  },
  {
    title: words.signIn,
    card: 'full',
    cardLabel: `${words.signIn}:`,
    cell: (it) => (
      <TwoLines main={it.lastSignInAt ? recentMoment(it.lastSignInAt, today) : words.never} sub={it.login} />
    ),
  },
  {
    title: words.state,
    kind: 'status',
    card: 'full',
    cell: (it) => (
      <>
        <StatusDot tone={stateTones[it.state]}>{stateWords[it.state]}</StatusDot>
        {it.isAway && <small>{words.away}</small>}
        {it.isUndelivered && (
          <div>
            <StatusDot tone="red">{words.undelivered}</StatusDot>
          </div>
        )}
        <small>{it.standing ? words.standing(it.standing) : words.standingNone}</small>
        <small>{words.contract(it.contract && contractStatusWords[it.contract])}</small>
      </>
    ),
  },
]
