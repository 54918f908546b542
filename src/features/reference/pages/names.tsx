// Names of institutions: those in force and before, a new one, a slip corrected (S-17).
import type { Day } from '../../../domain/days.ts'
import { type InstitutionKind, institutionKinds } from '../../../domain/institutionNames.ts'
import {
  Aside,
  Button,
  ButtonLink,
  type Column,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  LinkButton,
  PageHead,
  StatusDot,
  TextField,
  type Tone,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import type { NameRow } from '../queries/index.ts'
import { nameWords as words } from '../words/index.ts'
import type { FormFacts } from './entries.tsx'

export interface NamesFacts {
  names: readonly NameRow[]
  today: Day
  mayManage: boolean
}

export function NamesPage(it: NamesFacts) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      {institutionKinds.map((kind) => (
        <WorkTable
          caption={words.kinds[kind]}
          count={words.kindHints[kind]}
          columns={columnsOf(it)}
          rows={it.names.filter((row) => row.kind === kind)}
          empty={words.noName}
          bulk={
            it.mayManage && (
              <ButtonLink
                href={`/reference/names/new?kind=${kind}`}
                look="second"
                small
                label={words.addTitle(words.kinds[kind])}
              >
                {words.add}
              </ButtonLink>
            )
          }
        />
      ))}
    </>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

type NameState = 'current' | 'future' | 'past'
const stateOf = (row: NameRow, today: Day): NameState =>
  row.validFrom > today ? 'future' : row.validTo !== null && row.validTo < today ? 'past' : 'current'
const tones: Record<NameState, Tone> = { current: 'green', future: 'blue', past: 'grey' }

const columnsOf = ({ today, mayManage }: NamesFacts): Column<NameRow>[] => [
  {
    title: words.name,
    kind: 'head',
    cell: (row) => (
      <TwoLines main={row.name} sub={[row.shortName, row.genitive].filter(Boolean).join(' · ')} />
    ),
  },
  {
    title: words.state,
    kind: 'status',
    card: 'full',
    cell: (row) => {
      const state = stateOf(row, today)
      return (
        <TwoLines
          main={<StatusDot tone={tones[state]}>{words[state]}</StatusDot>}
          sub={words.termOf(row.validFrom, row.validTo)}
        />
      )
    },
  },
  ...(mayManage
    ? [{ title: words.actions, kind: 'action' as const, cell: (row: NameRow) => actions(row, today) }]
    : []),
]

const actions = (row: NameRow, today: Day) => (
  <>
    <ButtonLink href={`/reference/names/${row.id}`} look="second" small label={words.editOf(row.name)}>
      {words.edit}
    </ButtonLink>{' '}
    {stateOf(row, today) === 'future' && (
      <LinkButton
        action={`/reference/names/${row.id}/removal`}
        hidden={{ version: String(row.version) }}
        label={words.removeOf(row.name)}
        confirm={words.removeConfirm}
        danger
      >
        {words.remove}
      </LinkButton>
    )}
  </>
)

export function NewNamePage(it: FormFacts & { kind: InstitutionKind; title: string }) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={it.title} lead={capital(words.kindHints[it.kind])} />
      <Form action="/reference/names" hidden={{ kind: it.kind, once: one(it.typed, 'once') }}>
        <NameFields {...it} />
        <DateField
          name="validFrom"
          label={words.from}
          hint={words.fromHint}
          value={one(it.typed, 'validFrom')}
          error={it.errors.validFrom}
        />
        <Actions />
      </Form>
    </>
  )
}

export function NamePage(it: FormFacts & { row: NameRow }) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead
        caption={`${words.kinds[it.row.kind]}, ${words.termOf(it.row.validFrom, it.row.validTo)}`}
        title={words.editTitle}
      />
      <Aside>{words.editHow}</Aside>
      <Form action={`/reference/names/${it.row.id}`} hidden={{ version: one(it.typed, 'version') }}>
        <NameFields {...it} />
        <Actions />
      </Form>
    </>
  )
}

const Actions = () => (
  <FormActions>
    <Button>{words.save}</Button>
    <a href="/reference/names">{words.cancel}</a>
  </FormActions>
)

function NameFields({ typed, errors }: FormFacts) {
  return (
    <>
      <TextField
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={one(typed, 'name')}
        error={errors.name}
        maxlength={300}
      />
      <TextField
        name="genitive"
        label={words.genitive}
        hint={words.genitiveHint}
        value={one(typed, 'genitive')}
        error={errors.genitive}
        maxlength={300}
      />
      <TextField
        name="shortName"
        label={words.shortName}
        value={one(typed, 'shortName')}
        error={errors.shortName}
        maxlength={60}
        width="half"
      />
    </>
  )
}
