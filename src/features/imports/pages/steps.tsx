// The buttons of an import: each sends the version that was seen.
import type { Child } from 'hono/jsx'
import { periodTitle } from '../../../domain/period.ts'
import { Button, ButtonLink, type ButtonLook, Card, Form, FormActions, Notice } from '../../../ui/index.ts'
import type { Import } from '../queries/imports.ts'
import { type Counts, mayBeCancelled, mayBeRead } from '../states.ts'
import { pageWords as words } from '../words/page.ts'

export interface StepProps {
  it: Import
  to: 'taking' | 'reading' | 'periods' | 'cancellation'
  look?: ButtonLook
  confirm?: string
  children?: Child
}

export const Step = ({ it, to, look, confirm, children }: StepProps) => (
  <Form class="link-form" action={`/imports/${it.id}/${to}`} hidden={{ version: String(it.version) }}>
    <Button look={look} small={look !== undefined} confirm={confirm}>
      {children}
    </Button>
  </Form>
)

export interface NextProps {
  it: Import
  counts: Counts
  /** Months of the file without a period, as the schedule is now. */
  missing: readonly string[]
  mayMakePeriods: boolean
}

/** Periods first: the rows that wait for them are not among the good ones. */
export function Periods({ it, missing, mayMakePeriods }: NextProps) {
  const before = it.summary.missingPeriods ?? []
  if (before.length === 0 || !mayBeRead(it.status)) return null
  if (missing.length === 0)
    return (
      <Notice
        tone="info"
        actions={
          <Step it={it} to="reading" look="second">
            {words.readAgain}
          </Step>
        }
      >
        {words.periodsThere}
      </Notice>
    )
  return (
    <Notice
      tone="warning"
      title={words.missing(missing.map(periodTitle))}
      actions={
        mayMakePeriods && (
          <Step it={it} to="periods" look="second">
            {words.makePeriods(missing.length)}
          </Step>
        )
      }
    >
      {words.missingText(missing.length)}
    </Notice>
  )
}

export function Next({ it, counts }: NextProps) {
  const chosen = counts.toTake + counts.toKeep
  const undecided = counts.differing - chosen
  if (counts.good + chosen + counts.faulty + undecided === 0) return null
  return (
    <Card title={words.next} accent={counts.good + chosen > 0}>
      {undecided > 0 && <p>{words.undecided(undecided, counts.good > 0)}</p>}
      {counts.good > 0 && <p>{words.takeHint[it.kind]}</p>}
      {counts.faulty > 0 && <p>{words.downloadHint}</p>}
      <FormActions>
        {counts.good + chosen > 0 && (
          <Step it={it} to="taking" confirm={confirmOf(it, counts)}>
            {counts.good > 0 ? words.take(counts.good) : words.apply(chosen)}
          </Step>
        )}
        {counts.faulty > 0 && (
          <ButtonLink href={`/imports/${it.id}/faulty.xlsx`} look="second" download>
            {words.download}
          </ButtonLink>
        )}
        {mayBeRead(it.status) && (
          <Step it={it} to="reading" look="quiet">
            {words.readAgain}
          </Step>
        )}
        {mayBeCancelled(it.status) && (
          <Step it={it} to="cancellation" look="quiet" confirm={words.closeConfirm}>
            {words.close}
          </Step>
        )}
      </FormActions>
    </Card>
  )
}

// Letters cannot be called back.
const confirmOf = (it: Import, { good }: Counts): string | undefined =>
  it.kind === 'specialists' && good > 0 ? words.takeConfirm(good) : undefined
