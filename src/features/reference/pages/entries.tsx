// A reference list and one entry of it.
import type { Child } from 'hono/jsx'
import {
  Button,
  ButtonLink,
  Card,
  type Column,
  counted,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  type Forms,
  PageHead,
  Pager,
  TextArea,
  TextField,
  WorkTable,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { type HistoryLine, HistorySection } from '../../history/index.ts'
import { entryWords as words } from '../words/index.ts'

export interface EntriesFacts<Row> {
  words: { title: string; lead: string; caption: string; forms: Forms; add: string }
  path: string
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  notice?: Child
  mayManage: boolean
}

export function EntriesPage<Row extends { id: string; name: string }>(it: EntriesFacts<Row>) {
  const edit: Column<Row> = {
    title: words.actions,
    kind: 'action',
    cell: (row) => (
      <ButtonLink href={`${it.path}/${row.id}`} look="second" small label={words.editOf(row.name)}>
        {words.edit}
      </ButtonLink>
    ),
  }
  return (
    <>
      <PageHead
        title={it.words.title}
        lead={it.words.lead}
        actions={it.mayManage && <ButtonLink href={`${it.path}/new`}>{it.words.add}</ButtonLink>}
      />
      {it.notice}
      <WorkTable
        caption={it.words.caption}
        count={counted(it.rows.length, it.words.forms)}
        columns={it.mayManage ? [...it.columns, edit] : it.columns}
        rows={it.rows}
        empty={<Empty title={it.words.title} />}
        pager={<Pager exportHref={`${it.path}/export`} />}
      />
    </>
  )
}

export interface EntryFacts {
  title: string
  caption: string
  path: string
  /** A new entry has none. */
  id: string | undefined
  hidden: Record<string, string | undefined>
  errors: FieldErrors
  fields: Child
  removable: boolean
  name: string
  history: readonly HistoryLine[] | undefined
}

export function EntryPage(it: EntryFacts) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead caption={it.caption} title={it.title} />
      <Card>
        <Form action={it.id ? `${it.path}/${it.id}` : it.path} hidden={it.hidden}>
          {it.fields}
          <FormActions>
            <Button>{words.save}</Button>
            <a href={it.path}>{words.cancel}</a>
          </FormActions>
        </Form>
      </Card>
      {it.removable && (
        <Card title={words.remove}>
          <p>{words.removeHow}</p>
          <Form action={`${it.path}/${it.id}/removal`} hidden={it.hidden} label={words.remove}>
            <Button look="danger" confirm={words.removeConfirm(it.name)}>
              {words.remove}
            </Button>
          </Form>
        </Card>
      )}
      {it.history && it.history.length > 0 && <HistorySection items={it.history} />}
    </>
  )
}

export interface FormFacts {
  typed: Typed
  errors: FieldErrors
}

export const NameField = ({ typed, errors }: FormFacts) => (
  <TextField name="name" label={words.name} value={one(typed, 'name')} error={errors.name} maxlength={200} />
)

export const SynonymsField = ({ typed, errors }: FormFacts) => (
  <TextArea
    name="synonyms"
    label={words.synonyms}
    hint={words.synonymsHint}
    rows={6}
    value={one(typed, 'synonyms')}
    error={errors.synonyms}
    required={false}
  />
)

/** A stored tick as a form sends it. */
export const ticked = (it: boolean): string => (it ? 'yes' : '')
