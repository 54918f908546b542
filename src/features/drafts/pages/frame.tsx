// The frame of every step: where one is, the questions, what is left, the way on and back.
import type { Child } from 'hono/jsx'
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHead,
  StatusDot,
} from '../../../ui/index.ts'
import type { Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Open } from '../actions/opening.ts'
import { missingOf, type StepState } from '../states.ts'
import type { Step } from '../steps.ts'
import { criterionOf } from '../steps.ts'
import {
  numberedTitle,
  stateTones,
  stateWords,
  stepLead,
  stepName,
  stepTitle,
  frameWords as words,
} from '../words/index.ts'

export const draftPath = (id: string, rest = ''): string => `/drafts/${id}${rest ? `/${rest}` : ''}`

export interface StepFacts {
  open: Open
  step: Step
  typed: Typed
  errors: FieldErrors
  /** Saved in another window meanwhile. */
  isStale?: boolean
  /** Megabytes a file. */
  fileLimitMb: number
}

export function StepFrame({ children, files, ...it }: StepFacts & { children: Child; files?: boolean }) {
  const { open, step } = it
  const index = open.steps.indexOf(step)
  const { id, version } = open.draft
  const form = (
    <Form
      action={draftPath(id, step)}
      files={files}
      hidden={{ version: String(version) }}
      draft={{ to: `${draftPath(id, 'kept')}?step=${step}`, owner: id }}
    >
      {/* Enter in a field presses the first button of a form: it must be the one that goes on. */}
      <button type="submit" hidden />
      {children}
      <FormActions>
        <Button>{words.saveAndGo}</Button>
        <ButtonLink href={draftPath(id, open.steps[index - 1])} look="quiet">
          {words.back}
        </ButtonLink>
      </FormActions>
    </Form>
  )
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead
        caption={`${words.stepOf(index + 1, open.steps.length)} · ${captionOf(step, open)}`}
        title={stepTitle(step)}
        lead={stepLead(step)}
      />
      {it.isStale && <Stale id={id} step={step} />}
      <Columns
        main={<Card>{files ? <upload-form data-endpoint="/uploads">{form}</upload-form> : form}</Card>}
        side={<Left open={open} step={step} />}
      />
    </>
  )
}

const captionOf = (step: Step, { known }: Open): string =>
  criterionOf(step) ? stepName(step) : known.isPaper ? words.paper : words.draft

function Stale({ id, step }: { id: string; step: Step }) {
  return (
    <Notice
      tone="warning"
      title={words.staleTitle}
      actions={
        <ButtonLink href={draftPath(id, step)} look="second" small>
          {words.openSaved}
        </ButtonLink>
      }
    >
      {words.stale}
    </Notice>
  )
}

const shownLeft = 6

/** What is left, short: beside the questions, below them on a phone. */
function Left({ open, step }: { open: Open; step: Step }) {
  const missing = missingOf(open.states).filter((it) => it.step !== step)
  const { id } = open.draft
  return (
    <Card title={words.left}>
      {missing.length === 0 ? (
        <p>{words.nothingLeft}</p>
      ) : (
        <ul class="left-steps">
          {missing.slice(0, shownLeft).map((it) => (
            <li>
              <a href={draftPath(id, it.step)}>{stepName(it.step)}</a>
            </li>
          ))}
          {missing.length > shownLeft && <li>{words.more(missing.length - shownLeft)}</li>}
        </ul>
      )}
      <p>
        <a href={draftPath(id)}>{words.allSteps}</a>
        {' · '}
        <a href={draftPath(id, 'check')}>{words.toCheck}</a>
      </p>
      <p class="quiet">{words.keptByItself}</p>
    </Card>
  )
}

/** One line of the overview. */
export function StepLine({ id, state }: { id: string; state: StepState }) {
  const { step, kind, errors } = state
  const first = kind === 'missing' ? Object.values(errors)[0] : undefined
  return (
    <li class="step-line">
      <a class="step-line__name" href={draftPath(id, step)}>
        {criterionOf(step) ? numberedTitle(step) : stepName(step)}
      </a>
      <span class="step-line__state">
        <StatusDot tone={stateTones[kind]}>{stateWords[kind]}</StatusDot>
      </span>
      {first && <span class="step-line__what">{first}</span>}
    </li>
  )
}
