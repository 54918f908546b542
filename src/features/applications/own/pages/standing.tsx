// Where the application stands: the line of steps, what comes next, the dates that the law gives and why.
import type { Day } from '../../../../domain/days.ts'
import { journeySteps, stepOf } from '../../../../domain/review.ts'
import { dueOf } from '../../../../domain/terms.ts'
import type { IsWorking } from '../../../../domain/workingDays.ts'
import { Button, Card, FactList, Form, Notice, StatusDot, Steps } from '../../../../ui/index.ts'
import { daysLeft, formatDay } from '../../../../ui/text.ts'
import { groundWords, lightTones, termWords } from '../../../../web/applicationWords.ts'
import type { OwnApplication } from '../queries.ts'
import { type RunningTerm, termsOf } from '../terms.ts'
import { nextOf, stepWords, termTitles, turnOf, pageWords as words } from '../words/index.ts'

export interface StandingProps {
  it: OwnApplication
  today: Day
  isWorking: IsWorking
}

export function Way(props: StandingProps) {
  const { it } = props
  const step = stepOf(it)
  return (
    <section class="card card--padded card--accent" aria-label={words.way}>
      {step && (
        <Steps
          current={journeySteps.indexOf(step) + 1}
          items={journeySteps.map((name) => stepWords[name])}
          done="пройдено"
        />
      )}
      <h2 class="card__title">{turnOf(it)}</h2>
      <p>{nextNow(props)}</p>
    </section>
  )
}

/** What happens next, with its days. */
export const nextNow = ({ it, today, isWorking }: StandingProps): string =>
  nextOf(it, {
    today,
    registration: dueOf('registration', it.receivedOn, isWorking).on,
    review: dueOf('review', it.receivedOn, isWorking).on,
  })

/** What the Center has answered, or how it has ended. */
export function Answered({ it, today }: StandingProps) {
  switch (it.status) {
    case 'returned':
      return <Returned it={it} today={today} />
    case 'rejected_formal':
      return (
        <Notice tone="warning" title={words.rejectedTitle}>
          {it.refuseGround && <p>{groundWords[it.refuseGround]}.</p>}
          {it.refuseText && <p class="as-typed">{it.refuseText}</p>}
        </Notice>
      )
    case 'withdrawn':
      return (
        <Notice tone="info" title={words.withdrawnTitle(it.withdrawnAt)}>
          {it.withdrawReason && <p class="as-typed">{it.withdrawReason}</p>}
        </Notice>
      )
    case 'expired':
      return <Notice tone="warning" title={words.expiredTitle} />
    default:
      return null
  }
}

// A draft that mends the application is made by the post and opened again by the next one.
const Returned = ({ it, today }: Pick<StandingProps, 'it' | 'today'>) => (
  <Notice
    tone="warning"
    title={words.returnedTitle}
    actions={
      <Form action="/drafts/mend" hidden={{ application: it.id }}>
        <Button>{words.mend}</Button>
      </Form>
    }
  >
    {it.returnReason && <p>{it.returnReason}</p>}
    {it.returnText && <p class="as-typed">{it.returnText}</p>}
    {it.mendUntil && <p>{words.returnedUntil(it.mendUntil, today)}</p>}
    <p>{words.clock}</p>
  </Notice>
)

export function Terms({ it, today, isWorking }: StandingProps) {
  const list = termsOf(it, today, isWorking)
  if (list.length === 0) return null
  return (
    <Card title={words.terms}>
      <FactList
        dense
        items={list.map((term) => ({
          term: termTitles[term.term],
          text: <Term term={term} today={today} />,
        }))}
      />
      <p class="govuk-hint">{words.termsHint}</p>
    </Card>
  )
}

function Term({ term, today }: { term: RunningTerm; today: Day }) {
  return (
    <>
      <strong>{formatDay(term.on)}</strong>{' '}
      {term.light === null ? (
        <StatusDot tone="green">{words.termDone}</StatusDot>
      ) : (
        <StatusDot tone={lightTones[term.light]}>{daysLeft(term.on, today)}</StatusDot>
      )}
      <br />
      <small>
        {termWords[term.term](formatDay(term.from))}.{' '}
        {term.light !== null && term.workingDay && words.offDay(term.workingDay)}
      </small>
    </>
  )
}
