// Pages on which one thing is done with a contract: signed, registered, corrected, cancelled, reworded.
import type { Child } from 'hono/jsx'
import { taxStatuses } from '../../../domain/contract.ts'
import { fullName } from '../../../domain/names.ts'
import {
  Button,
  ButtonLink,
  Card,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHead,
  Select,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import { taxStatusWords } from '../../../web/contractWords.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Contract } from '../queries/one.ts'
import { stepPages, stepWords as words } from '../words/steps.ts'

export interface StepProps {
  it: Contract
  typed: Typed
  errors: FieldErrors
}

const at = (it: Contract): string => `/contracts/${it.id}`

interface FrameProps extends StepProps {
  title: string
  lead?: string
  path: string
  submit: string
  danger?: boolean
  children?: Child
}

function Frame({ it, typed, errors, ...frame }: FrameProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead caption={fullName(it.name)} title={frame.title} lead={frame.lead} />
      <Card>
        <Form action={`${at(it)}/${frame.path}`} hidden={{ version: one(typed, 'version') }}>
          {frame.children}
          <FormActions>
            <Button look={frame.danger ? 'danger' : 'main'}>{frame.submit}</Button>
            <ButtonLink href={at(it)} look="quiet">
              {words.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

const field = ({ typed, errors }: StepProps, name: string) => ({
  name,
  value: one(typed, name),
  error: errors[name],
})

export function SignPage(page: StepProps) {
  return (
    <Frame {...page} {...stepPages.sign(page.it)} path="signature">
      <DateField {...field(page, 'on')} label={words.signedOn} hint={words.signedHint} />
      <TextField {...field(page, 'receivedBy')} label={words.receivedBy} width="half" maxlength={150} />
    </Frame>
  )
}

export function RegisterPage(page: StepProps) {
  return (
    <Frame {...page} {...stepPages.register(page.it)} path="registration">
      <DateField {...field(page, 'on')} label={words.registeredOn} hint={words.registeredHint} />
      <TextField
        {...field(page, 'number')}
        label={words.registeredNumber}
        hint={words.registeredNumberHint}
        width="third"
        maxlength={60}
      />
    </Frame>
  )
}

export function DatesPage(page: StepProps) {
  const { it } = page
  return (
    <Frame {...page} {...stepPages.dates(it)} path="dates">
      <DateField {...field(page, 'signedOn')} label={words.signedOn} />
      <TextField {...field(page, 'receivedBy')} label={words.receivedBy} width="half" maxlength={150} />
      {it.registeredOn !== null && (
        <>
          <DateField {...field(page, 'registeredOn')} label={words.registeredOn} hint={words.sfrFollows} />
          <TextField
            {...field(page, 'registeredNumber')}
            label={words.registeredNumber}
            width="third"
            maxlength={60}
          />
        </>
      )}
      <TextField
        {...field(page, 'limit')}
        label={words.limit}
        hint={words.limitHint}
        required={false}
        width="third"
        maxlength={30}
      />
    </Frame>
  )
}

export function CancelPage(page: StepProps) {
  return (
    <Frame {...page} {...stepPages.cancel(page.it)} path="cancellation" danger>
      <TextArea
        {...field(page, 'reason')}
        label={words.reason}
        hint={words.reasonHint}
        rows={3}
        atMost={500}
      />
    </Frame>
  )
}

export interface WordingProps extends StepProps {
  /** What stands on the paper where nothing is corrected by hand. */
  usual: { nameGenitive: string; nameDative: string; position: string; organisation: string }
}

export function WordingPage(page: WordingProps) {
  const { it, usual } = page
  const corrected = (name: keyof WordingProps['usual']) => (
    <TextField
      {...field(page, name)}
      label={words.wording[name]}
      hint={words.usually(usual[name])}
      maxlength={300}
    />
  )
  return (
    <Frame {...page} {...stepPages.wording(it)} path="wording">
      {it.status === 'issued' && <Notice tone="info">{words.anew}</Notice>}
      {it.number !== null && (
        <TextField {...field(page, 'number')} label={words.number} width="third" maxlength={60} exact />
      )}
      {corrected('nameGenitive')}
      {corrected('nameDative')}
      {corrected('position')}
      {corrected('organisation')}
      <Select
        {...field(page, 'taxStatus')}
        label={words.tax}
        hint={words.taxHint}
        prompt={words.asInProfile(taxStatusWords[it.profileTax])}
        choices={taxStatuses.map((value) => ({ value, text: taxStatusWords[value] }))}
      />
    </Frame>
  )
}
