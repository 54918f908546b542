// One period: its days, what hangs on its term, closing and removing it.

import type { IsWorking } from '../../../domain/workingDays.ts'
import {
  Button,
  Card,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Radios,
  StatusDot,
} from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import { type HistoryLine, HistorySection } from '../../history/index.ts'
import type { Period, Terms } from '../queries/index.ts'
import { entryWords, periodWords as words } from '../words/index.ts'
import type { FormFacts } from './entries.tsx'
import { daysTyped } from './newPeriod.tsx'
import { PeriodFields } from './periodFields.tsx'
import { Warnings } from './periods.tsx'

export interface PeriodPageFacts extends FormFacts {
  period: Period
  others: readonly Period[]
  /** All cases of the period, and those whose conclusions are not accepted yet. */
  cases: number
  unfinished: number
  /** What still has the period's term. */
  terms: Terms
  dueDays: number
  isWorking: IsWorking
  history: readonly HistoryLine[]
}

export function PeriodPage(it: PeriodPageFacts) {
  const { period, typed, errors } = it
  const days = daysTyped(typed)
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={words.caption}
        title={period.title}
        lead={
          <StatusDot tone={period.isClosed ? 'grey' : 'green'}>
            {period.isClosed ? words.closed : words.open}
          </StatusDot>
        }
      />
      {days && <Warnings days={days} others={it.others} isWorking={it.isWorking} />}
      <Card>
        <Form action={`/reference/periods/${period.id}`} hidden={{ version: one(typed, 'version') }}>
          <PeriodFields {...it} />
          {it.terms.cases > 0 && (
            <Radios
              name="terms"
              label={words.terms}
              hint={words.termsHint(it.terms.cases, it.terms.assignments, period.conclusionDueOn)}
              value={one(typed, 'terms')}
              error={errors.terms}
              choices={[
                { value: 'move', text: words.moveTerms, hint: words.moveTermsHint },
                { value: 'keep', text: words.keepTerms },
              ]}
            />
          )}
          <FormActions>
            <Button>{words.save}</Button>
            <a href="/reference/periods">{entryWords.cancel}</a>
          </FormActions>
        </Form>
      </Card>
      <Closing {...it} />
      {it.cases === 0 && <Removal {...it} />}
      <HistorySection items={it.history} />
    </>
  )
}

function Closing({ period, unfinished }: PeriodPageFacts) {
  return (
    <Card title={words.closing}>
      <p>{period.isClosed ? words.isClosed : words.closingHow}</p>
      {!period.isClosed && unfinished > 0 && <p>{words.unfinished(unfinished)}</p>}
      <Form
        action={`/reference/periods/${period.id}/closing`}
        hidden={{ version: String(period.version), closed: period.isClosed ? 'no' : 'yes' }}
        label={words.closing}
      >
        <Button look="second">{period.isClosed ? words.reopen : words.close}</Button>
      </Form>
    </Card>
  )
}

function Removal({ period }: PeriodPageFacts) {
  return (
    <Card title={words.removal}>
      <p>{words.removeHow}</p>
      <Form
        action={`/reference/periods/${period.id}/removal`}
        hidden={{ version: String(period.version) }}
        label={words.removal}
      >
        <Button look="danger" confirm={entryWords.removeConfirm(period.title)}>
          {entryWords.remove}
        </Button>
      </Form>
    </Card>
  )
}
