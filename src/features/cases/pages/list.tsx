// The list of cases: the Center's and the auditor's over the region, the coordinator's over the municipality.
import { attestationFormWords } from '../../../domain/attestationForms.ts'
import { isOverdue, nextStep } from '../../../domain/case.ts'
import { categoryWords } from '../../../domain/categories.ts'
import type { Day } from '../../../domain/days.ts'
import { shortName } from '../../../domain/names.ts'
import {
  Button,
  ButtonLink,
  type Column,
  Empty,
  Form,
  PageHead,
  Pager,
  StatusDot,
  TwoLines,
  WithFilter,
  WorkTable,
} from '../../../ui/index.ts'
import { formatDay, tidy } from '../../../ui/text.ts'
import { addressOf, type CaseFilter, filtersSet, withFilter } from '../filter.ts'
import { paths } from '../paths.ts'
import type { CaseChoices, CaseList, CaseRow } from '../queries/index.ts'
import { post, stageTones, stageWords, stepWords, listWords as words } from '../words/index.ts'
import { CaseCounters, Filters } from './filters.tsx'

export interface ListPageProps {
  list: CaseList
  filter: CaseFilter
  choices: CaseChoices
  norm: number
  today: Day
  /** The municipality of a coordinator; empty for the region. */
  place: string
  may: { assign: boolean; open: boolean; check: boolean }
}

/** Cases of one step over many (the bulk); the step page shows them all at once. */
export const mostInBatch = 500

export function ListPage(it: ListPageProps) {
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead(it.place)}
        actions={
          <>
            {it.may.assign && (
              <ButtonLink href="/periods" look="second">
                {words.distribute}
              </ButtonLink>
            )}
            {it.may.open && (
              <ButtonLink href="/cases/new" look="second">
                {words.open}
              </ButtonLink>
            )}
          </>
        }
      />
      <CaseCounters filter={it.filter} tally={it.list.tally} />
      <WithFilter filter={<Filters filter={it.filter} choices={it.choices} />}>
        {it.may.assign && <Form id="batch" action="/cases/batches" hidden={{ list: addressOf(it.filter) }} />}
        <Table {...it} />
      </WithFilter>
    </>
  )
}

function Table(it: ListPageProps) {
  const { page, tally } = it.list
  const { count, isMore } = tally.total
  return (
    <WorkTable
      caption={words.caption}
      count={words.total(count, isMore)}
      columns={columnsOf(it)}
      rows={page.rows}
      select={
        it.may.assign
          ? { name: 'case', form: 'batch', id: (row) => row.id, label: (row) => words.select(row.name) }
          : undefined
      }
      bulk={it.may.assign && <Bulk {...it} />}
      empty={<Nothing filter={it.filter} />}
      pager={
        <Pager
          shown={words.shown(page.rows.length, count, isMore)}
          previous={page.previous && withFilter('/cases', it.filter, { before: page.previous })}
          next={page.next && withFilter('/cases', it.filter, { after: page.next })}
          exportHref={page.rows.length > 0 ? withFilter('/cases/list.xlsx', it.filter) : undefined}
        />
      }
    />
  )
}

function Bulk({ list: { tally, page } }: ListPageProps) {
  const { count, isMore } = tally.total
  return (
    <>
      <Button form="batch" small>
        {words.assignChosen}
      </Button>
      {count > page.rows.length && count <= mostInBatch && !isMore && (
        <Button form="batch" name="all" value="yes" look="second" small>
          {words.assignAll(words.total(count, isMore))}
        </Button>
      )}
      <span>{words.bulkHint(mostInBatch)}</span>
    </>
  )
}

function Nothing({ filter }: { filter: CaseFilter }) {
  if (filtersSet(filter) === 0) return <Empty title={words.emptyTitle}>{words.empty}</Empty>
  return (
    <Empty title={words.nothingTitle} actions={<a href="/cases">{words.reset}</a>}>
      {words.nothing}
    </Empty>
  )
}

function columnsOf(it: ListPageProps): Column<CaseRow>[] {
  const list = addressOf(it.filter)
  const sortBy = (order: CaseFilter['order']) => ({
    href: withFilter('/cases', { ...it.filter, order }),
    ...(it.filter.order === order ? { order: 'ascending' as const } : {}),
  })
  return [
    {
      title: words.teacher,
      kind: 'head',
      sort: sortBy('name'),
      cell: (row) => <TwoLines main={<a href={paths.case(row.id, list)}>{row.name}</a>} sub={post(row)} />,
    },
    {
      title: words.organisation,
      card: 'full',
      cell: (row) => <TwoLines main={tidy(row.organisation)} sub={row.municipality} />,
    },
    {
      title: words.category,
      card: 'full',
      cell: (row) => (
        <TwoLines
          main={words.categoryForm(
            categoryWords[row.categoryWanted].name,
            attestationFormWords[row.form].toLowerCase(),
          )}
          sub={row.period}
        />
      ),
    },
    {
      title: words.specialists,
      card: 'full',
      cell: (row) => <Specialists row={row} norm={it.norm} />,
    },
    {
      title: words.due,
      kind: 'status',
      sort: sortBy('due'),
      cell: (row) => <State row={row} today={it.today} />,
    },
    { title: words.action, kind: 'action', cell: (row) => <Step row={row} it={it} list={list} /> },
  ]
}

function Specialists({ row, norm }: { row: CaseRow; norm: number }) {
  if (row.specialists.length === 0) return <TwoLines main={words.nobody} sub={words.ofNorm(0, norm)} />
  return (
    <TwoLines
      main={row.specialists.map((specialist) => shortName(specialist.name)).join(', ')}
      sub={words.ofNorm(row.specialists.length, norm)}
    />
  )
}

function State({ row, today }: { row: CaseRow; today: Day }) {
  const isLate = isOverdue(row, today)
  return (
    <TwoLines
      main={<StatusDot tone={isLate ? 'red' : stageTones[row.stage]}>{stageWords[row.stage]}</StatusDot>}
      sub={isLate ? `${formatDay(row.dueOn)}, ${words.late}` : formatDay(row.dueOn)}
    />
  )
}

function Step({ row, it, list }: { row: CaseRow; it: ListPageProps; list: string }) {
  const { text, href } = stepOf(row, it, list)
  return (
    <ButtonLink href={href} look="second" small label={words.stepOf(text, row.name)}>
      {text}
    </ButtonLink>
  )
}

function stepOf(row: CaseRow, { may, norm }: ListPageProps, list: string): { text: string; href: string } {
  const step = nextStep(row, norm)
  if (step === 'assign' && may.assign) return { text: stepWords.assign, href: paths.assignment(row.id, list) }
  if (step === 'check' && may.check && row.toCheck)
    return { text: stepWords.check, href: paths.conclusion(row.toCheck) }
  return { text: stepWords.none, href: paths.case(row.id, list) }
}
