// Around the steps: beginning a draft, the list of its steps.

import { categoryWords } from '../../../domain/categories.ts'
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  Form,
  LinkButton,
  Notice,
  PageHead,
  recentMoment,
} from '../../../ui/index.ts'
import type { Application } from '../../applications/index.ts'
import type { Open } from '../actions/opening.ts'
import type { DraftLine } from '../queries/index.ts'
import { missingOf, type StepState } from '../states.ts'
import { criterionOf, wantedIn } from '../steps.ts'
import { frameWords, newWords, overviewWords as words } from '../words/index.ts'
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
