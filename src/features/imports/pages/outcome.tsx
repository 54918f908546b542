// What an import has come to, in one notice on top: why it was not read, what was made, what is left.
import { ButtonLink, Notice } from '../../../ui/index.ts'
import type { Import } from '../queries/imports.ts'
import { type Counts, isAtWork } from '../states.ts'
import { pageWords as words } from '../words/page.ts'
import { Step } from './steps.tsx'

export interface OutcomeProps {
  it: Import
  counts: Counts
}

export function Outcome({ it, counts }: OutcomeProps) {
  if (isAtWork(it.status) || it.status === 'ready') return null
  if (it.status === 'taken') return <Taken it={it} counts={counts} />
  const isMild = it.status === 'cancelled'
  return (
    <Notice
      tone={isMild ? 'info' : 'error'}
      title={words[it.status]}
      actions={
        <>
          <ButtonLink href="/imports/new" look="second" small>
            {words.another}
          </ButtonLink>
          <Step it={it} to="reading" look="quiet">
            {words.readAgain}
          </Step>
        </>
      }
    >
      {isMild ? words.cancelledText : it.refusal}
    </Notice>
  )
}

function Taken({ it, counts }: OutcomeProps) {
  const made = it.summary.result ? words.made(it.summary.result) : ''
  const said = [
    made,
    made === '' && counts.unchanged > 0 ? words.alreadyThere(counts.unchanged) : '',
    words.left(counts),
  ]
  return (
    <Notice {...titled(counts, made !== '')} actions={<WaysOn it={it} counts={counts} />}>
      {said.filter(Boolean).map((sentence) => (
        <p>{sentence}</p>
      ))}
    </Notice>
  )
}

function titled({ failed, unchanged }: Counts, hasMade: boolean) {
  if (hasMade) return { tone: failed > 0 ? ('warning' as const) : ('success' as const), title: words.taken }
  if (failed > 0) return { tone: 'warning' as const, title: words.nothingTaken }
  return { tone: 'info' as const, title: unchanged > 0 ? words.nothingNew : words.onlyFaulty }
}

const WaysOn = ({ it, counts }: OutcomeProps) => (
  <>
    {it.kind === 'attestees' ? (
      <a href="/cases">{words.toCases}</a>
    ) : (
      <a href="/invitations">{words.toInvitations}</a>
    )}
    {counts.failed > 0 && (
      <Step it={it} to="reading" look="quiet">
        {words.readAgain}
      </Step>
    )}
  </>
)
