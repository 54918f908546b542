// Choosing specialists for many cases at once, and what came of it.
import { mostSpecialists } from '../../../../domain/assigning.ts'
import type { Day } from '../../../../domain/days.ts'
import { fullName } from '../../../../domain/names.ts'
import {
  Button,
  ButtonLink,
  Card,
  DateField,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  More,
  Notice,
  PageHead,
  TwoLines,
  WorkTable,
} from '../../../../ui/index.ts'
import { one, type Typed } from '../../../../web/body.ts'
import type { FieldErrors } from '../../../../web/forms.ts'
import { refusalSentence } from '../../../../web/refusalWords.ts'
import { casePaths, listPath, post } from '../../../cases/index.ts'
import type { Offer } from '../choice.ts'
import type { AskedCase, Batch, BatchResult, CandidateRow } from '../queries/index.ts'
import { assignWords as words } from '../words.ts'
import { Candidates, Search } from './candidates.tsx'

export const batchPath = (id: string): string => `/cases/batches/${id}`

export interface BatchPageProps {
  batch: Batch
  cases: readonly AskedCase[]
  /** Of these the ones that can get somebody. */
  free: readonly AskedCase[]
  offer: Offer
  norm: number
  today: Day
  find: string
  chosen: readonly string[]
  typed: Typed
  errors: FieldErrors
}

export function BatchPage(page: BatchPageProps) {
  const { batch, cases, free, errors, norm } = page
  const skipped = cases.length - free.length
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.title} lead={words.manyLead(cases.length)} />
      <Chosen cases={cases} />
      {skipped > 0 && free.length > 0 && (
        <Notice tone="info" title={words.skippedTitle}>
          <p>{words.skipped(skipped, norm)}</p>
        </Notice>
      )}
      {free.length > 0 ? (
        <BatchForm {...page} />
      ) : (
        <Empty title={words.nothingToAssign} actions={<a href={listPath(batch.list)}>{words.toList}</a>} />
      )}
    </>
  )
}

function Chosen({ cases }: { cases: readonly AskedCase[] }) {
  return (
    <More title={words.chosen}>
      <ul>
        {cases.map((it) => (
          <li>
            {it.name}, {post(it)}
          </li>
        ))}
      </ul>
    </More>
  )
}

function BatchForm(page: BatchPageProps) {
  const { batch, free, offer, errors, typed, today } = page
  return (
    <Form action={batchPath(batch.id)}>
      <Card>
        <Search find={page.find} />
        <Candidates
          offer={offer}
          cases={free}
          chosen={page.chosen}
          find={page.find}
          places={mostSpecialists}
          error={errors.specialist}
          here={batchPath(batch.id)}
        />
      </Card>
      {offer.possible.length > 0 && (
        <>
          <DateField
            name="dueOn"
            label={words.due}
            hint={free.some((it) => it.dueOn < today) ? words.duePast : words.dueOfEach}
            value={one(typed, 'dueOn')}
            error={errors.dueOn}
          />
          <FormActions>
            <Button>{words.submitMany(free.length)}</Button>
            <ButtonLink href={listPath(batch.list)} look="quiet">
              {words.toList}
            </ButtonLink>
          </FormActions>
        </>
      )}
    </Form>
  )
}

export interface ResultPageProps {
  batch: Batch
  result: BatchResult
  cases: readonly AskedCase[]
  people: readonly CandidateRow[]
}

export function ResultPage({ batch, result, cases, people }: ResultPageProps) {
  const caseOf = new Map(cases.map((it) => [it.id, it]))
  const nameOf = new Map(people.map((it) => [it.id, fullName(it.name)]))
  const touched = new Set(result.assigned.map((it) => it.caseId)).size
  const rows = result.refused.flatMap((it) => {
    const about = caseOf.get(it.caseId)
    return about ? [{ ...it, about }] : []
  })
  return (
    <>
      <PageHead
        title={words.resultTitle}
        actions={
          <ButtonLink href={listPath(batch.list)} look="second">
            {words.toList}
          </ButtonLink>
        }
      />
      <Notice tone={touched > 0 ? 'success' : 'warning'}>
        <p>{touched > 0 ? words.result(result.assigned.length, touched) : words.resultNone}</p>
      </Notice>
      {rows.length > 0 && (
        <WorkTable
          caption={words.refusedCaption}
          count={rows.length}
          rows={rows}
          empty=""
          columns={[
            {
              title: words.teacher,
              kind: 'head',
              cell: ({ about }) => (
                <TwoLines
                  main={<a href={casePaths.case(about.id)}>{about.name}</a>}
                  sub={words.caption(about.number)}
                />
              ),
            },
            { title: words.specialist, cell: (it) => nameOf.get(it.specialistId) ?? '' },
            { title: words.reason, card: 'full', cell: (it) => refusalSentence(it.refusal) },
          ]}
        />
      )}
    </>
  )
}
