// The decision in one step (S-08): work that goes back, work to decide about, what is paid, what follows, the way.
import { type FateChoice, fateChoices, fateOf, mayKeep, settlementWays } from '../../../domain/dismissal.ts'
import { needsSfr } from '../../../domain/sfr.ts'
import { Button, Card, Form, FormActions, Notice, Radios } from '../../../ui/index.ts'
import { formatDay } from '../../../ui/text.ts'
import { one } from '../../../web/body.ts'
import { fateField } from '../forms.ts'
import type { OpenWork } from '../queries/index.ts'
import { cardWords as words } from '../words/index.ts'
import type { CardPageProps } from './card.tsx'

/** Who only reads sees the same without a form. */
export function Settlement(page: CardPageProps) {
  const { it, mayDecide, typed } = page
  if (!mayDecide) return <Consequences {...page} />
  return (
    <Form
      action={`/dismissals/${it.id}/settlement`}
      hidden={{ version: one(typed, 'version') || String(it.version) }}
      label={words.decision}
    >
      <Consequences {...page} />
      <Way {...page} />
    </Form>
  )
}

function Way({ typed, errors }: CardPageProps) {
  return (
    <Card accent id="decision">
      <Radios
        name="way"
        label={words.wayTitle}
        value={one(typed, 'way')}
        error={errors.way}
        choices={settlementWays.map((value) => ({
          value,
          text: words.ways[value],
          hint: words.wayHints[value],
        }))}
      />
      <FormActions>
        <Button confirm={words.settleConfirm}>{words.settle}</Button>
      </FormActions>
    </Card>
  )
}

function Consequences(page: CardPageProps) {
  const { it, unpaid } = page
  return (
    <>
      <Work {...page} />
      <Card title={words.payTitle}>
        <p>{unpaid.items > 0 ? words.unpaid(unpaid.items, unpaid.sum) : words.nothingUnpaid}</p>
        {unpaid.unpriced > 0 && <Notice tone="warning">{words.unpriced(unpaid.unpriced)}</Notice>}
      </Card>
      <Card title={words.followsTitle}>
        <ul class="govuk-list govuk-list--bullet">
          {words
            .follows(it.leavesOn, { hasAct: unpaid.items > 0, needsSfr: needsSfr(it.taxStatus) })
            .map((line) => (
              <li>{line}</li>
            ))}
        </ul>
      </Card>
    </>
  )
}

function Work(page: CardPageProps) {
  const back = page.work.filter(({ status }) => fateOf(status) === 'back')
  const begun = page.work.filter(({ status }) => fateOf(status) === 'decide')
  return (
    <Card title={words.workTitle}>
      {page.work.length === 0 && <p>{words.noWork}</p>}
      {back.length > 0 && (
        <>
          <h3>{words.backTitle}</h3>
          <p>{words.backHow(back.length)}</p>
          <ul class="govuk-list govuk-list--bullet">
            {back.map((line) => (
              <li>
                <Case it={line} />
              </li>
            ))}
          </ul>
        </>
      )}
      {begun.length > 0 && (
        <>
          <h3>{words.decideTitle}</h3>
          {begun.map((line) => (
            <Fate {...page} line={line} />
          ))}
        </>
      )}
    </Card>
  )
}

const Case = ({ it }: { it: OpenWork }) => (
  <>
    <a href={`/cases/${it.caseId}`}>{it.teacher}</a>, № {it.number}, {words.due.toLowerCase()}{' '}
    {formatDay(it.dueOn)}
  </>
)

function Fate({ it, line, today, typed, errors, mayDecide }: CardPageProps & { line: OpenWork }) {
  const name = fateField(line.id)
  const offered = fateChoices.filter((choice) => choice === 'off' || mayKeep(line.status, it.leavesOn, today))
  const textOf = (choice: FateChoice): string =>
    choice === 'keep' && line.status === 'done' ? words.keepDone : words.fates[choice]
  const label = (
    <>
      <Case it={line} /> ({words.states[line.status]})
    </>
  )
  if (!mayDecide) return <p>{label}</p>
  return (
    <Radios
      name={name}
      label={label}
      small
      value={one(typed, name)}
      error={errors[name]}
      choices={offered.map((value) => ({ value, text: textOf(value) }))}
    />
  )
}
