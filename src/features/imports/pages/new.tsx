// The form that begins an import.
import {
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  PageHead,
  Radios,
} from '../../../ui/index.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { importKinds } from '../asked.ts'
import { newWords as words } from '../words/list.ts'
import { kindWords } from '../words/states.ts'

export interface NewPageProps {
  once: string
  kind: string
  errors: FieldErrors
  /** Bytes a file. */
  atMost: number
}

export const megabytesOf = (atMost: number): number => Math.round(atMost / 1024 / 1024)

export function NewPage({ once, kind, errors, atMost }: NewPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.title} lead={words.lead} />
      <Card>
        <Form action="/imports/new" files hidden={{ once }}>
          <Radios
            name="kind"
            label={words.kind}
            value={kind}
            error={errors.kind}
            choices={importKinds.map((value) => ({
              value,
              text: kindWords[value],
              hint: words.kindHints[value],
            }))}
          />
          <FileField
            name="file"
            label={words.file}
            hint={words.fileHint(megabytesOf(atMost))}
            error={errors.file}
            accept=".xlsx,.ods,.csv"
            atMost={atMost}
          />
          <FormActions>
            <Button>{words.submit}</Button>
            <ButtonLink href="/imports" look="quiet">
              {words.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}
