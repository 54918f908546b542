// Accepting: which period, form and method; every period says whether the terms of the law can be kept in it.
import { brokenIn, decisionOn, methodWords, needsPetition } from '../../../../domain/acceptance.ts'
import { attestationFormCodes, attestationFormWords } from '../../../../domain/attestationForms.ts'
import type { Day } from '../../../../domain/days.ts'
import { fullName } from '../../../../domain/names.ts'
import { methods } from '../../../../domain/review.ts'
import { dueOf } from '../../../../domain/terms.ts'
import type { IsWorking } from '../../../../domain/workingDays.ts'
import {
  Button,
  ButtonLink,
  Checkbox,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHead,
  Radios,
  StatusDot,
  TextArea,
} from '../../../../ui/index.ts'
import { one } from '../../../../web/body.ts'
import { paths } from '../paths.ts'
import type { PeriodToChoose, Reviewed } from '../queries/index.ts'
import { pageWords, acceptWords as words } from '../words/index.ts'
import type { StepProps } from './steps.tsx'

export interface AcceptProps extends StepProps {
  periods: readonly PeriodToChoose[]
  today: Day
  isWorking: IsWorking
}

export function AcceptPage(step: AcceptProps) {
  const { it, errors, periods } = step
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead caption={pageWords.caption(it.number)} title={words.title} lead={fullName(it.teacher)} />
      <Warnings {...step} />
      {periods.length === 0 ? (
        <Empty title={words.noPeriods} actions={<a href="/reference/periods">{words.toPeriods}</a>}>
          {words.noPeriodsHow}
        </Empty>
      ) : (
        <Entry {...step} />
      )}
    </>
  )
}

function Warnings({ it, today, isWorking }: AcceptProps) {
  const { on } = dueOf('review', it.receivedOn, isWorking)
  return (
    <>
      <p>{words.hint}</p>
      {on < today ? <Notice tone="warning">{words.reviewPast(on)}</Notice> : <p>{words.reviewBy(on)}</p>}
      {lacksPetition(it) && (
        <Notice tone="warning" title={words.petitionTitle}>
          <p>{words.petition}</p>
        </Notice>
      )}
    </>
  )
}

const lacksPetition = (it: Reviewed): boolean =>
  needsPetition(it.categoryWanted) && !it.petition && !it.details.petitionAttached

function Entry({ it, list, typed, errors, periods, today, isWorking }: AcceptProps) {
  return (
    <Form action={paths.acceptance(it.id, list)} hidden={{ version: one(typed, 'version') }}>
      <Radios
        name="period"
        label={words.period}
        value={one(typed, 'period')}
        error={errors.period}
        choices={periods.map((period) => ({
          value: period.id,
          text: period.title,
          hint: <Judged receivedOn={it.receivedOn} period={period} today={today} isWorking={isWorking} />,
        }))}
      />
      <Radios
        name="form"
        label={words.form}
        hint={words.formAsked(attestationFormWords[it.form].toLowerCase())}
        value={one(typed, 'form')}
        error={errors.form}
        choices={attestationFormCodes.map((code) => ({ value: code, text: attestationFormWords[code] }))}
        small
      />
      <Radios
        name="method"
        label={words.method}
        value={one(typed, 'method')}
        error={errors.method}
        choices={methods.map((code) => ({ value: code, text: methodWords[code] }))}
        small
      />
      <TextArea
        name="prepare"
        label={words.prepare}
        hint={words.prepareHint}
        value={one(typed, 'prepare')}
        error={errors.prepare}
        required={false}
        rows={4}
        atMost={4000}
      />
      {periods.some((period) => brokenIn(it.receivedOn, period, isWorking).length > 0) && (
        <Checkbox
          name="understood"
          label={words.understood}
          hint={words.understoodHint}
          checked={one(typed, 'understood') !== ''}
          error={errors.understood}
        />
      )}
      <FormActions>
        <Button>{words.submit}</Button>
        <ButtonLink href={paths.application(it.id, list)} look="quiet">
          {words.cancel}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}

function Judged(it: { receivedOn: Day; period: PeriodToChoose; today: Day; isWorking: IsWorking }) {
  const broken = brokenIn(it.receivedOn, it.period, it.isWorking)
  const day = decisionOn(it.period)
  return (
    <>
      {words.periodHint(it.period)}
      <br />
      <StatusDot tone={broken.length > 0 ? 'red' : 'green'}>
        {broken.length > 0 ? words.broken(broken, day) : words.inTime(day)}
      </StatusDot>
      {it.period.conclusionDueOn < it.today && (
        <>
          <br />
          <StatusDot tone="orange">{words.conclusionsPast(it.period.conclusionDueOn)}</StatusDot>
        </>
      )}
    </>
  )
}
