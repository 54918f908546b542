// The check before submission: everything as it was asked and answered, with the way back to each step.
import { Button, Card, ErrorSummary, FactList, Form, Notice, PageHead, TextField } from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Open } from '../actions/opening.ts'
import type { AskedStep } from '../asked.ts'
import { missingOf, type StepState } from '../states.ts'
import { criterionOf, needsPetition, type Step } from '../steps.ts'
import { checkWords, stepName } from '../words/index.ts'
import { draftPath } from './frame.tsx'

interface CheckFacts {
  open: Open
  asked: readonly AskedStep[]
  warnings: readonly string[]
  typed: Typed
  errors: FieldErrors
}

export function CheckPage({ open, asked, warnings, typed, errors }: CheckFacts) {
  const { draft, known, wanted } = open
  const missing = missingOf(open.states)
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={checkWords.title} lead={known.isPaper ? checkWords.paperLead : checkWords.lead} />
      {missing.length > 0 && <NotYet id={draft.id} missing={missing} isPaper={known.isPaper} />}
      {warnings.length > 0 && (
        <Notice tone="info" title={checkWords.warnings}>
          {warnings.map((text) => (
            <p>{text}</p>
          ))}
        </Notice>
      )}
      {asked.map((part) => (
        <AskedCard id={draft.id} part={part} />
      ))}
      {missing.length === 0 && (
        <Card title={checkWords.ready} accent>
          {!known.isPaper && <p>{checkWords.after}</p>}
          {needsPetition(wanted) && <p>{checkWords.petitionLater}</p>}
          <Form action={draftPath(draft.id, 'submission')}>
            {known.isPaper && !known.person?.snils && (
              <TextField
                name="snils"
                label={checkWords.snilsOfPaper}
                hint={checkWords.snilsHint}
                required={false}
                width="half"
                inputmode="numeric"
                autocomplete="off"
                exact
                unkept
                value={one(typed, 'snils')}
                error={errors.snils}
              />
            )}
            <Button>
              {draft.mendsId ? checkWords.resubmit : known.isPaper ? checkWords.enter : checkWords.submit}
            </Button>
          </Form>
        </Card>
      )}
    </>
  )
}

function NotYet({ id, missing, isPaper }: { id: string; missing: readonly StepState[]; isPaper: boolean }) {
  return (
    <Notice tone="warning" title={isPaper ? checkWords.notYetPaper : checkWords.notYet}>
      <p>{checkWords.notYetLead}</p>
      <ul>
        {missing.map(({ step, errors }) => (
          <li>
            <a href={draftPath(id, step)}>{stepName(step)}</a>
            {`: ${Object.values(errors)[0] ?? ''}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function AskedCard({ id, part }: { id: string; part: AskedStep }) {
  return (
    <Card
      title={part.title}
      aside={
        <a href={draftPath(id, part.step)} aria-label={checkWords.changeOf(nameOf(part.step, part.title))}>
          {checkWords.change}
        </a>
      }
    >
      <FactList
        items={part.lines.map(({ question, answer }) => ({
          term: question,
          text: answer ? (
            <span class="as-typed">{answer}</span>
          ) : (
            <span class="quiet">{checkWords.noAnswer}</span>
          ),
        }))}
      />
    </Card>
  )
}

const nameOf = (step: Step, title: string): string => (criterionOf(step) ? title : stepName(step))
