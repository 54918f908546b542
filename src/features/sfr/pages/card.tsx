// One task: what is to be told, the mark that it was, and its history.
import type { Day } from '../../../domain/days.ts'
import { fullName, shortName } from '../../../domain/names.ts'
import { needsSfr } from '../../../domain/sfr.ts'
import {
  Button,
  Card,
  Checkbox,
  Columns,
  DateField,
  ErrorSummary,
  type Fact,
  FactList,
  Form,
  FormActions,
  Notice,
  PageHead,
  StatusDot,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { dueInWords, formatDay } from '../../../ui/text.ts'
import { one, type Typed } from '../../../web/body.ts'
import { sfrEventWords, sfrStatusWords, taxStatusWords } from '../../../web/contractWords.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { type HistoryLine, HistorySection } from '../../history/index.ts'
import type { SfrTask } from '../queries/index.ts'
import { maskedDay, cardWords as words } from '../words/index.ts'
import { StateDot } from './list.tsx'

export interface CardPageProps {
  it: SfrTask
  /** Masked. */
  numbers: { snils: string | undefined; inn: string | undefined }
  history: readonly HistoryLine[]
  today: Day
  may: { send: boolean; seeSpecialist: boolean }
  typed: Typed
  errors: FieldErrors
}

export function CardPage(page: CardPageProps) {
  const { it, may } = page
  return (
    <>
      <ErrorSummary errors={page.errors} />
      <PageHead
        caption={words.caption}
        title={`${fullName(it.name)}: ${sfrEventWords[it.event]}`}
        lead={<StateDot it={it} today={page.today} />}
      />
      <Columns
        main={
          <>
            <Card title={words.facts}>
              <FactList items={factsOf(page)} />
            </Card>
            <HistorySection items={page.history} />
          </>
        }
        side={
          <>
            {it.status === 'cancelled' && <Notice tone="info">{words.cancelled}</Notice>}
            {it.status === 'sent' && it.contractDay !== it.eventOn && (
              <Notice tone="warning">{words.movedSince(formatDay(it.contractDay))}</Notice>
            )}
            {may.send && it.status === 'due' && <Mark {...page} />}
            {may.send && it.status === 'sent' && <Correction {...page} />}
          </>
        }
      />
    </>
  )
}

function factsOf({ it, numbers, today, may }: CardPageProps): Fact[] {
  const number = words.contractIs(it.contractNumber ?? '', it.contractOn ? formatDay(it.contractOn) : '')
  const name = fullName(it.name)
  return [
    { term: words.event, text: sfrEventWords[it.event] },
    { term: words.eventOn, text: formatDay(it.eventOn) },
    { term: words.due, text: it.status === 'due' ? dueInWords(it.dueOn, today) : formatDay(it.dueOn) },
    { term: words.status, text: sfrStatusWords[it.status] },
    ...(it.sentOn
      ? [
          {
            term: words.sent,
            text: (
              <>
                {words.sentBy(formatDay(it.sentOn), it.protocol ?? '', it.sentBy ? shortName(it.sentBy) : '')}
                {it.sentOn > it.dueOn && (
                  <div>
                    <StatusDot tone="yellow">{words.late}</StatusDot>
                  </div>
                )}
              </>
            ),
          },
        ]
      : []),
    {
      term: words.person,
      text: may.seeSpecialist ? <a href={`/specialists/${it.specialistId}`}>{name}</a> : name,
    },
    { term: words.municipality, text: it.municipality },
    { term: words.birthOn, text: it.birthOn ? maskedDay(formatDay(it.birthOn)) : words.noBirth },
    { term: words.snils, text: numbers.snils ?? words.none },
    { term: words.inn, text: numbers.inn ?? words.none },
    { term: words.contract, text: <a href={`/contracts/${it.contractId}`}>{number}</a> },
    ...(needsSfr(it.taxStatus) ? [] : [{ term: words.tax, text: taxStatusWords[it.taxStatus] }]),
  ]
}

const at = (it: SfrTask): string => `/sfr/${it.id}`

function Mark({ it, typed, errors }: CardPageProps) {
  return (
    <Card title={words.markTitle} accent id="mark">
      <p>{words.markHow}</p>
      <Form action={`${at(it)}/sending`} hidden={{ version: one(typed, 'version') || String(it.version) }}>
        <DateField name="on" label={words.on} value={one(typed, 'on')} error={errors.on} />
        <TextField
          name="protocol"
          label={words.protocol}
          value={one(typed, 'protocol')}
          error={errors.protocol}
          maxlength={100}
        />
        <FormActions>
          <Button>{words.mark}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Correction({ it, typed, errors }: CardPageProps) {
  const was = { on: it.sentOn ? formatDay(it.sentOn) : '', protocol: it.protocol ?? '' }
  const isTyped = typed.version !== undefined
  return (
    <Card title={words.correctTitle}>
      <Form action={`${at(it)}/correction`} hidden={{ version: one(typed, 'version') || String(it.version) }}>
        <DateField name="on" label={words.on} value={isTyped ? one(typed, 'on') : was.on} error={errors.on} />
        <TextField
          name="protocol"
          label={words.protocol}
          value={isTyped ? one(typed, 'protocol') : was.protocol}
          error={errors.protocol}
          maxlength={100}
        />
        <Checkbox
          name="undo"
          label={words.undo}
          hint={words.undoHint}
          checked={one(typed, 'undo') !== ''}
          small
        />
        <TextArea
          name="reason"
          label={words.reason}
          rows={2}
          atMost={300}
          value={one(typed, 'reason')}
          error={errors.reason}
        />
        <FormActions>
          <Button look="second">{words.correct}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
