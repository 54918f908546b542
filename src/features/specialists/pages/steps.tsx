// Pages on which something is decided: another address, a suspension, a block, load and absence.
import { fullName } from '../../../domain/names.ts'
import { awayKinds } from '../../../domain/specialist.ts'
import {
  Button,
  ButtonLink,
  Card,
  Checkboxes,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  Notice,
  PageHead,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { many, one, type Typed } from '../../../web/body.ts'
import { awayKindWords } from '../../../web/contractWords.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Choice, Specialist } from '../queries/index.ts'
import { blockWords, emailWords, loadWords, suspendWords, stepWords as words } from '../words/index.ts'

export interface StepProps {
  it: Specialist
  /** What was typed, or what the record says. */
  typed: Typed
  errors: FieldErrors
}

const at = (it: Specialist): string => `/specialists/${it.id}`
const version = (typed: Typed) => ({ version: one(typed, 'version') })

const Cancel = ({ it }: { it: Specialist }) => (
  <ButtonLink href={at(it)} look="quiet">
    {words.cancel}
  </ButtonLink>
)

/** S-13 */
export function EmailPage({ it, typed, errors }: StepProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={emailWords.title} caption={fullName(it.name)} lead={emailWords.lead} />
      {it.isUndelivered && <Notice tone="warning">{emailWords.undelivered}</Notice>}
      <Card>
        <Form action={`${at(it)}/email`} hidden={{ ...version(typed), sure: one(typed, 'sure') }}>
          <TextField
            name="email"
            label={emailWords.email}
            hint={emailWords.now(it.email)}
            type="email"
            value={one(typed, 'email')}
            error={errors.email}
            autocomplete="off"
            exact
          />
          <FormActions>
            <Button>{emailWords.submit}</Button>
            <Cancel it={it} />
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

export function SuspendPage({ it, typed, errors }: StepProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={suspendWords.title} lead={suspendWords.lead(fullName(it.name))} />
      {it.load > 0 && <Notice tone="warning">{suspendWords.open(it.load)}</Notice>}
      <Card>
        <Form action={`${at(it)}/suspension`} hidden={version(typed)}>
          <TextArea
            name="reason"
            label={suspendWords.reason}
            hint={suspendWords.reasonHint}
            rows={3}
            atMost={500}
            value={one(typed, 'reason')}
            error={errors.reason}
          />
          <FormActions>
            <Button>{suspendWords.submit}</Button>
            <Cancel it={it} />
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

export function BlockPage({ it, typed, errors }: StepProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={blockWords.title} lead={blockWords.lead(fullName(it.name))} />
      <Card>
        <Form action={`${at(it)}/blocking`} hidden={version(typed)}>
          <TextArea
            name="reason"
            label={blockWords.reason}
            rows={3}
            atMost={500}
            value={one(typed, 'reason')}
            error={errors.reason}
          />
          <FormActions>
            <Button look="danger">{blockWords.submit}</Button>
            <Cancel it={it} />
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

export function LoadPage({
  it,
  typed,
  errors,
  norm,
  places,
}: StepProps & { norm: number; places: Choice[] }) {
  const field = (name: string) => ({ name, value: one(typed, name), error: errors[name] })
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={loadWords.title} caption={fullName(it.name)} lead={loadWords.lead} />
      <Card>
        <Form action={`${at(it)}/load`} hidden={version(typed)}>
          <TextField
            {...field('maxLoad')}
            label={loadWords.maxLoad}
            hint={loadWords.maxLoadHint(norm)}
            inputmode="numeric"
            width="short"
          />
          <TextField
            {...field('leastLoad')}
            label={loadWords.leastLoad}
            hint={loadWords.leastLoadHint}
            required={false}
            inputmode="numeric"
            width="short"
          />
          <Checkboxes
            name="travelsTo"
            label={loadWords.travels}
            hint={it.onsiteReady ? loadWords.travelsHint : loadWords.travelsNot}
            required={false}
            value={many(typed, 'travelsTo')}
            choices={places.map(({ id, name }) => ({ value: id, text: name }))}
            small
          />
          <Fieldset legend={loadWords.absence} hint={loadWords.absenceHint} name="absence">
            <DateField {...field('awayFrom')} label={loadWords.from} />
            <DateField {...field('awayTo')} label={loadWords.to} hint={loadWords.toHint} />
            <Select
              {...field('awayKind')}
              label={loadWords.kind}
              prompt={loadWords.noKind}
              required={false}
              choices={awayKinds.map((value) => ({ value, text: awayKindWords[value] }))}
            />
          </Fieldset>
          <FormActions>
            <Button>{words.save}</Button>
            <Cancel it={it} />
          </FormActions>
        </Form>
      </Card>
    </>
  )
}
