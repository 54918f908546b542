// Around the steps: beginning, the list of steps, the check before submission.

import { categoryWords } from '../../../domain/categories.ts'
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  ErrorSummary,
  FactList,
  Form,
  LinkButton,
  Notice,
  PageHead,
  recentMoment,
  TextField,
} from '../../../ui/index.ts'
import type { Typed } from '../../../web/body.ts'
import { one } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Application } from '../../applications/index.ts'
import type { Open } from '../actions/opening.ts'
import type { AskedStep } from '../asked.ts'
import type { DraftLine } from '../queries/index.ts'
import { missingOf, type StepState } from '../states.ts'
import { criterionOf, needsPetition, type Step, wantedIn } from '../steps.ts'
import { checkWords, frameWords, newWords, stepName, overviewWords as words } from '../words/index.ts'
import { draftPath, StepLine } from './frame.tsx'

interface NewFacts {
  drafts: readonly DraftLine[]
  isPaper: boolean
  once: string
  today: string
}

export function NewPage({ drafts, isPaper, once, today }: NewFacts) {
  return (
    <>
      <PageHead
        title={isPaper ? newWords.paperTitle : newWords.title}
        lead={isPaper ? newWords.paperLead : newWords.lead}
      />
      {drafts.length > 0 && (
        <Card title={isPaper ? newWords.openPapers : newWords.open}>
          <ul class="step-lines">
            {drafts.map((it) => (
              <OpenDraft it={it} isPaper={isPaper} today={today} />
            ))}
          </ul>
        </Card>
      )}
      <Card title={isPaper ? undefined : newWords.what}>
        {!isPaper && (
          <>
            <ul>
              {newWords.list.map((text) => (
                <li>{text}</li>
              ))}
            </ul>
            <p>{newWords.time}</p>
          </>
        )}
        <Form action="/drafts" hidden={{ once }}>
          <Button look={drafts.length > 0 ? 'second' : 'main'}>
            {isPaper ? newWords.paperBegin : newWords.begin}
          </Button>
        </Form>
      </Card>
    </>
  )
}

function OpenDraft({ it, isPaper, today }: { it: DraftLine; isPaper: boolean; today: string }) {
  const wanted = wantedIn(it.wanted)
  const category = wanted ? categoryWords[wanted].name : newWords.noCategory
  const what = isPaper ? `${it.name || newWords.nameless}, ${category.toLowerCase()}` : category
  return (
    <li class="step-line">
      <a class="step-line__name" href={draftPath(it.id)}>
        {what.charAt(0).toUpperCase() + what.slice(1)}
      </a>
      <span class="step-line__state">{newWords.touched(recentMoment(it.touchedAt, today))}</span>
      {it.mendsId && <span class="step-line__what">{newWords.mending}</span>}
    </li>
  )
}

export function OverviewPage({ open, mends }: { open: Open; mends: Application | undefined }) {
  const { draft, states, known } = open
  const results = states.filter(({ step }) => criterionOf(step))
  const at = states.findIndex(({ step }) => step === 'presence')
  const before = states.slice(0, at).filter(({ step }) => !criterionOf(step))
  return (
    <>
      <PageHead title={known.isPaper ? frameWords.paper : words.title} lead={words.lead} />
      {mends && <Mends it={mends} />}
      <Columns
        main={
          <>
            <Card title={words.stepsTitle}>
              <Lines id={draft.id} states={before} />
            </Card>
            <Card title={words.results}>
              {results.length === 0 ? <p>{words.resultsLater}</p> : <Lines id={draft.id} states={results} />}
            </Card>
            <Card title={words.last}>
              <Lines id={draft.id} states={states.slice(at)} />
            </Card>
          </>
        }
        side={<Onward open={open} />}
      />
    </>
  )
}

const Lines = ({ id, states }: { id: string; states: readonly StepState[] }) => (
  <ul class="step-lines">
    {states.map((state) => (
      <StepLine id={id} state={state} />
    ))}
  </ul>
)

function Mends({ it }: { it: Application }) {
  return (
    <Notice tone="warning" title={words.mends}>
      {it.returnReason && <p>{words.mendReason(it.returnReason)}</p>}
      {it.returnText && <p class="as-typed">{it.returnText}</p>}
      {it.mendUntil && <p>{words.mendUntil(it.mendUntil)}</p>}
    </Notice>
  )
}

function Onward({ open }: { open: Open }) {
  const { draft, states } = open
  const [next] = missingOf(states)
  const done = states.filter(({ kind }) => kind === 'filled' || kind === 'prefilled').length
  return (
    <>
      <Card accent>
        <p>{next ? words.done(done, states.length) : words.doneAll}</p>
        <p>
          {next ? (
            <ButtonLink href={draftPath(draft.id, next.step)}>{words.goOn}</ButtonLink>
          ) : (
            <ButtonLink href={draftPath(draft.id, 'check')}>{words.check}</ButtonLink>
          )}
        </p>
        {next && (
          <p>
            <a href={draftPath(draft.id, 'check')}>{words.check}</a>
          </p>
        )}
        <p class="quiet">{frameWords.keptByItself}</p>
      </Card>
      <Card>
        <p class="quiet">{words.removeLead}</p>
        <LinkButton action={draftPath(draft.id, 'removal')} confirm={words.removeAsk} danger>
          {words.remove}
        </LinkButton>
      </Card>
    </>
  )
}

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
