// The step pages of an order: its requisites, its signed file, its withdrawal.
import {
  Button,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  PageHead,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Order } from '../queries/index.ts'
import { requisiteWords, signedWords, withdrawWords } from '../words/index.ts'
import { captionOf } from './order.tsx'

export interface StepProps {
  it: Order
  typed: Typed
  errors: FieldErrors
}

const seen = (typed: Typed) => ({ version: one(typed, 'version') })

export function RequisitesPage({ it, typed, errors }: StepProps) {
  const words = requisiteWords
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead caption={captionOf(it)} title={words.title} />
      <Form action={`/orders/${it.id}/requisites`} hidden={seen(typed)}>
        <TextField
          name="number"
          label={words.number}
          hint={words.numberHint}
          value={one(typed, 'number')}
          error={errors.number}
          width="third"
          maxlength={40}
          required={false}
        />
        <DateField
          name="signedOn"
          label={words.signedOn}
          value={one(typed, 'signedOn')}
          error={errors.signedOn}
          required={false}
        />
        <TextArea
          name="title"
          label={words.name}
          value={one(typed, 'title')}
          error={errors.title}
          rows={3}
          atMost={300}
        />
        <FormActions>
          <Button>{words.save}</Button>
          <a href={`/orders/${it.id}`}>{words.cancel}</a>
        </FormActions>
      </Form>
    </>
  )
}

export function SignedPage({ it, typed, errors, atMost }: StepProps & { atMost: number }) {
  const words = signedWords
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead caption={captionOf(it)} title={words.title} lead={words.lead} />
      <Form action={`/orders/${it.id}/signed`} hidden={seen(typed)} files>
        <FileField
          name="file"
          label={words.file}
          error={errors.file}
          accept=".pdf,application/pdf"
          atMost={atMost}
        />
        <FileField
          name="signature"
          label={words.signature}
          hint={words.signatureHint}
          error={errors.signature}
          accept=".sig,.p7s"
          atMost={atMost}
          required={false}
        />
        <FormActions>
          <Button>{words.save}</Button>
          <a href={`/orders/${it.id}`}>{words.cancel}</a>
        </FormActions>
      </Form>
    </>
  )
}

export function WithdrawalPage({ it, typed, errors }: StepProps) {
  const words = withdrawWords
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead caption={captionOf(it)} title={words.title} lead={words.how} />
      <Form action={`/orders/${it.id}/withdrawal`} hidden={seen(typed)}>
        <TextArea
          name="reason"
          label={words.reason}
          value={one(typed, 'reason')}
          error={errors.reason}
          rows={3}
          atMost={500}
        />
        <FormActions>
          <Button look="danger">{words.submit}</Button>
          <a href={`/orders/${it.id}`}>{words.cancel}</a>
        </FormActions>
      </Form>
    </>
  )
}
