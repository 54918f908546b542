// The frame of every step: where one is, what is wrong, the way on and the way back.
import type { Child } from 'hono/jsx'
import {
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Steps,
} from '../../../../ui/index.ts'
import type { Typed } from '../../../../web/body.ts'
import type { FieldErrors } from '../../../../web/forms.ts'
import type { Open } from '../../actions/index.ts'
import type { Step } from '../../steps.ts'
import { stepWords as words } from '../../words/index.ts'

export interface StepFacts {
  open: Open
  here: string
  step: Step
  typed: Typed
  errors: FieldErrors
}

export function StepFrame({ children, submit, ...it }: StepFacts & { submit: string; children: Child }) {
  const { steps } = it.open
  const index = steps.indexOf(it.step)
  const before = steps[index - 1]
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <Steps current={index + 1} items={steps.map((step) => words.names[step])} />
      <PageHead title={words.names[it.step]} />
      <Card>
        <Form
          action={`${it.here}/${it.step}`}
          draft={{ to: `${it.here}/draft?step=${it.step}`, owner: it.open.it.id }}
        >
          {/* Enter in a field presses the first button of a form: it must be the one that goes on. */}
          <button type="submit" hidden />
          {children}
          <FormActions>
            <Button>{submit}</Button>
            {before && (
              <ButtonLink href={`${it.here}/${before}`} look="quiet">
                {words.back}
              </ButtonLink>
            )}
          </FormActions>
        </Form>
      </Card>
    </>
  )
}
