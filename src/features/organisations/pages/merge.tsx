// Before two organisations become one: which name stays.
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
import type { FieldErrors } from '../../../web/forms.ts'
import type { Variants } from '../variants.ts'
import { pairWords, mergeWords as words } from '../words.ts'

export interface MergePageProps {
  pair: Variants
  back: string
  keep: string
  errors: FieldErrors
}

export function MergePage({ pair: { one, other }, back, keep, errors }: MergePageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.title} lead={words.lead(one.municipality)} />
      <Card>
        <Form
          id="merging"
          action="/organisations/merging"
          hidden={{
            one: one.id,
            other: other.id,
            oneVersion: String(one.version),
            otherVersion: String(other.version),
            back,
          }}
        >
          <Radios
            name="keep"
            label={words.keep}
            value={keep}
            error={errors.keep}
            choices={[one, other].map((it) => ({
              value: it.id,
              text: it.name,
              hint: pairWords.uses(it.cases, it.specialists),
            }))}
          />
          <FormActions>
            <Button>{words.submit}</Button>
            <Button formaction="/organisations/apart" look="second">
              {words.apart}
            </Button>
            <ButtonLink href={back} look="quiet">
              {words.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}
