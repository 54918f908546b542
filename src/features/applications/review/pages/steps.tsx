// The step pages: returning for mending, refusing on a ground of the law.
import { addDays, type Day } from '../../../../domain/days.ts'
import { fullName } from '../../../../domain/names.ts'
import { refuseGrounds } from '../../../../domain/review.ts'
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Radios,
  TextArea,
} from '../../../../ui/index.ts'
import { groundWords } from '../../../../web/applicationWords.ts'
import { one, type Typed } from '../../../../web/body.ts'
import type { FieldErrors } from '../../../../web/forms.ts'
import { paths } from '../paths.ts'
import type { Reviewed } from '../queries/index.ts'
import type { Standing } from '../standing.ts'
import { pageWords, refusalWords, returnWords } from '../words/index.ts'

export interface StepProps {
  it: Reviewed
  list: string | null
  typed: Typed
  errors: FieldErrors
}

export function ReturnPage(
  step: StepProps & { phrases: readonly { id: string; text: string }[]; mendDays: number; today: Day },
) {
  const { it, list, typed, errors } = step
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={pageWords.caption(it.number)}
        title={returnWords.title}
        lead={fullName(it.teacher)}
      />
      <p>{returnWords.hint(step.mendDays, addDays(step.today, step.mendDays))}</p>
      <Form action={paths.giveBack(it.id, list)} hidden={{ version: one(typed, 'version') }}>
        <Radios
          name="reason"
          label={returnWords.reason}
          value={one(typed, 'reason')}
          error={errors.reason}
          choices={[
            ...step.phrases.map(({ id, text }) => ({ value: id, text })),
            { value: '', text: returnWords.noReady },
          ]}
        />
        <TextArea
          name="text"
          label={returnWords.text}
          hint={returnWords.textHint}
          value={one(typed, 'text')}
          error={errors.text}
          required={false}
          rows={5}
          atMost={4000}
        />
        <FormActions>
          <Button>{returnWords.submit}</Button>
          <ButtonLink href={paths.application(it.id, list)} look="quiet">
            {returnWords.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}

export function RefusalPage(step: StepProps & { standing: Standing }) {
  const { it, list, typed, errors, standing } = step
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={pageWords.caption(it.number)}
        title={refusalWords.title}
        lead={fullName(it.teacher)}
      />
      <p>{refusalWords.hint}</p>
      <Form action={paths.refusal(it.id, list)} hidden={{ version: one(typed, 'version') }}>
        <Radios
          name="ground"
          label={refusalWords.ground}
          value={one(typed, 'ground')}
          error={errors.ground}
          choices={refuseGrounds.map((ground) => ({
            value: ground,
            text: groundWords[ground],
            hint:
              ground === 'otherCommission'
                ? refusalWords.needsText
                : standing.codes.includes(ground)
                  ? refusalWords.standing
                  : refusalWords.notStanding,
          }))}
        />
        <TextArea
          name="text"
          label={refusalWords.text}
          hint={refusalWords.textHint}
          value={one(typed, 'text')}
          error={errors.text}
          rows={5}
          atMost={4000}
        />
        <FormActions>
          <Button look="danger">{refusalWords.submit}</Button>
          <ButtonLink href={paths.application(it.id, list)} look="quiet">
            {refusalWords.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
