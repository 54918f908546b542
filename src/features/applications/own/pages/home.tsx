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
}

export function OwnApplications({ drafts, ...it }: OwnApplicationsProps) {
  return (
    <>
      <OwnDrafts drafts={drafts} today={it.today} />
      {(it.latest || drafts.length === 0) && <Latest {...it} />}
    </>
  )
}

function Latest({ latest, today, isWorking }: Omit<OwnApplicationsProps, 'drafts'>) {
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
      <ButtonLink href={`/my/${latest.id}`} label={words.openOf(title)}>
        {words.open}
      </ButtonLink>
    </Card>
  )
}
