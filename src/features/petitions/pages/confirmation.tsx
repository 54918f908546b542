// The head of the school compares the facts of work with the papers.
import { fullName } from '../../../domain/names.ts'
import {
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  FactList,
  Form,
  FormActions,
  PageHead,
  Radios,
  TextArea,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { type Application, workFactsOf } from '../../applications/index.ts'
import { factsMark } from '../facts.ts'
import { petitionWords, confirmWords as words } from '../words/index.ts'

export interface ConfirmationProps {
  application: Application
  typed: Typed
  errors: FieldErrors
}

export function ConfirmationPage({ application: it, typed, errors }: ConfirmationProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={petitionWords.application(it.number)}
        title={words.title}
        lead={`${fullName(it.teacher)}. ${words.lead}`}
      />
      <Card>
        <FactList items={workFactsOf(it)} />
      </Card>
      <Form action={`/petitions/${it.id}/confirmation`} hidden={{ facts: factsMark(it) }}>
        <Radios
          name="verdict"
          label={words.question}
          value={one(typed, 'verdict')}
          error={errors.verdict}
          choices={[
            { value: 'right', text: words.right },
            { value: 'wrong', text: words.wrong },
          ]}
        />
        <TextArea
          name="remark"
          label={words.remark}
          hint={words.remarkHint}
          value={one(typed, 'remark')}
          error={errors.remark}
          rows={4}
          atMost={2000}
        />
        <FormActions>
          <Button>{words.submit}</Button>
          <ButtonLink href={`/applications/${it.id}`} look="quiet">
            {words.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
