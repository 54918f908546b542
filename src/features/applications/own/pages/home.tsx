// On the teacher's home: the latest application, whose turn it is and what comes next.
import { ButtonLink, Card } from '../../../../ui/index.ts'
import { positionInWords } from '../../words.ts'
import { categoryTitle, homeWords as words } from '../words/index.ts'
import { Apply, State } from './list.tsx'
import { nextNow, type StandingProps } from './standing.tsx'

export interface OwnApplicationsProps extends Omit<StandingProps, 'it'> {
  /** Nothing before the first one. */
  latest: StandingProps['it'] | undefined
}

export function OwnApplications({ latest, today, isWorking }: OwnApplicationsProps) {
  if (!latest)
    return (
      <Card title={words.title}>
        <p>{words.none}</p>
        <Apply>{words.apply}</Apply>
      </Card>
    )
  const title = categoryTitle(latest.category)
  return (
    <Card title={words.title} accent aside={<a href="/my">{words.all}</a>}>
      <p>
        <strong>{title}</strong>
        <br />
        {positionInWords(latest)}
      </p>
      <p>
        <State it={latest} />
      </p>
      <p>{nextNow({ it: latest, today, isWorking })}</p>
      <ButtonLink href={`/my/${latest.id}`} label={words.openOf(title)}>
        {words.open}
      </ButtonLink>
    </Card>
  )
}
