// The step pages on a case: correcting, moving to another period, ending by withdrawal.
import { fullName } from '../../../domain/names.ts'
import {
  Button,
  ButtonLink,
  DateField,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Radios,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import { paths } from '../paths.ts'
import type { CaseChoices, PeriodChoice } from '../queries/index.ts'
import type { CaseFacts } from '../queries/one.ts'
import type { OrganisationFacts } from '../queries/organisations.ts'
import {
  fieldWords,
  moveWords,
  pageWords,
  withdrawalWords,
  correctionWords as words,
} from '../words/index.ts'
import { AskedFields, ContactFields, type FormState, NameFields, WorkFields } from './fields.tsx'

export interface StepProps extends FormState {
  it: CaseFacts
  list: string | null
}

const Back = ({ it, list }: StepProps) => (
  <ButtonLink href={paths.case(it.id, list)} look="quiet">
    {words.cancel}
  </ButtonLink>
)

export type CorrectionProps = StepProps & { choices: CaseChoices; alike: OrganisationFacts[] | null }

export function CorrectionPage(step: CorrectionProps) {
  const { it, list, typed, errors } = step
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead caption={pageWords.caption(it.number)} title={words.title} lead={words.hint} />
      <Form action={paths.correction(it.id, list)} hidden={{ version: one(typed, 'version') }}>
        {it.hasAccount ? (
          <p>{fieldWords.nameKept(fullName(it.teacher))}</p>
        ) : (
          <NameFields typed={typed} errors={errors} />
        )}
        <WorkFields {...step} />
        <AskedFields typed={typed} errors={errors} />
        <ContactFields typed={typed} errors={errors} />
        <FormActions>
          <Button>{words.submit}</Button>
          <Back {...step} />
        </FormActions>
      </Form>
    </>
  )
}

export function MovePage(step: StepProps & { periods: readonly PeriodChoice[] }) {
  const { it, list, typed, errors, periods } = step
  const others = periods.filter((period) => !period.isClosed && period.id !== it.period.id)
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={pageWords.caption(it.number)}
        title={moveWords.title}
        lead={moveWords.now(it.period.title)}
      />
      {others.length === 0 ? (
        <Empty title={moveWords.none} actions={<a href="/reference">{moveWords.toPeriods}</a>} />
      ) : (
        <>
          <p>{moveWords.hint}</p>
          <Form action={paths.period(it.id, list)} hidden={{ version: one(typed, 'version') }}>
            <Radios
              name="period"
              label={moveWords.period}
              value={one(typed, 'period')}
              error={errors.period}
              choices={others.map((period) => ({
                value: period.id,
                text: moveWords.choice(period.name, period.conclusionDueOn),
              }))}
            />
            <TextField
              name="reason"
              label={moveWords.reason}
              value={one(typed, 'reason')}
              error={errors.reason}
              maxlength={500}
            />
            <FormActions>
              <Button>{moveWords.submit}</Button>
              <Back {...step} />
            </FormActions>
          </Form>
        </>
      )}
    </>
  )
}

export function WithdrawalPage(step: StepProps) {
  const { it, list, typed, errors } = step
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={pageWords.caption(it.number)}
        title={withdrawalWords.title}
        lead={fullName(it.teacher)}
      />
      <p>{withdrawalWords.hint}</p>
      <Form action={paths.withdrawal(it.id, list)}>
        <DateField
          name="askedOn"
          label={withdrawalWords.askedOn}
          hint={withdrawalWords.askedHint}
          value={one(typed, 'askedOn')}
          error={errors.askedOn}
        />
        <TextArea
          name="reason"
          label={withdrawalWords.reason}
          value={one(typed, 'reason')}
          error={errors.reason}
          required={false}
          rows={3}
          atMost={500}
        />
        <FormActions>
          <Button look="danger">{withdrawalWords.submit}</Button>
          <Back {...step} />
        </FormActions>
      </Form>
    </>
  )
}
