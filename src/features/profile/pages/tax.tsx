// The tax status: chosen by the specialist, or by the Center on the card.
import { taxStatuses } from '../../../domain/contract.ts'
import {
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Radios,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import { taxStatusWords } from '../../../web/contractWords.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { taxWords as words } from '../words/index.ts'

export interface TaxPageProps {
  lead: string
  backTo: string
  typed: Typed
  errors: FieldErrors
}

export function TaxPage({ lead, backTo, typed, errors }: TaxPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.title} lead={lead} />
      <Card>
        <Form hidden={{ seen: one(typed, 'seen') }}>
          <Radios
            name="taxStatus"
            label={words.title}
            value={one(typed, 'taxStatus')}
            error={errors.taxStatus}
            choices={taxStatuses.map((value) => ({
              value,
              text: sentence(taxStatusWords[value]),
              hint: words.hints[value],
            }))}
          />
          <p>{words.next}</p>
          <FormActions>
            <Button>{words.save}</Button>
            <ButtonLink href={backTo} look="quiet">
              {words.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
