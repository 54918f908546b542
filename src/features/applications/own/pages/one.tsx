// One own application: where it stands, what comes next, what was written, what was answered.
import type { Child } from 'hono/jsx'
import type { Day } from '../../../../domain/days.ts'
import { isConsidered } from '../../../../domain/review.ts'
import type { IsWorking } from '../../../../domain/workingDays.ts'
import { linkMark } from '../../../../jobs/letters.ts'
import { ButtonLink, Card, Columns, type Fact, FactList, More, PageHead } from '../../../../ui/index.ts'
import { formatDay, moment, period, recentMoment, shortMoment } from '../../../../ui/text.ts'
import type { Application } from '../../queries/index.ts'
import { ApplicationView } from '../../view.tsx'
import { formInWords, positionInWords } from '../../words.ts'
import type { OwnApplication, OwnLetter } from '../queries.ts'
import { categoryTitle, pageWords as words } from '../words/index.ts'
import { Answered, type StandingProps, Terms, Way } from './standing.tsx'

export interface OwnPageProps {
  it: OwnApplication
  application: Application
  letters: readonly OwnLetter[]
  today: Day
  isWorking: IsWorking
  may: { add: boolean; withdraw: boolean }
  /** The lines of the notices of term and form (F.2), where there are any: their place is on top. */
  notices?: Child
  /** What the head of the school has confirmed and filed. */
  petition?: Child
  history: Child
}

export function OwnPage(page: OwnPageProps) {
  const { it } = page
  const standing: StandingProps = page
  return (
    <>
      <PageHead
        caption={words.caption(it.number)}
        title={categoryTitle(it.category)}
        lead={`${positionInWords(it)} · ${it.organisation}`}
        actions={page.may.add && <Add it={it} />}
      />
      <Answered {...standing} />
      <Way {...standing} />
      {page.notices && (
        <Card title={words.notices} id="notices">
          {page.notices}
        </Card>
      )}
      <Columns
        main={
          <>
            <Card
              id="application"
              title={words.application}
              aside={
                <a href={`/my/${it.id}/paper`} download="">
                  {words.pdf}
                </a>
              }
            >
              <ApplicationView
                application={page.application}
                attachmentHref={(id) => `/my/${it.id}/attachments/${id}`}
              />
            </Card>
            <Letters list={page.letters} today={page.today} />
            {page.history}
          </>
        }
        side={
          <>
            <Terms {...standing} />
            <Receipt it={it} />
            {page.petition}
            <Actions {...page} />
          </>
        }
      />
    </>
  )
}

// On top too: on a phone the cards beside come last.
const Add = ({ it }: { it: OwnApplication }) => (
  <ButtonLink href={`/my/${it.id}/additions`} look="second">
    {words.add}
  </ButtonLink>
)

function Receipt({ it }: { it: OwnApplication }) {
  const facts: (Fact | false)[] = [
    it.submittedAt !== null && { term: words.submitted, text: moment(it.submittedAt) },
    { term: words.received, text: formatDay(it.receivedOn) },
    { term: words.number, text: it.number ?? words.noNumber },
    it.registeredAt !== null && { term: words.registered, text: shortMoment(it.registeredAt) },
    { term: words.form, text: formInWords(it.form) },
    ...(it.case ? ofCase(it.case) : []),
  ]
  return (
    <Card title={words.receipt}>
      <FactList dense items={facts.filter((fact) => fact !== false)} />
      {it.submittedAt === null && <p class="govuk-hint">{words.byList}</p>}
    </Card>
  )
}

const ofCase = (it: NonNullable<OwnApplication['case']>): Fact[] => [
  { term: words.caseNumber, text: it.number },
  { term: words.period, text: `${it.period}: ${period(it.startsOn, it.endsOn)}` },
  { term: words.sitting, text: it.sittingOn ? formatDay(it.sittingOn) : words.sittingUnknown },
]

function Actions({ it, may }: OwnPageProps) {
  if (!may.add && !may.withdraw)
    return isConsidered(it) ? null : (
      <Card title={words.actions}>
        <ButtonLink href="/drafts/new" look="second">
          {words.apply}
        </ButtonLink>
      </Card>
    )
  return (
    <Card title={words.actions}>
      {may.add && (
        <>
          <p>{words.addHint}</p>
          <p>
            <a href={`/my/${it.id}/additions`}>{words.add}</a>
          </p>
        </>
      )}
      {may.withdraw && (
        <>
          <p>{words.withdrawHint}</p>
          <p>
            <a href={`/my/${it.id}/withdrawal`}>{words.withdraw}</a>
          </p>
        </>
      )}
    </Card>
  )
}

function Letters({ list, today }: { list: readonly OwnLetter[]; today: Day }) {
  return (
    <Card title={words.letters} id="letters">
      {list.length === 0 ? (
        <p>{words.noLetters}</p>
      ) : (
        <>
          <p>{words.lettersHint}</p>
          {list.map((it) => (
            <More title={`${it.subject}, ${recentMoment(it.queuedAt, today)}`}>
              <p class="letter-text">{it.text.replaceAll(linkMark, words.linkHidden)}</p>
            </More>
          ))}
        </>
      )}
    </Card>
  )
}
