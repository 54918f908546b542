// A list from a spreadsheet: brought, and what it would change.
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Counters,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  Notice,
  PageHead,
  Select,
  WorkTable,
} from '../../../ui/index.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Order } from '../queries/index.ts'
import type { ReturnedList } from '../returned/columns.ts'
import type { Compared, Meant } from '../returned/compare.ts'
import { actionWords, obstacleWords, returnedWords as words } from '../words/index.ts'
import { captionOf } from './order.tsx'
import { Faults, Lines, Removed, Skipped } from './returnedTables.tsx'

export function BringPage({ it, errors, atMost }: { it: Order; errors: FieldErrors; atMost: number }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead caption={captionOf(it)} title={words.title} lead={words.lead} />
      <Form action={`/orders/${it.id}/returned`} files>
        <FileField
          name="file"
          label={words.file}
          hint={words.fileHint}
          error={errors.file}
          accept=".xlsx,.ods,.csv"
          atMost={atMost}
        />
        <FormActions>
          <Button>{words.read}</Button>
          <a href={`/orders/${it.id}`}>{words.cancel}</a>
        </FormActions>
      </Form>
    </>
  )
}

export interface PreviewProps {
  it: Order
  file: { id: string; name: string }
  list: ReturnedList
  compared: Compared
}

export function PreviewPage(page: PreviewProps) {
  const { it, file, list, compared } = page
  const faults = [...list.faulty, ...compared.unknown].toSorted((a, b) => a.row - b.row)
  const isSame = compared.toAdd.length + compared.toChange.length + compared.toRemove.length === 0
  const isPlain = faults.length + compared.ambiguous.length === 0
  return (
    <>
      <PageHead
        caption={captionOf(it)}
        title={words.previewTitle}
        lead={words.fileName(file.name, list.sheet)}
        actions={
          <ButtonLink href={`/orders/${it.id}/returned`} look="second">
            {words.again}
          </ButtonLink>
        }
      />
      <Counters label={words.counters} items={counters(compared, faults.length)} />
      {isSame && isPlain && <Notice tone="success">{words.same}</Notice>}
      {faults.length > 0 && <Faults list={faults} />}
      {compared.unfit.length > 0 && (
        <WorkTable
          caption={words.unfitTitle}
          rows={compared.unfit}
          empty={null}
          columns={[
            { title: words.row, kind: 'number', cardLabel: `${words.row}:`, cell: (one) => String(one.row) },
            { title: words.person, kind: 'head', cell: (one) => one.name },
            { title: words.why, card: 'full', cell: (one) => obstacleWords[one.obstacle] },
          ]}
        />
      )}
      <Taking {...page} remove={isPlain} />
      <Skipped list={list} compared={compared} />
    </>
  )
}

function counters(it: Compared, faults: number) {
  const figures = [
    { value: it.found, text: words.found },
    { value: it.toAdd.length, text: words.toAdd },
    { value: it.toChange.length, text: words.toChange },
    { value: it.toRemove.length, text: words.toRemove },
    { value: it.ambiguous.length, text: words.ambiguous, tone: 'warn' as const },
    { value: faults, text: words.faults, tone: 'warn' as const },
    { value: it.unfit.length, text: words.unfit, tone: 'warn' as const },
  ]
  return figures.filter(({ value }, at) => value > 0 || at < 2)
}

const deedOf = (it: Order) => (one: Meant) =>
  it.kind === 'annual' ? '' : `${actionWords[one.action]} ${words.from(one.from)}`

function Taking({ it, file, compared, remove }: PreviewProps & { remove: boolean }) {
  const { toAdd, toChange, toRemove, ambiguous } = compared
  if (toAdd.length + toChange.length + toRemove.length + ambiguous.length === 0) return null
  return (
    <Form action={`/orders/${it.id}/returned/${file.id}`} hidden={{ version: String(it.version) }}>
      {ambiguous.length > 0 && (
        <Card title={words.ambiguousTitle}>
          {ambiguous.map(({ row, among }) => (
            <Select
              name={`row-${row.row}`}
              label={words.whoIs(row.row, row.found)}
              hint={words.inFile(row.organisation, row.municipality)}
              prompt={words.nobody}
              choices={among.map((one) => ({
                value: one.specialistId,
                text: words.option(one.organisation, one.municipality),
              }))}
            />
          ))}
        </Card>
      )}
      {toAdd.length > 0 && <Lines title={words.addTitle} list={toAdd} deedOf={deedOf(it)} />}
      {toChange.length > 0 && <Lines title={words.changeTitle} list={toChange} deedOf={deedOf(it)} />}
      {toRemove.length > 0 && (
        <>
          <Removed list={toRemove} />
          <Checkbox
            name="remove"
            label={words.remove(toRemove.length)}
            hint={remove ? undefined : words.removeHint}
            checked={remove}
          />
        </>
      )}
      <FormActions>
        <Button>{words.take}</Button>
        <a href={`/orders/${it.id}`}>{words.cancel}</a>
      </FormActions>
    </Form>
  )
}
