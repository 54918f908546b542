// The forms: a line of the price list, its last day, a rate by its steps.
import { attestationForms } from '../../../domain/attestationForms.ts'
import { categoryWords, wantedCategories } from '../../../domain/categories.ts'
import { formatMoney } from '../../../domain/money.ts'
import type { RateKind } from '../../../domain/pay.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { stepCount } from '../forms.ts'
import type { PriceRow, RateRow } from '../queries/index.ts'
import { priceLine, ratesWords as words } from '../words.ts'

export interface FormFacts {
  typed: Typed
  errors: FieldErrors
}

const Actions = () => (
  <FormActions>
    <Button>{words.save}</Button>
    <a href="/rates">{words.cancel}</a>
  </FormActions>
)

const From = ({ typed, errors, hint }: FormFacts & { hint?: string }) => (
  <DateField
    name="validFrom"
    label={words.from}
    hint={hint}
    value={one(typed, 'validFrom')}
    error={errors.validFrom}
  />
)

export function NewPricePage({ typed, errors }: FormFacts) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.addPriceTitle} lead={words.addPriceLead} />
      <Form action="/rates/prices" hidden={{ once: one(typed, 'once') }}>
        <Select
          name="category"
          label={words.category}
          prompt={words.any}
          value={one(typed, 'category')}
          error={errors.category}
          choices={wantedCategories.map((value) => ({ value, text: categoryWords[value].name }))}
        />
        <Select
          name="form"
          label={words.form}
          prompt={words.any}
          value={one(typed, 'form')}
          error={errors.form}
          choices={attestationForms.map(({ code, name }) => ({ value: code, text: name }))}
        />
        <TextField
          name="sum"
          label={words.sum}
          hint={words.sumHint}
          value={one(typed, 'sum')}
          error={errors.sum}
          inputmode="decimal"
          width="third"
          maxlength={40}
        />
        <From typed={typed} errors={errors} hint={words.fromHint} />
        <Actions />
      </Form>
    </>
  )
}

export function EndPricePage({ row, typed, errors }: FormFacts & { row: PriceRow }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={`${priceLine(row)}: ${formatMoney(row.sum)}, ${words.termOf(row.validFrom, row.validTo)}`}
        title={words.endTitle}
      />
      <Form action={`/rates/prices/${row.id}/ending`} hidden={{ version: one(typed, 'version') }}>
        <DateField
          name="lastDay"
          label={words.lastDay}
          value={one(typed, 'lastDay')}
          error={errors.lastDay}
        />
        <Actions />
      </Form>
    </>
  )
}

export function NewRatePage({ kind, typed, errors }: FormFacts & { kind: RateKind }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.addRateTitle(words.rates[kind])} lead={words.rateLeads[kind]} />
      <Form action="/rates" hidden={{ kind, once: one(typed, 'once') }}>
        <From typed={typed} errors={errors} />
        <Steps kind={kind} typed={typed} errors={errors} />
        <Actions />
      </Form>
    </>
  )
}

export function RatePage({ row, typed, errors }: FormFacts & { row: RateRow }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.editRateTitle(words.rates[row.kind], row.validFrom)} lead={words.editRateLead} />
      <Form action={`/rates/${row.id}`} hidden={{ version: one(typed, 'version') }}>
        <Steps kind={row.kind} typed={typed} errors={errors} />
        <Actions />
      </Form>
    </>
  )
}

function Steps({ kind, typed, errors }: FormFacts & { kind: RateKind }) {
  const field = (name: string, label: string, hint?: string) => (
    <TextField
      name={name}
      label={label}
      hint={hint}
      value={one(typed, name)}
      error={errors[name]}
      inputmode="decimal"
      width="third"
      maxlength={40}
    />
  )
  if (kind === 'contractLimit') return field('from1', words.limit)
  return (
    <>
      {field('share1', words.firstShare, words.stepsHint)}
      {Array.from({ length: stepCount - 1 }, (_, i) => i + 2).map((n) => (
        <>
          {field(`from${n}`, words.fromStep(n))}
          {field(`share${n}`, words.shareStep(n))}
        </>
      ))}
    </>
  )
}
