// Ready phrases of a kind: the list with a place for a new one, and one of them.
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  type Column,
  counted,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  StatusDot,
  Tabs,
  TextArea,
  TextField,
  WorkTable,
} from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import { type PhraseKind, type PhraseRow, phraseKinds } from '../queries/index.ts'
import { phraseKindWords, phraseWords as words } from '../words/index.ts'
import type { FormFacts } from './entries.tsx'

export const phrasesPath = (kind: PhraseKind): string =>
  kind === 'remark' ? '/reference/phrases' : `/reference/phrases?kind=${kind}`

interface PhrasesFacts extends FormFacts {
  kind: PhraseKind
  phrases: readonly PhraseRow[]
  mayManage: boolean
}

export function PhrasesPage(it: PhrasesFacts) {
  const its = phraseKindWords[it.kind]
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={its.title} lead={its.lead} />
      <Tabs
        label={words.tabs}
        items={phraseKinds.map((kind) => ({
          href: phrasesPath(kind),
          text: phraseKindWords[kind].tab,
          current: kind === it.kind,
        }))}
      />
      <WorkTable
        caption={its.caption}
        count={it.phrases.length > 0 && counted(it.phrases.length, its.forms)}
        columns={it.mayManage ? [...columnsOf(it.kind), edit] : columnsOf(it.kind)}
        rows={it.phrases}
        empty={<Empty title={its.empty}>{its.emptyHow}</Empty>}
      />
      {it.mayManage && (
        <Card title={its.addTitle}>
          <Form action="/reference/phrases" hidden={{ once: one(it.typed, 'once'), kind: it.kind }}>
            <PhraseText {...it} />
            <FormActions>
              <Button>{words.add}</Button>
            </FormActions>
          </Form>
        </Card>
      )}
    </>
  )
}

const columnsOf = (kind: PhraseKind): Column<PhraseRow>[] => [
  { title: phraseKindWords[kind].text, kind: 'head', cell: (row) => row.text },
  {
    title: words.state,
    kind: 'status',
    cell: (row) => (
      <StatusDot tone={row.isActive ? 'green' : 'grey'}>
        {row.isActive ? words.active : words.inactive}
      </StatusDot>
    ),
  },
]

const edit: Column<PhraseRow> = {
  title: words.actions,
  kind: 'action',
  cell: (row) => (
    <ButtonLink href={`/reference/phrases/${row.id}`} look="second" small label={words.editOf(row.text)}>
      {words.edit}
    </ButtonLink>
  ),
}

export function PhrasePage(it: FormFacts & { id: string; kind: PhraseKind }) {
  const { typed, errors } = it
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={phraseKindWords[it.kind].editTitle} />
      <Form action={`/reference/phrases/${it.id}`} hidden={{ version: one(typed, 'version') }}>
        <PhraseText {...it} />
        <TextField
          name="place"
          label={words.place}
          hint={words.placeHint}
          value={one(typed, 'place')}
          error={errors.place}
          inputmode="numeric"
          width="short"
        />
        <Checkbox name="isActive" label={words.isActive} checked={one(typed, 'isActive') !== ''} />
        <FormActions>
          <Button>{words.save}</Button>
          <a href={phrasesPath(it.kind)}>{words.cancel}</a>
        </FormActions>
      </Form>
    </>
  )
}

const PhraseText = ({ typed, errors, kind }: FormFacts & { kind: PhraseKind }) => (
  <TextArea
    name="text"
    label={phraseKindWords[kind].text}
    hint={words.textHint}
    rows={3}
    atMost={500}
    value={one(typed, 'text')}
    error={errors.text}
  />
)
