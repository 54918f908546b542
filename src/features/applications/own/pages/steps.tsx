// The step pages of the teacher: adding to an application, withdrawing it.

import type { Day } from '../../../../domain/days.ts'
import {
  Aside,
  Button,
  ButtonLink,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  Notice,
  PageHead,
  TextArea,
} from '../../../../ui/index.ts'
import { one, type Typed } from '../../../../web/body.ts'
import type { FieldErrors } from '../../../../web/forms.ts'
import type { OwnApplication } from '../queries.ts'
import { addWords, categoryTitle, pageWords, withdrawalWords as words } from '../words/index.ts'

interface StepProps {
  it: OwnApplication
  typed: Typed
  errors: FieldErrors
}

export const acceptedKinds = '.pdf,.jpg,.jpeg,.png,.docx,application/pdf,image/jpeg,image/png'

export type AddProps = StepProps & { until: Day | null; megabytes: number }

export function AddPage({ it, typed, errors, until, megabytes }: AddProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead caption={pageWords.caption(it.number)} title={addWords.title} lead={addWords.lead} />
      <p>{until ? addWords.until(until) : addWords.untilUnknown}</p>
      <Form action={`/my/${it.id}/additions`} hidden={{ once: one(typed, 'once') }} files>
        <TextArea
          name="text"
          label={addWords.text}
          hint={addWords.textHint}
          value={one(typed, 'text')}
          error={errors.text}
          required={false}
          rows={6}
          atMost={4000}
        />
        <FileField
          name="files"
          label={addWords.files}
          hint={addWords.filesHint(megabytes)}
          error={errors.files}
          required={false}
          accept={acceptedKinds}
          atMost={megabytes * 1024 * 1024}
          multiple
        />
        <FormActions>
          <Button>{addWords.submit}</Button>
          <ButtonLink href={`/my/${it.id}`} look="quiet">
            {addWords.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}

export function WithdrawalPage({ it, typed, errors }: StepProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={pageWords.caption(it.number)}
        title={words.title}
        lead={categoryTitle(it.category)}
      />
      <Aside>
        <h2 class="card__title">{words.means}</h2>
        <ul>
          {words.meanings.map((text) => (
            <li>{text}</li>
          ))}
          {it.case && <li>{words.specialists}</li>}
        </ul>
      </Aside>
      <Notice tone="warning">{words.final}</Notice>
      <Form action={`/my/${it.id}/withdrawal`} hidden={{ version: one(typed, 'version') }}>
        <TextArea
          name="reason"
          label={words.reason}
          value={one(typed, 'reason')}
          error={errors.reason}
          required={false}
          rows={3}
          atMost={500}
        />
        <FormActions>
          <Button look="danger">{words.submit}</Button>
          <ButtonLink href={`/my/${it.id}`} look="quiet">
            {words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
