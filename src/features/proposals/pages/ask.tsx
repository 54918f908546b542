// Asking for a proposal of a period: what is weighed, and the proposals made before.
import type { Day } from '../../../domain/days.ts'
import { type WeightName, weightMost, weightNames } from '../../../domain/proposal/weights.ts'
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  type Column,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  More,
  Notice,
  PageHead,
  Radios,
  RangeField,
  StatusDot,
  TextField,
  type Tone,
  WorkTable,
} from '../../../ui/index.ts'
import { recentMoment } from '../../../ui/text.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { paths } from '../paths.ts'
import type { PeriodLine, Proposal, ProposalStatus, Wanting } from '../queries/index.ts'
import { statusWords, weightWords, askWords as words } from '../words/index.ts'

export interface AskPageProps {
  period: PeriodLine
  /** Its address in the list of cases. */
  pastHref: string
  wanting: Wanting
  earlier: readonly Proposal[]
  mayManage: boolean
  today: Day
  typed: Typed
  errors: FieldErrors
}

export function AskPage(page: AskPageProps) {
  const { period, wanting, mayManage, errors } = page
  const isEmpty = wanting.cases === 0 && wanting.movable === 0
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead
        caption={words.caption}
        title={period.title}
        lead={words.wanting(wanting.cases, wanting.places, wanting.past, period.conclusionDueOn)}
      />
      {wanting.past > 0 && (
        <Notice tone="warning" actions={<a href={page.pastHref}>{words.pastOpen}</a>}>
          {words.past(wanting.past)}
        </Notice>
      )}
      {period.isClosed && <Notice tone="info">{words.closed}</Notice>}
      {!mayManage && <Notice tone="info">{words.mayLook}</Notice>}
      {mayManage && !period.isClosed && !isEmpty && <AskForm {...page} />}
      <Earlier {...page} />
    </>
  )
}

function AskForm({ period, wanting, typed, errors }: AskPageProps) {
  const from = one(typed, 'from')
  return (
    <Form
      action={paths.assignment(period.id)}
      hidden={{ once: one(typed, 'once'), ...(from ? { from } : {}) }}
    >
      <Card title={words.weights}>
        <p>{words.weightsHint}</p>
        {weightNames.map((name) => (
          <Weight name={name} value={one(typed, name)} error={errors[name]} />
        ))}
        <More title={words.more} open={errors.seed !== undefined}>
          <TextField
            name="seed"
            label={words.seed}
            hint={words.seedHint}
            value={one(typed, 'seed')}
            error={errors.seed}
            inputmode="numeric"
            width="short"
            maxlength={6}
            exact
          />
        </More>
      </Card>
      {from && (
        <Radios
          name="change"
          label={words.change}
          value={one(typed, 'change') || 'least'}
          error={errors.change}
          choices={[
            { value: 'least', text: words.least, hint: words.leastHint },
            { value: 'free', text: words.free, hint: words.freeHint },
          ]}
        />
      )}
      {wanting.movable > 0 && (
        <Checkbox
          name="mayMove"
          label={words.mayMove(wanting.movable)}
          hint={words.mayMoveHint}
          checked={one(typed, 'mayMove') !== ''}
        />
      )}
      <FormActions>
        <Button>{words.submit}</Button>
      </FormActions>
    </Form>
  )
}

const Weight = ({ name, value, error }: { name: WeightName; value: string; error: string | undefined }) => (
  <RangeField
    name={name}
    label={weightWords[name].label}
    hint={weightWords[name].hint}
    value={Number(value)}
    min={0}
    max={weightMost}
    ends={words.ends}
    {...(error ? { error } : {})}
  />
)

export const statusTones: Record<ProposalStatus, Tone> = {
  working: 'yellow',
  ready: 'blue',
  accepted: 'green',
  discarded: 'grey',
  failed: 'red',
}

function Earlier({ earlier, today }: AskPageProps) {
  const when = (it: Proposal) => recentMoment(it.createdAt, today)
  const columns: Column<Proposal>[] = [
    { title: words.when, kind: 'head', cell: when },
    { title: words.who, card: 'full', cell: (it) => it.createdBy ?? words.byProduct },
    {
      title: words.filled,
      kind: 'short',
      cardLabel: `${words.filled}:`,
      cell: (it) => it.result?.totals && words.filledOf(it.result.totals.filled, it.result.totals.places),
    },
    {
      title: words.state,
      kind: 'status',
      cell: (it) => <StatusDot tone={statusTones[it.status]}>{statusWords[it.status]}</StatusDot>,
    },
    {
      title: words.action,
      kind: 'action',
      cell: (it) => (
        <ButtonLink href={paths.proposal(it.id)} look="second" small label={words.openOf(when(it))}>
          {words.open}
        </ButtonLink>
      ),
    },
  ]
  return (
    <WorkTable
      caption={words.earlier}
      rows={earlier}
      columns={columns}
      empty={<Empty title={words.none}>{words.noneHint}</Empty>}
    />
  )
}
