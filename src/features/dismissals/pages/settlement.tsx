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

export function Settlement(page: CardPageProps) {
  const { it, work, mayDecide, typed, errors } = page
  const back = work.filter(({ status }) => fateOf(status) === 'back')
  const begun = work.filter(({ status }) => fateOf(status) === 'decide')
  return (
    <Form
      action={`/dismissals/${it.id}/settlement`}
      hidden={{ version: one(typed, 'version') || String(it.version) }}
      label={words.decision}
    >
      <Card title={words.workTitle}>
        {work.length === 0 && <p>{words.noWork}</p>}
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
      <Card title={words.payTitle}>
        <p>
          {page.unpaid.items > 0 ? words.unpaid(page.unpaid.items, page.unpaid.sum) : words.nothingUnpaid}
        </p>
        {page.unpaid.unpriced > 0 && <Notice tone="warning">{words.unpriced(page.unpaid.unpriced)}</Notice>}
      </Card>
      <Card title={words.followsTitle}>
        <ul class="govuk-list govuk-list--bullet">
          {words.follows(it.leavesOn, needsSfr(it.taxStatus)).map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Card>
      {mayDecide && (
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
      )}
    </Form>
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
