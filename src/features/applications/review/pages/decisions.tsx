// Decisions about categories that the Center knows: the list, and a place to enter one.
import { categoryWords, wantedCategories } from '../../../../domain/categories.ts'
import {
  Button,
  Card,
  DateField,
  Form,
  FormActions,
  More,
  Radios,
  Select,
  TextField,
} from '../../../../ui/index.ts'
import { one, type Typed } from '../../../../web/body.ts'
import type { FieldErrors } from '../../../../web/forms.ts'
import { paths } from '../paths.ts'
import type { Decision } from '../queries/index.ts'
import { decisionWords as words } from '../words/index.ts'
import type { OnePageProps } from './one.tsx'

export interface DecisionTyped {
  typed: Typed
  errors: FieldErrors
}

export function Decisions({ it, decisions, decision, list }: OnePageProps) {
  return (
    <Card title={words.title} id="decisions">
      <p>{words.hint}</p>
      {decisions.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul>
          {decisions.map((row) => (
            <li>
              {lineOf(row)}
              <Form action={paths.decisionRemoval(it.id, row.id, list)}>
                <Button look="quiet" small confirm={words.removeConfirm} label={words.removeOf(lineOf(row))}>
                  {words.remove}
                </Button>
              </Form>
            </li>
          ))}
        </ul>
      )}
      <More title={words.add} open={Object.keys(decision.errors).length > 0}>
        <Entry action={paths.decisions(it.id, list)} {...decision} />
      </More>
    </Card>
  )
}

const lineOf = (it: Decision): string =>
  words.line(
    categoryWords[it.category].name,
    it.outcome === 'given' ? words.given : words.refused,
    it.decidedOn,
    it.validUntil,
    it.orderRef,
  )

function Entry({ action, typed, errors }: DecisionTyped & { action: string }) {
  return (
    <Form action={action} hidden={{ once: one(typed, 'once') }}>
      <Select
        name="category"
        label={words.category}
        value={one(typed, 'category')}
        error={errors.category}
        choices={wantedCategories.map((code) => ({ value: code, text: categoryWords[code].name }))}
      />
      <Radios
        name="outcome"
        label={words.outcome}
        value={one(typed, 'outcome')}
        error={errors.outcome}
        choices={(['given', 'refused'] as const).map((code) => ({ value: code, text: words.outcomes[code] }))}
        small
      />
      <DateField
        name="decidedOn"
        label={words.decidedOn}
        value={one(typed, 'decidedOn')}
        error={errors.decidedOn}
      />
      <DateField
        name="validUntil"
        label={words.validUntil}
        hint={words.validHint}
        value={one(typed, 'validUntil')}
        error={errors.validUntil}
        required={false}
      />
      <TextField
        name="orderRef"
        label={words.orderRef}
        hint={words.orderHint}
        value={one(typed, 'orderRef')}
        error={errors.orderRef}
        maxlength={200}
        required={false}
      />
      <FormActions>
        <Button look="second">{words.submit}</Button>
      </FormActions>
    </Form>
  )
}
