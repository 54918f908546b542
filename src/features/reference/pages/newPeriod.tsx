// A new period: its month first, then the usual days to be corrected.
import { parseDay } from '../../../domain/days.ts'
import { type Month, periodTitle } from '../../../domain/period.ts'
import type { PeriodDays } from '../../../domain/schedule.ts'
import type { IsWorking } from '../../../domain/workingDays.ts'
import { Button, Card, ErrorSummary, Form, FormActions, PageHead, Select } from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { Period } from '../queries/index.ts'
import { entryWords, periodWords as words } from '../words/index.ts'
import type { FormFacts } from './entries.tsx'
import { PeriodFields } from './periodFields.tsx'
import { Warnings } from './periods.tsx'

export interface NewPeriodFacts extends FormFacts {
  months: readonly Month[]
  month: Month | undefined
  dueDays: number
  others: readonly Period[]
  isWorking: IsWorking
}

export function NewPeriodPage(it: NewPeriodFacts) {
  const days = daysTyped(it.typed)
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={words.newTitle} />
      <Card>
        <Form method="get" action="/reference/periods/new" label={words.month}>
          <Select
            name="month"
            label={words.month}
            hint={words.monthHint}
            value={it.month}
            error={it.errors.month}
            choices={it.months.toSorted().map((month) => ({ value: month, text: periodTitle(month) }))}
          />
          <FormActions>
            <Button look="second">{words.showDates}</Button>
          </FormActions>
        </Form>
      </Card>
      {days && <Warnings days={days} others={it.others} isWorking={it.isWorking} />}
      {it.month && (
        <Card>
          <Form action="/reference/periods" hidden={{ month: it.month, once: one(it.typed, 'once') }}>
            <PeriodFields {...it} />
            <FormActions>
              <Button>{words.save}</Button>
              <a href="/reference/periods">{entryWords.cancel}</a>
            </FormActions>
          </Form>
        </Card>
      )}
    </>
  )
}

const dayFields = ['acceptFrom', 'acceptTo', 'startsOn', 'endsOn', 'conclusionDueOn'] as const

/** The days of the form, when all of them are days. */
export function daysTyped(typed: Typed): PeriodDays | undefined {
  const read = dayFields.map((field) => [field, parseDay(one(typed, field))] as const)
  if (read.some(([, day]) => !day.ok)) return undefined
  return Object.fromEntries(read.map(([field, day]) => [field, day.ok ? day.value : ''])) as never
}
