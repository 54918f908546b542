// Until which day a version is in force.
import type { Day } from '../../../domain/days.ts'
import { Aside, Button, DateField, ErrorSummary, Form, FormActions, PageHead } from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { VersionInPlace } from '../queries/index.ts'
import { editWords, listWords, endWords as words } from '../words/index.ts'

export interface EndFacts extends VersionInPlace {
  yesterday: Day
  typed: Typed
  errors: FieldErrors
}

export function EndPage({ template, version, yesterday, typed, errors }: EndFacts) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead caption={listWords.versionOf(template.title, version.number)} title={words.title} />
      <Aside>{version.isUsed ? words.used : words.unused}</Aside>
      <Form action={`/templates/versions/${version.id}/end`} hidden={{ version: one(typed, 'version') }}>
        <DateField
          name="lastDay"
          label={words.lastDay}
          hint={words.hint(yesterday)}
          value={one(typed, 'lastDay')}
          error={errors.lastDay}
        />
        <FormActions>
          <Button>{words.submit}</Button>
          <a href={`/templates/${template.id}`}>{editWords.cancel}</a>
        </FormActions>
      </Form>
    </>
  )
}
