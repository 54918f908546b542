// Making one act, and acts of a whole campaign.
import { actKinds } from '../../../domain/act.ts'
import { fullName } from '../../../domain/names.ts'
import {
  Aside,
  Button,
  ButtonLink,
  Card,
  type Column,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  Notice,
  PageHead,
  Radios,
  Select,
  WorkProgress,
  WorkTable,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { refusalSentence } from '../../../web/refusalWords.ts'
import type { ActRun, CampaignChoice, PaidContract, RunResult, WorkLine } from '../queries/index.ts'
import { actWords, listWords, runWords, newWords as words } from '../words/index.ts'
import { Lines } from './lines.tsx'

interface FormFacts {
  typed: Typed
  errors: FieldErrors
}

export function NewActPage(it: FormFacts & { contract: PaidContract; lines: readonly WorkLine[] }) {
  const unpriced = it.lines.filter(({ price }) => price === null).length
  const { limitSum, inActs } = it.contract
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead
        title={words.title}
        caption={`${fullName(it.contract.name)}, договор ${actWords.contractOf(it.contract.number, it.contract.madeOn)}`}
      />
      {unpriced > 0 && <Notice tone="warning">{words.noPrices(unpriced)}</Notice>}
      <Lines caption={words.lines} lines={it.lines} empty={words.nothing} />
      {limitSum !== null && <Aside>{words.limit(Math.max(0, limitSum - inActs))}</Aside>}
      {it.lines.length > 0 && (
        <Card>
          <Form action="/acts" hidden={{ contract: it.contract.id, once: one(it.typed, 'once') }}>
            <KindAndDay {...it} />
            <FormActions>
              <Button>{words.make}</Button>
              <a href="/acts/loose">{words.cancel}</a>
            </FormActions>
          </Form>
        </Card>
      )}
    </>
  )
}

const KindAndDay = ({ typed, errors }: FormFacts) => (
  <>
    <Radios
      name="kind"
      label={words.kind}
      value={one(typed, 'kind')}
      error={errors.kind}
      choices={actKinds.map((value) => ({ value, text: words.kinds[value] }))}
      inline
    />
    <DateField name="madeOn" label={words.madeOn} value={one(typed, 'madeOn')} error={errors.madeOn} />
  </>
)

export function RunFormPage(it: FormFacts & { campaigns: readonly CampaignChoice[] }) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={runWords.title} lead={runWords.lead} />
      <Form action="/acts/campaign" hidden={{ once: one(it.typed, 'once') }}>
        <Select
          name="campaign"
          label={listWords.campaign}
          value={one(it.typed, 'campaign')}
          error={it.errors.campaign}
          choices={it.campaigns.map((one) => ({ value: one.id, text: listWords.campaignOf(one) }))}
        />
        <KindAndDay {...it} />
        <FormActions>
          <Button>{runWords.start}</Button>
          <a href="/acts">{words.cancel}</a>
        </FormActions>
      </Form>
    </>
  )
}

export function RunPage({ run, hasStopped }: { run: ActRun; hasStopped: boolean }) {
  return (
    <>
      <PageHead title={runWords.title} caption={listWords.campaignOf(run)} />
      <RunPart run={run} hasStopped={hasStopped} />
    </>
  )
}

export const runId = 'acts-run'

type Refused = RunResult['refused'][number]

export function RunPart({ run, hasStopped }: { run: ActRun; hasStopped: boolean }) {
  const { made = 0, refused = [], refusedCount = 0 } = run.result
  const isOver = run.status !== 'working' || hasStopped
  const title =
    run.status === 'working' && !hasStopped
      ? runWords.working
      : run.status === 'done'
        ? runWords.done
        : runWords.failed
  return (
    <WorkProgress
      id={runId}
      title={title}
      done={run.done}
      total={Math.max(run.total, 1)}
      text={runWords.progress(run.done, run.total)}
      href={`/acts/runs/${run.id}`}
      finished={isOver}
    >
      {isOver && (
        <>
          <Notice tone={run.status === 'done' ? 'success' : 'warning'}>
            {run.status === 'done' ? runWords.result(made, refusedCount) : runWords.failedHow}
          </Notice>
          {refused.length > 0 && (
            <WorkTable caption={runWords.refused} columns={refusedColumns} rows={refused} empty={null} />
          )}
          <p>
            <ButtonLink href="/acts?status=draft">{runWords.unsignedNow}</ButtonLink>
          </p>
        </>
      )}
    </WorkProgress>
  )
}

const refusedColumns: Column<Refused>[] = [
  {
    title: listWords.person,
    kind: 'head',
    cell: (it) => <a href={`/acts/new?contract=${it.contractId}`}>{it.name}</a>,
  },
  { title: runWords.reason, card: 'full', cell: (it) => refusalSentence(it.refusal) },
]
