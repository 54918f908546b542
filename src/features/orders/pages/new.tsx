// A new annual order: its school year and its title.
import type { SchoolYear } from '../../../domain/order.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHead,
  Select,
  TextArea,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { ordersWords, newWords as words } from '../words/index.ts'

export interface NewPageProps {
  years: readonly SchoolYear[]
  typed: Typed
  errors: FieldErrors
  /** The order of that year that is there already, with the sentence about it. */
  there: { id: string; says: string } | null
}

export function NewPage({ years, typed, errors, there }: NewPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.title} />
      {there && (
        <Notice tone="error" actions={<a href={`/orders/${there.id}`}>{words.there}</a>}>
          {there.says}
        </Notice>
      )}
      <Form action="/orders" hidden={{ once: one(typed, 'once') }}>
        <Select
          name="schoolYear"
          label={words.year}
          prompt={null}
          value={one(typed, 'schoolYear')}
          error={errors.schoolYear}
          choices={years.map((value) => ({ value, text: ordersWords.year(value) }))}
        />
        <TextArea
          name="title"
          label={words.name}
          hint={words.nameHint}
          value={one(typed, 'title')}
          error={errors.title}
          rows={3}
          atMost={300}
        />
        <FormActions>
          <Button>{words.begin}</Button>
          <a href="/orders">{words.cancel}</a>
        </FormActions>
      </Form>
    </>
  )
}
