// What is expected of this specialist in this case, and why (S-23), with the way to hand it in.
import { type Expectation, expectedWay } from '../../../../domain/conclusion.ts'
import type { Day } from '../../../../domain/days.ts'
import { isOwed } from '../../../../domain/ownWork.ts'
import type { Settings } from '../../../../domain/settings.ts'
import { ButtonLink, Card, StatusDot } from '../../../../ui/index.ts'
import { formInWords } from '../../../applications/index.ts'
import type { OwnAssignment } from '../queries.ts'
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
}

export function ConclusionCard({ it, settings, today }: ConclusionCardProps) {
  const expected = expectedWay(it.form, it.from.isRemote, settings)
  return (
    <Card title={words.conclusion} accent id="conclusion">
      <p>
        <StatusDot tone={stateTones[it.state]}>{stateWords[it.state]}</StatusDot>
      </p>
      {isOwed(it.state) && expected.way !== 'none' && (
        <p>
          {words.due} <strong>{dueWords(it.dueOn, today)}</strong>
        </p>
      )}
      <Expected it={it} expected={expected} />
      <HandIn it={it} expected={expected} />
    </Card>
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
