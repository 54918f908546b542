// The list of places: who, why, what may be changed; below it the decision.
import { fullName, shortName } from '../../../domain/names.ts'
import {
  Button,
  type Column,
  Combobox,
  Empty,
  FilterPanel,
  Form,
  HiddenFields,
  LinkButton,
  More,
  Pager,
  Select,
  TwoLines,
  tidy,
  WorkTable,
} from '../../../ui/index.ts'
import { refusalSentence } from '../../../web/refusalWords.ts'
import { casePaths, post } from '../../cases/index.ts'
import { filtersSet, partPath } from '../asked.ts'
import { paths } from '../paths.ts'
import { type PlaceRow, shownKinds } from '../queries/index.ts'
import { isFilled, type Result } from '../result.ts'
import { lackSentence, shownWords, proposalWords as words } from '../words/index.ts'
import { Deeds, Who } from './placeCells.tsx'
import type { ProposalPageProps } from './proposal.tsx'
import { Why } from './why.tsx'

type Props = ProposalPageProps & { result: Result }

const formId = 'acceptance'

export function Places(page: Props) {
  const { it, asked, counts, places, mayManage } = page
  const mayDecide = mayManage && it.status === 'ready'
  const { filter } = asked
  return (
    <>
      <Filters {...page} />
      {mayDecide && (
        <Form id={formId} action={`${paths.proposal(it.id)}/acceptance`} label={words.list}>
          <HiddenFields fields={{ version: String(it.version) }} />
        </Form>
      )}
      <WorkTable
        caption={words.list}
        count={String(counts[filter.shown])}
        rows={places.rows}
        columns={columnsOf(page, mayDecide)}
        {...(mayDecide
          ? {
              select: {
                name: 'place',
                form: formId,
                id: (row: PlaceRow) => String(row.n),
                label: (row: PlaceRow) => words.select(row.teacher),
              },
            }
          : {})}
        bulk={mayDecide && <Decision {...page} />}
        empty={
          <Empty title={words.empty} actions={<a href={paths.proposal(it.id)}>{words.reset}</a>}>
            {words.emptyHow}
          </Empty>
        }
        pager={
          <Pager
            previous={places.previous && partPath(it.id, filter, { before: places.previous })}
            next={places.next && partPath(it.id, filter, { after: places.next })}
            {...(places.rows.length > 0 ? { exportHref: partPath(it.id, filter, { export: true }) } : {})}
          />
        }
      />
    </>
  )
}

function Filters({ it, asked: { filter }, choices }: Props) {
  return (
    <FilterPanel
      action={paths.proposal(it.id)}
      active={filtersSet(filter)}
      clearHref={paths.proposal(it.id)}
      across
    >
      <Select
        name="show"
        label={words.find.shown}
        prompt={null}
        value={filter.shown}
        choices={shownKinds.map((kind) => ({ value: kind, text: shownWords[kind] }))}
      />
      <Combobox
        name="specialist"
        label={words.find.specialist}
        prompt={words.find.any}
        value={filter.specialistId}
        choices={choices.specialists.map(({ id, name }) => ({ value: id, text: fullName(name) }))}
      />
      <Select
        name="municipality"
        label={words.find.municipality}
        prompt={words.find.any}
        value={filter.municipalityId}
        choices={choices.municipalities.map(({ id, name }) => ({ value: id, text: name }))}
      />
    </FilterPanel>
  )
}

function Decision({ it, result }: Props) {
  const filled = result.totals?.filled ?? 0
  return (
    <>
      <Button form={formId} name="which" value="all" small confirm={words.acceptAllConfirm(filled)}>
        {words.acceptAll}
      </Button>
      <Button form={formId} name="which" value="chosen" look="second" small>
        {words.acceptChosen}
      </Button>
      <span>{words.acceptHint}</span>
      <LinkButton
        action={`${paths.proposal(it.id)}/discarding`}
        hidden={{ version: String(it.version) }}
        confirm={words.discardConfirm}
      >
        {words.discard}
      </LinkButton>
    </>
  )
}

const columnsOf = (page: Props, mayDecide: boolean): Column<PlaceRow>[] => [
  {
    title: words.teacher,
    kind: 'head',
    cell: (row) => (
      <TwoLines
        main={<a href={casePaths.case(row.caseId)}>{row.teacher}</a>}
        sub={`${post(row)} · ${tidy(row.organisation)}, ${row.municipality}`}
      />
    ),
  },
  { title: words.who, card: 'full', cell: (row) => <Who row={row} /> },
  { title: words.why, card: 'full', cell: (row) => <Reason row={row} page={page} /> },
  ...(mayDecide
    ? [
        {
          title: words.action,
          kind: 'action' as const,
          card: 'full' as const,
          cell: (row: PlaceRow) => <Deeds row={row} it={page.it} />,
        },
      ]
    : []),
]

function Reason({ row, page }: { row: PlaceRow; page: Props }) {
  const { facts } = row
  if (row.refusal) return <>{refusalSentence(row.refusal)}</>
  if (isFilled(facts))
    return (
      <More title={words.why}>
        <Why facts={facts} isRequired={row.isRequired} names={page.names} />
      </More>
    )
  const reason = page.result.reasons?.[facts.lacks]
  const nameOf = (id: string) => {
    const name = page.names.get(id)
    return name ? shortName(name) : ''
  }
  return (
    <More title={words.why}>
      <p>{reason && sentence(lackSentence(reason, nameOf))}</p>
    </More>
  )
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
