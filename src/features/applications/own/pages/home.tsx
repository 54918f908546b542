// On the teacher's home: the latest application, whose turn it is and what comes next.
import { ButtonLink, Card, StatusDot } from '../../../../ui/index.ts'
import { positionInWords } from '../../words.ts'
import type { OwnDraft } from '../queries.ts'
import { categoryTitle, stateOf, turnOf, homeWords as words } from '../words/index.ts'
import { OwnDrafts } from './drafts.tsx'
import { Apply } from './list.tsx'
import { nextNow, type StandingProps } from './standing.tsx'

export interface OwnApplicationsProps extends Omit<StandingProps, 'it'> {
  /** Nothing before the first one. */
  latest: StandingProps['it'] | undefined
  drafts: readonly OwnDraft[]
  /** A notice of the term and the form that waits to be read (F.2). */
  unread: { id: string; number: string } | undefined
}

export function OwnApplications({ drafts, ...it }: OwnApplicationsProps) {
  return (
    <>
      <OwnDrafts drafts={drafts} today={it.today} />
      {(it.latest || drafts.length === 0) && <Latest {...it} />}
    </>
  )
}

function Latest({ latest, unread, today, isWorking }: Omit<OwnApplicationsProps, 'drafts'>) {
  if (!latest)
    return (
      <Card title={words.title}>
        <p>{words.none}</p>
        <Apply>{words.apply}</Apply>
      </Card>
    )
  const title = categoryTitle(latest.category)
  const state = stateOf(latest)
  return (
    <Card title={words.title} accent aside={<a href="/my">{words.all}</a>}>
      <p>
        <strong>{title}</strong>
        <br />
        {positionInWords(latest)}
      </p>
      <p>
        <StatusDot tone={state.tone}>{state.text}</StatusDot>
        <br />
        <strong>{turnOf(latest)}</strong>
      </p>
      <p>{nextNow({ it: latest, today, isWorking })}</p>
      {unread && (
        <p>
          <StatusDot tone="yellow">
            <a href={`/notices/${unread.id}`}>{words.unread(unread.number)}</a>
          </StatusDot>
        </p>
      )}
      <ButtonLink href={`/my/${latest.id}`} label={words.openOf(title)}>
        {words.open}
      </ButtonLink>
    </Card>
  )
}
