// Taking an assignment off, with the reason.
import { fullName } from '../../../../domain/names.ts'
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  TextField,
} from '../../../../ui/index.ts'
import { one, type Typed } from '../../../../web/body.ts'
import type { FieldErrors } from '../../../../web/forms.ts'
import { casePaths } from '../../../cases/index.ts'
import type { AssignmentFacts } from '../queries/index.ts'
import { assignWords, revokeWords as words } from '../words.ts'

export interface RevokePageProps {
  it: AssignmentFacts
  list: string | null
  typed: Typed
  errors: FieldErrors
}

export function RevokePage({ it, list, typed, errors }: RevokePageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={assignWords.caption(it.number)}
        title={words.title}
        lead={words.lead(fullName(it.specialist), it.teacher)}
      />
      <p>{words.hint}</p>
      {it.versions > 0 && <p>{words.keeps}</p>}
      <Form action={casePaths.revocation(it.id, list)} hidden={{ version: one(typed, 'version') }}>
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          value={one(typed, 'reason')}
          error={errors.reason}
          maxlength={300}
        />
        <FormActions>
          <Button look="danger">{words.submit}</Button>
          <ButtonLink href={casePaths.case(it.caseId, list)} look="quiet">
            {assignWords.cancel}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}
