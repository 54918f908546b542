// Ready remarks: the list with a place for a new one, and one of them.
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
  TextArea,
  TextField,
  WorkTable,
} from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import type { PhraseRow } from '../queries/index.ts'
import { phraseWords as words } from '../words/index.ts'
import type { FormFacts } from './entries.tsx'

export function PhrasesPage(it: FormFacts & { phrases: readonly PhraseRow[]; mayManage: boolean }) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={words.title} lead={words.lead} />
      <WorkTable
        caption={words.caption}
        count={it.phrases.length > 0 && counted(it.phrases.length, words.forms)}
        columns={it.mayManage ? [...columns, edit] : columns}
        rows={it.phrases}
        empty={<Empty title={words.empty}>{words.emptyHow}</Empty>}
      />
      {it.mayManage && (
        <Card title={words.addTitle}>
          <Form action="/reference/phrases" hidden={{ once: one(it.typed, 'once') }}>
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

const columns: Column<PhraseRow>[] = [
  { title: words.text, kind: 'head', cell: (row) => row.text },
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

export function PhrasePage(it: FormFacts & { id: string }) {
  const { typed, errors } = it
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.editTitle} />
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
          <a href="/reference/phrases">{words.cancel}</a>
        </FormActions>
      </Form>
    </>
  )
}

const PhraseText = ({ typed, errors }: FormFacts) => (
  <TextArea
    name="text"
    label={words.text}
    hint={words.textHint}
    rows={3}
    atMost={500}
    value={one(typed, 'text')}
    error={errors.text}
  />
)
