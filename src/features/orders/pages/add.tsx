// Whom to name in an order: specialists by filters, ticked or all that were found.
import type { Day } from '../../../domain/days.ts'
import { obstacleTo, orderActions } from '../../../domain/order.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  type Column,
  Combobox,
  DateField,
  Empty,
  ErrorSummary,
  FilterPanel,
  Form,
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
import { many, one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { countedUpTo, type Page } from '../../../web/list.ts'
import type { AddAsked } from '../asked.ts'
import type { Candidate, CandidateCounts, Choice, Choices, Order } from '../queries/index.ts'
import { actionWords, exportWords, obstacleWords, addWords as words } from '../words/index.ts'
import { captionOf } from './order.tsx'

export interface AddPageProps {
  it: Order
  asked: AddAsked
  choices: Choices
  page: Page<Candidate>
  counts: CandidateCounts
  year: { from: Day; to: Day }
  typed: Typed
  errors: FieldErrors
}

const form = 'adding'

export function AddPage(page: AddPageProps) {
  const { it, asked, counts } = page
  return (
    <>
      <ErrorSummary errors={page.errors} />
      <PageHead
        caption={captionOf(it)}
        title={words.title}
        actions={
          <ButtonLink href={`/orders/${it.id}`} look="second">
            {words.toOrder}
          </ButtonLink>
        }
      />
      <WithFilter filter={<Filters {...page} />}>
        <WorkTable
          caption={words.caption}
          count={figure(counts.found)}
          rows={page.page.rows}
          columns={columns(asked)}
          empty={<Empty title={words.nothingTitle}>{words.nothing}</Empty>}
          select={{
            name: 'specialist',
            form,
            id: (one) => one.id,
            label: (one) => words.tickOf(one.name),
            may: (one) => !one.isListed && obstacleTo(one, asked.action) === null,
            chosen: many(page.typed, 'specialist'),
          }}
          bulk={<Adding {...page} />}
          pager={
            page.page.rows.length > 0 && (
              <Pager
                shown={words.shown(page.page.rows.length, figure(counts.found))}
                previous={page.page.previous && asked.href({ before: page.page.previous })}
                next={page.page.next && asked.href({ after: page.page.next })}
              />
            )
          }
        />
      </WithFilter>
    </>
  )
}

const figure = (count: number): string =>
  count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)

function Adding({ it, asked, counts, year, typed, errors }: AddPageProps) {
  return (
    <Form id={form} action={`/orders/${it.id}/specialists`} hidden={asked.fields}>
      {it.kind === 'amending' && (
        <DateField
          name="from"
          label={words.from}
          hint={words.fromHint(year.from, year.to)}
          value={one(typed, 'from')}
          error={errors.from}
          required={false}
        />
      )}
      <div class="form-actions">
        <Button name="which" value="ticked">
          {words.addTicked}
        </Button>
        {counts.free > 0 && (
          <Button name="which" value="all" look="second">
            {words.addAll(figure(counts.free))}
          </Button>
        )}
      </div>
    </Form>
  )
}

function Filters({ it, asked, choices }: AddPageProps) {
  const path = `/orders/${it.id}/specialists`
  return (
    <FilterPanel action={path} active={asked.active} clearHref={path}>
      {it.kind === 'amending' && (
        <Select
          name="action"
          label={words.action}
          prompt={null}
          value={asked.action}
          choices={orderActions.map((value) => ({ value, text: actionWords[value] }))}
        />
      )}
      <TextField name="q" label={words.search} value={asked.find} type="search" />
      <Select
        name="municipality"
        label={words.municipality}
        prompt={words.any}
        value={asked.municipality}
        choices={coded(choices.municipalities)}
      />
      <Combobox
        name="position"
        label={words.position}
        prompt={words.anyShe}
        value={asked.position}
        choices={coded(choices.positions)}
      />
      <Combobox
        name="subject"
        label={words.subject}
        prompt={words.anyOne}
        value={asked.subject}
        choices={coded(choices.subjects)}
      />
      <Checkbox name="free" label={words.free} checked={asked.free !== null} small />
    </FilterPanel>
  )
}

const coded = (list: readonly Choice[]) => list.map((it) => ({ value: it.code, text: it.name }))

const columns = (asked: AddAsked): Column<Candidate>[] => [
  {
    title: words.person,
    kind: 'head',
    cell: (it) => <TwoLines main={<a href={`/specialists/${it.id}`}>{it.name}</a>} sub={it.position} />,
  },
  {
    title: words.place,
    card: 'full',
    cell: (it) => <TwoLines main={it.organisation} sub={it.municipality} />,
  },
  {
    title: words.profile,
    card: 'full',
    cardLabel: `${words.profile}:`,
    cell: (it) => exportWords.profile(it.positionsOk, it.subjectsOk),
  },
  {
    title: words.state,
    kind: 'status',
    card: 'full',
    cell: (it) => {
      const obstacle = obstacleTo(it, asked.action)
      if (it.isListed) return <StatusDot tone="blue">{words.isListed}</StatusDot>
      return obstacle ? (
        <StatusDot tone="grey">{obstacleWords[obstacle]}</StatusDot>
      ) : (
        <StatusDot tone="green">{words.may}</StatusDot>
      )
    },
  },
]
