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
  const { result } = it.summary
  const made = result ? words.made(result) : ''
  const left = words.left(counts)
  if (made === '' && counts.taken === 0)
    return (
      <Notice tone="info" title={counts.unchanged > 0 ? words.nothingNew : words.onlyFaulty}>
        {words.nothingNewText(counts.unchanged, counts.faulty)}
      </Notice>
    )
  return (
    <Notice
      tone={counts.failed > 0 ? 'warning' : 'success'}
      title={words.taken}
      actions={
        it.kind === 'attestees' ? (
          <a href="/cases">{words.toCases}</a>
        ) : (
          <a href="/invitations">{words.toInvitations}</a>
        )
      }
    >
      <p>{made}</p>
      {left && <p>{left}</p>}
    </Notice>
  )
}
