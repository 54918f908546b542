// The list of organisations.
import { organisationKinds } from '../../../domain/organisationKinds.ts'
import {
  ButtonLink,
  type Column,
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
import { grouped } from '../../../ui/text.ts'
import { countedUpTo, type Page } from '../../../web/list.ts'
import { kindName } from '../actions/change.ts'
import { type ListAsked, type Place, states } from '../asked.ts'
import type { OrganisationLine } from '../queries/list.ts'
import { cardWords, listWords as words } from '../words.ts'

export interface ListPageProps {
  asked: ListAsked
  page: Page<OrganisationLine>
  count: number
  places: readonly Place[]
}

export function ListPage({ asked, page, count, places }: ListPageProps) {
  const all = count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <ButtonLink href="/organisations/alike" look="second">
            {words.alike}
          </ButtonLink>
        }
      />
      <WithFilter filter={<Filters asked={asked} places={places} />}>
        <WorkTable
          caption={words.caption}
          count={all}
          columns={columns}
          rows={page.rows}
          empty={asked.active > 0 ? <Nothing /> : <Empty title={words.emptyTitle}>{words.empty}</Empty>}
          pager={
            page.rows.length > 0 && (
              <Pager
                shown={words.shown(page.rows.length, all)}
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
  <Empty title={words.nothingTitle} actions={<ButtonLink href="/organisations">{words.reset}</ButtonLink>}>
    {words.nothing}
  </Empty>
)

function Filters({ asked, places }: { asked: ListAsked; places: readonly Place[] }) {
  return (
    <FilterPanel action="/organisations" active={asked.active} clearHref="/organisations">
      <TextField
        name="q"
        label={words.filterFind}
        hint={words.filterFindHint}
        value={asked.find}
        type="search"
        maxlength={100}
      />
      <Select
        name="municipality"
        label={words.filterMunicipality}
        prompt={words.any}
        value={asked.municipality}
        choices={places.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <Select
        name="kind"
        label={words.filterKind}
        prompt={words.anyOne}
        value={asked.kind}
        choices={organisationKinds.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <Select
        name="state"
        label={words.filterState}
        prompt={words.anyIt}
        value={asked.state}
        choices={states.map((state) => ({ value: state, text: cardWords.states(state === 'active') }))}
      />
    </FilterPanel>
  )
}

const columns: Column<OrganisationLine>[] = [
  {
    title: words.name,
    kind: 'head',
    cell: (row) => (
      <TwoLines
        main={<a href={`/organisations/${row.id}`}>{row.name}</a>}
        sub={row.kind === null ? undefined : kindName(row.kind)}
      />
    ),
  },
  { title: words.municipality, card: 'full', cell: (row) => row.municipality },
  { title: words.cases, kind: 'number', cardLabel: words.cases, cell: (row) => grouped(row.cases) },
  {
    title: words.specialists,
    kind: 'number',
    cardLabel: words.specialists,
    cell: (row) => grouped(row.specialists),
  },
  {
    title: words.state,
    kind: 'status',
    cell: (row) => (
      <StatusDot tone={row.isActive ? 'green' : 'grey'}>{cardWords.states(row.isActive)}</StatusDot>
    ),
  },
]
