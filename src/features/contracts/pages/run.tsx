// Contracts made for many: how far it is, and what came of it.
import { ButtonLink, Card, Empty, Notice, PageHead, WorkProgress, WorkTable } from '../../../ui/index.ts'
import { shortMoment } from '../../../ui/text.ts'
import { contractNeedWords } from '../../../web/refusalWords.ts'
import { campaignPath } from '../asked.ts'
import type { Campaign } from '../queries/campaigns.ts'
import type { Run } from '../queries/runs.ts'
import { campaignWords } from '../words/campaigns.ts'
import { runWords as words } from '../words/list.ts'

/** The part of the page that refreshes itself. */
export const runId = 'contract-run'

export interface RunProps {
  run: Run
  /** The process that did the work has gone; another one takes it up in a minute or two. */
  isStalled: boolean
}

const titles = { working: words.working, done: words.done, failed: words.failed } as const

export function RunWork({ run, isStalled }: RunProps) {
  return (
    <WorkProgress
      id={runId}
      title={titles[run.status]}
      done={run.done}
      total={run.total}
      text={isStalled ? words.stalled : words.text(run.done, run.total)}
      href={`/contracts/runs/${run.id}`}
      finished={run.status !== 'working'}
    >
      {run.status === 'working' && <p>{words.mayLeave}</p>}
      {run.status !== 'working' && <Outcome run={run} />}
    </WorkProgress>
  )
}

export function RunPage({ campaign, ...it }: RunProps & { campaign: Campaign }) {
  return (
    <>
      <PageHead
        caption={campaignWords.name(campaign)}
        title={words.title}
        lead={shortMoment(it.run.createdAt)}
        actions={
          <ButtonLink href={campaignPath(campaign)} look="second">
            {words.toList}
          </ButtonLink>
        }
      />
      <Card>
        <RunWork {...it} />
      </Card>
    </>
  )
}

function Outcome({ run: { result, status } }: { run: Run }) {
  return (
    <>
      {status === 'failed' && (
        <Notice tone="error" title={result.failed === 'customerUnnamed' ? words.customer : undefined}>
          {words.failedHow}
        </Notice>
      )}
      <p>
        {result.issued === 0 && result.lacking.length === 0 && status === 'done'
          ? words.none
          : words.issued(result.issued)}
      </p>
      {result.lacking.length > 0 && (
        <>
          <p>{words.lackingHow}</p>
          <WorkTable
            caption={words.lackingTitle}
            count={words.people(result.lacking.length)}
            rows={result.lacking}
            empty={<Empty title={words.none} />}
            columns={[
              {
                title: words.person,
                kind: 'head',
                cell: (it) => <a href={`/contracts/${it.contractId}`}>{it.name}</a>,
              },
              {
                title: words.missing,
                card: 'full',
                cell: (it) => it.missing.map((need) => contractNeedWords[need]).join(', '),
              },
            ]}
          />
        </>
      )}
      {result.left.length > 0 && (
        <Notice tone="warning" title={words.leftTitle}>
          {result.left.join(', ')}. {words.leftHow}
        </Notice>
      )}
    </>
  )
}

/** Above the list: the run at work, or how the last one ended. */
export function RunNote({ run }: { run: Run }) {
  const href = `/contracts/runs/${run.id}`
  if (run.status === 'working')
    return (
      <Notice
        tone="info"
        title={words.working}
        actions={<a href={href}>{words.text(run.done, run.total)}</a>}
      />
    )
  return (
    <p>
      <a href={href}>{words.last}</a>: {shortMoment(run.createdAt)}. {words.issued(run.result.issued)}
    </p>
  )
}
