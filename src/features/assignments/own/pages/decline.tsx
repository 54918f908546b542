// Stepping aside: the refusal of an assignment, and the declaration of a conflict of interest.
import { conflictKinds } from '../../../../domain/assignment.ts'
import { fullName } from '../../../../domain/names.ts'
import {
  Button,
  ButtonLink,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Radios,
  TextArea,
} from '../../../../ui/index.ts'
import { one, type Typed } from '../../../../web/body.ts'
import type { FieldErrors } from '../../../../web/forms.ts'
import { ordinaryReasons } from '../forms.ts'
import type { OwnAssignment } from '../queries.ts'
import { conflictKindWords, declineReasonWords, declineWords as words } from '../words/index.ts'

export interface DeclinePageProps {
  it: OwnAssignment
  errors: FieldErrors
  typed: Typed
}

export function DeclinePage({ it, errors, typed }: DeclinePageProps) {
  return (
    <StepAside
      it={it}
      errors={errors}
      typed={typed}
      title={words.title}
      hint={words.hint(fullName(it.teacher))}
      action="decline"
      submit={words.submit}
    >
      <p>
        {words.rather}
        <a href={`/assignments/${it.id}/conflict`}>{words.ratherLink}</a>.
      </p>
      <Radios
        name="reason"
        label={words.reason}
        value={one(typed, 'reason')}
        error={errors.reason}
        choices={ordinaryReasons.map((value) => ({ value, text: sentence(declineReasonWords[value]) }))}
      />
    </StepAside>
  )
}

export function ConflictPage({ it, errors, typed }: DeclinePageProps) {
  return (
    <StepAside
      it={it}
      errors={errors}
      typed={typed}
      title={words.conflictTitle}
      hint={words.conflictHint(fullName(it.teacher))}
      action="conflict"
      submit={words.conflictSubmit}
    >
      <Radios
        name="kind"
        label={words.kind}
        value={one(typed, 'kind')}
        error={errors.kind}
        choices={conflictKinds.map((value) => ({ value, text: sentence(conflictKindWords[value]) }))}
      />
    </StepAside>
  )
}

interface StepAsideProps extends DeclinePageProps {
  title: string
  hint: string
  action: 'decline' | 'conflict'
  submit: string
  children?: unknown
}

function StepAside({ it, errors, typed, ...page }: StepAsideProps & { children: import('hono/jsx').Child }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={page.title} lead={page.hint} />
      <Form
        action={`/assignments/${it.id}/${page.action}`}
        hidden={{ version: one(typed, 'version') || String(it.version) }}
      >
        {page.children}
        <TextArea
          name="comment"
          label={words.comment}
          hint={words.commentHint}
          value={one(typed, 'comment')}
          error={errors.comment}
          required={false}
          rows={4}
          atMost={1000}
        />
        <FormActions>
          <Button look="danger">{page.submit}</Button>
          <ButtonLink href={`/assignments/${it.id}`} look="quiet">
            {words.back}
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  )
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
