// The staff's page of one application: what decides on top, the next step, the application readable below.
import type { Child } from 'hono/jsx'
import { nextReviewStep } from '../../../../domain/acceptance.ts'
import { attestationFormWords } from '../../../../domain/attestationForms.ts'
import { categoryWords } from '../../../../domain/categories.ts'
import type { Day } from '../../../../domain/days.ts'
import { fullName } from '../../../../domain/names.ts'
import { turnOf } from '../../../../domain/review.ts'
import { type Due, lightOf, type TermName } from '../../../../domain/terms.ts'
import {
  Button,
  ButtonLink,
  Card,
  Columns,
  FactList,
  Form,
  PageHead,
  StatusDot,
} from '../../../../ui/index.ts'
import { formatDay } from '../../../../ui/text.ts'
import {
  applicationStatusTones,
  applicationStatusWords,
  lightTones,
  turnWords,
} from '../../../../web/applicationWords.ts'
import { type GivenNotice, NoticeLines } from '../../../notices/index.ts'
import { TermLines } from '../../terms.tsx'
import { ApplicationView } from '../../view.tsx'
import { positionInWords } from '../../words.ts'
import { listPath, paths } from '../paths.ts'
import type { Decision, ItsLetter, Reviewed } from '../queries/index.ts'
import type { Standing } from '../standing.ts'
import { dueLeft, stepWords, pageWords as words } from '../words/index.ts'
import { Decisions, type DecisionTyped } from './decisions.tsx'
import { Asked, Eligibility, Happened, Letters } from './parts.tsx'

export interface May {
  register: boolean
  review: boolean
  readCase: boolean
  readLetter: boolean
}

export interface OnePageProps {
  it: Reviewed
  terms: readonly Due[]
  done: Partial<Record<TermName, Day>>
  standing: Standing
  decisions: readonly Decision[]
  decision: DecisionTyped
  notices: readonly GivenNotice[]
  letters: readonly ItsLetter[]
  list: string | null
  around: { previous: string | null; next: string | null } | undefined
  today: Day
  may: May
  history: Child
  /** What the head of the school does here; the feature of petitions brings it. */
  petition?: Child
}

export function OnePage(page: OnePageProps) {
  const { it, may } = page
  return (
    <>
      <Head {...page} />
      <Happened {...page} />
      <Deciding {...page} />
      <Columns
        main={
          <>
            <Moves {...page} />
            {page.petition}
            <Card
              title={words.application}
              id="application"
              aside={<a href={paths.paper(it.id)}>{words.paper}</a>}
            >
              <ApplicationView
                application={it}
                attachmentHref={(attachment) => paths.attachment(it.id, attachment)}
              />
              <Asked it={it} />
            </Card>
            {may.readLetter && <Letters list={page.letters} />}
            {page.history}
          </>
        }
        side={
          <>
            <Card title={words.terms} id="terms">
              <TermLines list={page.terms} today={page.today} done={page.done} />
            </Card>
            <Eligibility {...page} />
            <Card title={words.notices} id="notices">
              <NoticeLines list={page.notices} />
            </Card>
            {may.review && <Decisions {...page} />}
          </>
        }
      />
    </>
  )
}

function Head({ it, list, around, may }: OnePageProps) {
  const { previous, next } = around ?? { previous: null, next: null }
  return (
    <PageHead
      caption={words.caption(it.number)}
      title={fullName(it.teacher)}
      lead={`${positionInWords(it)} · ${it.organisation}, ${it.municipality}`}
      around={
        list === null
          ? undefined
          : {
              ...(previous ? { previous: paths.application(previous, list) } : {}),
              ...(next ? { next: paths.application(next, list) } : {}),
              list: listPath(list),
            }
      }
      actions={
        it.case &&
        may.readCase && (
          <ButtonLink href={`/cases/${it.case.id}`} look="second">
            {words.case(it.case.number)}
          </ButtonLink>
        )
      }
    />
  )
}

function Deciding({ it, terms, done, today }: OnePageProps) {
  const turn = turnOf(it.status)
  const review = terms.find(({ term }) => term === 'review')
  const items = [
    {
      term: words.state,
      text: (
        <StatusDot tone={applicationStatusTones[it.status]}>{applicationStatusWords[it.status]}</StatusDot>
      ),
    },
    { term: words.turn, text: turnWords[turn] },
    { term: words.category, text: categoryWords[it.categoryWanted].name },
    { term: words.form, text: attestationFormWords[it.form] },
    { term: words.received, text: formatDay(it.receivedOn) },
  ]
  const term = review && {
    term: words.term,
    text: done.review ? (
      words.decided(done.review)
    ) : turn === 'nobody' ? (
      formatDay(review.on)
    ) : (
      <StatusDot tone={lightTones[lightOf(review.on, today)]}>{dueLeft(review, today)}</StatusDot>
    ),
  }
  return (
    <section class="card card--padded card--accent facts-in-row" aria-label={words.deciding}>
      <FactList dense items={term ? [...items, term] : items} />
    </section>
  )
}

function Moves({ it, may, list }: OnePageProps) {
  const next = nextReviewStep(it.status)
  if (next === 'none' || !(may.review || (next === 'register' && may.register))) return null
  const action = next === 'register' ? paths.registration(it.id, list) : paths.review(it.id, list)
  const mayAccept = may.review && (it.status === 'registered' || it.status === 'under_review')
  return (
    <Card title={words.moves} id="moves" accent>
      {may.review && <p>{words.movesHint}</p>}
      <div class="form-actions">
        {mayAccept && <ButtonLink href={paths.acceptance(it.id, list)}>{words.accept}</ButtonLink>}
        {next !== 'decide' && (
          <Form action={action} hidden={{ version: String(it.version) }}>
            <Button look={mayAccept ? 'second' : 'main'}>{stepWords[next]}</Button>
          </Form>
        )}
        {may.review && (
          <ButtonLink href={paths.giveBack(it.id, list)} look="second">
            {words.giveBack}
          </ButtonLink>
        )}
        {mayAccept && (
          <ButtonLink href={paths.refusal(it.id, list)} look="quiet">
            {words.refuse}
          </ButtonLink>
        )}
      </div>
    </Card>
  )
}
