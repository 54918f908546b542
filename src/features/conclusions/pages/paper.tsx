// Conclusions brought on paper: who still owes one, and the note that it came.
import { fullName, shortName } from '../../../domain/names.ts'
import {
  Button,
  ButtonLink,
  type Column,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Pager,
  TextField,
  TwoLines,
  WorkTable,
} from '../../../ui/index.ts'
import { formatDay, inSentence } from '../../../ui/text.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Page } from '../../../web/list.ts'
import type { PaperFacts, PaperRow } from '../queries/index.ts'
import { checkWords as words } from '../words.ts'
import { QueueTabs } from './queue.tsx'

export function AwaitedPaperPage({
  list,
  waiting,
  mayNote,
}: {
  list: Page<PaperRow>
  waiting: number
  mayNote: boolean
}) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <QueueTabs current="paper" waiting={waiting} />
      <WorkTable
        caption={words.paper}
        columns={columns(mayNote)}
        rows={list.rows}
        empty={words.empty.paper}
        pager={
          <Pager
            previous={list.previous && `/conclusions/paper?before=${list.previous}`}
            next={list.next && `/conclusions/paper?after=${list.next}`}
          />
        }
      />
    </>
  )
}

const columns = (mayNote: boolean): Column<PaperRow>[] => [
  {
    title: words.teacher,
    kind: 'head',
    cell: (row) => <TwoLines main={fullName(row.teacher)} sub={inSentence(row.position)} />,
  },
  { title: words.place, card: 'full', cell: (row) => row.organisation },
  {
    title: words.specialist,
    card: 'full',
    cardLabel: words.specialist,
    cell: (row) => <TwoLines main={shortName(row.specialist)} sub={row.municipality} />,
  },
  { title: words.due, kind: 'short', cell: (row) => formatDay(row.dueOn) },
  {
    title: words.action,
    kind: 'action',
    cell: (row) =>
      mayNote && (
        <ButtonLink
          href={`/conclusions/paper/${row.assignmentId}`}
          look="second"
          small
          label={`${words.notePaper}: ${fullName(row.teacher)}`}
        >
          {words.notePaper}
        </ButtonLink>
      ),
  },
]

interface PaperFormProps {
  it: PaperFacts
  today: string
  errors: FieldErrors
  typed: Typed
}

export function PaperForm({ it, today, errors, typed }: PaperFormProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={words.paperTitle}
        title={fullName(it.teacher)}
        lead={`Дело № ${it.number} · специалист ${shortName(it.specialist)}`}
      />
      <p>{words.paperLead}</p>
      <Form action={`/conclusions/paper/${it.assignmentId}`}>
        <DateField
          name="receivedOn"
          label={words.receivedOn}
          value={one(typed, 'receivedOn') || today}
          error={errors.receivedOn}
        />
        <TextField
          name="broughtBy"
          label={words.broughtBy}
          hint={words.broughtByHint}
          value={one(typed, 'broughtBy')}
          error={errors.broughtBy}
          width="half"
        />
        <FormActions>
          <Button>{words.paperButton}</Button>
          <a href={`/cases/${it.caseId}`}>{words.toCase}</a>
        </FormActions>
      </Form>
    </>
  )
}
