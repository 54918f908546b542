// A proposal: what would come of it, why places stay empty, the loads, the list, and the decision.
import type { PersonName } from '../../../domain/names.ts'
import { shortName } from '../../../domain/names.ts'
import { weightNames } from '../../../domain/proposal/weights.ts'
import {
  Bars,
  Button,
  ButtonLink,
  Card,
  Form,
  HiddenFields,
  Notice,
  PageHead,
  StatusDot,
  WorkProgress,
} from '../../../ui/index.ts'
import type { Page } from '../../../web/list.ts'
import type { PlacesAsked } from '../asked.ts'
import { paths } from '../paths.ts'
import type { PlaceRow, Proposal, Shown } from '../queries/index.ts'
import type { Result } from '../result.ts'
import { lackSentence, statusWords, proposalWords as words } from '../words/index.ts'
import { statusTones } from './ask.tsx'
import { Figures } from './figures.tsx'
import { Comparison, Made } from './made.tsx'
import { Places } from './places.tsx'

export interface ProposalPageProps {
  it: Proposal
  mayManage: boolean
  asked: PlacesAsked
  places: Page<PlaceRow>
  counts: Record<Shown, number>
  choices: { specialists: { id: string; name: PersonName }[]; municipalities: { id: string; name: string }[] }
  names: ReadonlyMap<string, PersonName>
  /** Teachers of the pairs that could not be kept. */
  unmet: readonly { teacher: string; specialistId: string; reason: string }[]
  acceptedAt: string
  /** A new id for the next proposal. */
  once: string
}

export const workId = 'proposal-work'

export function Work({ it }: { it: Proposal }) {
  return (
    <WorkProgress
      id={workId}
      title={words.working}
      done={it.done}
      {...(it.total > 0 ? { total: it.total } : {})}
      text={words.progress(it.done, it.total)}
      href={paths.proposal(it.id)}
      finished={it.status !== 'working'}
    >
      <p>{words.mayLeave}</p>
    </WorkProgress>
  )
}

export function ProposalPage(page: ProposalPageProps) {
  const { it } = page
  return (
    <>
      <PageHead
        caption={words.caption}
        title={words.title(it.period)}
        lead={<StatusDot tone={statusTones[it.status]}>{statusWords[it.status]}</StatusDot>}
      />
      {it.status === 'working' && (
        <Card>
          <Work it={it} />
        </Card>
      )}
      {it.status === 'failed' && (
        <Notice
          tone="error"
          title={words.failedTitle}
          actions={<a href={paths.assignment(it.periodId)}>{words.again}</a>}
        >
          {it.refusal}
        </Notice>
      )}
      {it.result?.totals && <Ready {...page} result={it.result} />}
    </>
  )
}

function Ready(page: ProposalPageProps & { result: Result }) {
  const { it, result } = page
  return (
    <>
      <State {...page} />
      <Figures {...page} />
      <Reasons {...page} />
      {page.unmet.length > 0 && <Unmet {...page} />}
      <Places {...page} />
      <Loads {...page} />
      {result.before && <Comparison result={result} />}
      <Made it={it} result={result} />
    </>
  )
}

function State({ it, result, mayManage, acceptedAt, once }: ProposalPageProps & { result: Result }) {
  if (it.status === 'accepted' && result.accepted) {
    const { assigned, notAssigned, takenOff } = result.accepted
    return (
      <Notice
        tone={notAssigned > 0 ? 'warning' : 'success'}
        actions={mayManage && <a href={paths.assignment(it.periodId)}>{words.rest}</a>}
      >
        <p>{words.accepted(assigned, acceptedAt, it.acceptedBy ?? '')}</p>
        {notAssigned > 0 && <p>{words.acceptedRefused(notAssigned)}</p>}
        {takenOff > 0 && <p>{words.acceptedTakenOff(takenOff)}</p>}
      </Notice>
    )
  }
  if (it.status === 'discarded') return <Notice tone="info">{words.discarded}</Notice>
  const pending = result.pending ?? 0
  return (
    <Notice
      tone={pending > 0 ? 'warning' : 'info'}
      actions={mayManage && <Again it={it} result={result} once={once} />}
    >
      <p>{pending > 0 ? words.pending(pending) : words.notYet}</p>
      {(result.takeOff?.length ?? 0) > 0 && <p>{words.takeOff(result.takeOff?.length ?? 0)}</p>}
    </Notice>
  )
}

/** Computes anew from this one with the same weights, or leads to where they are changed. */
function Again({ it, result, once }: { it: Proposal; result: Result; once: string }) {
  const weights = Object.fromEntries(weightNames.map((name) => [name, String(it.weights[name])]))
  return (
    <>
      <Form action={paths.assignment(it.periodId)} class="link-form" label={words.again}>
        <HiddenFields
          fields={{
            ...weights,
            seed: String(it.seed),
            from: it.id,
            change: 'least',
            once,
            ...(result.asked.mayMove ? { mayMove: 'yes' } : {}),
          }}
        />
        <Button look="second" small>
          {words.again}
        </Button>
      </Form>{' '}
      <ButtonLink href={paths.assignment(it.periodId, it.id)} look="quiet" small>
        {words.otherWeights}
      </ButtonLink>
    </>
  )
}

const nameBy = (names: ReadonlyMap<string, PersonName>) => (id: string) => {
  const name = names.get(id)
  return name ? shortName(name) : ''
}

function Reasons({ result, counts, names }: ProposalPageProps & { result: Result }) {
  const reasons = result.reasons ?? []
  const byReason = result.lacks ?? []
  if (counts.lacking === 0 || reasons.length === 0) return null
  return (
    <Card title={words.lackingTitle} accent>
      <ul>
        {reasons.slice(0, reasonsShown).map((reason, i) => (
          <li>{words.because(byReason[i] ?? 0, lackSentence(reason, nameBy(names)))}</li>
        ))}
      </ul>
    </Card>
  )
}

const reasonsShown = 12

function Unmet({ unmet, names }: ProposalPageProps) {
  return (
    <Notice tone="warning" title={words.unmetTitle}>
      <ul>
        {unmet.map((one) => (
          <li>
            {one.teacher}, {nameBy(names)(one.specialistId)}: {one.reason}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Loads({ result, names, it }: ProposalPageProps & { result: Result }) {
  const loads = result.loads ?? []
  const { spread } = result
  if (loads.length === 0 || !spread) return null
  return (
    <Card>
      <Bars
        caption={words.loads}
        rowTitle={words.specialist}
        parts={[
          { text: words.before, tone: 'blue' },
          { text: words.added, tone: 'yellow' },
        ]}
        rows={loads.map((one) => ({
          label: nameBy(names)(one.specialistId),
          href: `${paths.proposal(it.id)}?specialist=${one.specialistId}`,
          values: [one.before, one.after - one.before],
          note: words.loadNote(one.most),
        }))}
      />
      <p>
        {words.spread(spread.before, spread.after)} {words.loadsShown(loads.length, spread.people)}
      </p>
    </Card>
  )
}
