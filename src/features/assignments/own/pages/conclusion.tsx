// What is expected of this specialist in this case, and why (S-23), with the way to hand it in.
import { type Expectation, expectedWay } from '../../../../domain/conclusion.ts'
import type { Day } from '../../../../domain/days.ts'
import { isOwed, type WorkState } from '../../../../domain/ownWork.ts'
import type { Settings } from '../../../../domain/settings.ts'
import { Aside, ButtonLink, Card, StatusDot } from '../../../../ui/index.ts'
import { recentMoment } from '../../../../ui/text.ts'
import { formInWords } from '../../../applications/index.ts'
import type { OwnAssignment } from '../queries.ts'
import { termBy } from '../terms.ts'
import {
  becauseWords,
  dueWords,
  handInWords,
  stateTones,
  stateWords,
  wayWords,
  pageWords as words,
} from '../words/index.ts'

interface ConclusionCardProps {
  it: OwnAssignment
  settings: Settings
  today: Day
  zone: string
}

export function ConclusionCard({ it, settings, today, zone }: ConclusionCardProps) {
  const expected = expectedWay(it.form, it.from.isRemote, settings)
  const dueOn = termBy(
    zone,
    settings.correctionDays,
  )({
    ...it,
    returnedAt: it.conclusion?.returnedAt ?? null,
  })
  return (
    <Card title={words.conclusion} accent id="conclusion">
      <p>
        <StatusDot tone={stateTones[it.state]}>{stateWords[it.state]}</StatusDot>
      </p>
      {it.conclusion && <Given conclusion={it.conclusion} state={it.state} today={today} />}
      {isOwed(it.state) && expected.way !== 'none' && (
        <p>
          {it.state === 'returned' ? words.mendBy : words.due} <strong>{dueWords(dueOn, today)}</strong>
        </p>
      )}
      <Expected it={it} expected={expected} />
      <HandIn it={it} expected={expected} />
    </Card>
  )
}

interface GivenProps {
  conclusion: NonNullable<OwnAssignment['conclusion']>
  state: WorkState
  today: Day
}

/** What has been handed in, and what the Center remarked; the receipt and all versions are a page further. */
function Given({ conclusion, state, today }: GivenProps) {
  const { versions, handedInAt, paperReceivedOn, remark } = conclusion
  return (
    <>
      <p>
        {paperReceivedOn
          ? words.paper(paperReceivedOn)
          : words.given(versions, recentMoment(handedInAt, today))}
      </p>
      {state === 'returned' && remark && (
        <Aside>
          <p>
            <strong>{words.remarks}</strong>
          </p>
          <p class="as-typed">{remark}</p>
        </Aside>
      )}
    </>
  )
}

function Expected({ it, expected }: { it: OwnAssignment; expected: Expectation }) {
  const facts = { form: formInWords(it.form), municipality: it.from.municipality }
  return (
    <p>
      <strong>{wayWords[expected.way]}.</strong> {becauseWords[expected.because](facts)}
    </p>
  )
}

/** The way to the page where the conclusion is handed in, looked at and replaced. */
function HandIn({ it, expected }: { it: OwnAssignment; expected: Expectation }) {
  const text = handInWords[it.state]
  if (!text || (expected.way !== 'upload' && !it.conclusion)) return null
  return (
    <ButtonLink href={`/assignments/${it.id}/conclusion`} look={isOwed(it.state) ? 'main' : 'second'}>
      {text}
    </ButtonLink>
  )
}
