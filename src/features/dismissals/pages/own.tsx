// The specialist's page: what to tell, what happens next, what was told, what was decided.
import { dismissalKinds } from '../../../domain/dismissal.ts'
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  DateField,
  ErrorSummary,
  FactList,
  Form,
  FormActions,
  LinkButton,
  Notice,
  PageHead,
  Radios,
  TextArea,
  TextField,
} from '../../../ui/index.ts'
import { formatDay, shortMoment } from '../../../ui/text.ts'
import { one, type Typed } from '../../../web/body.ts'
import { dismissalKindWords } from '../../../web/contractWords.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { LeavableContract, OwnDismissal } from '../queries/index.ts'
import { ownWords as words } from '../words/index.ts'

export interface OwnPageProps {
  contract: LeavableContract | undefined
  last: OwnDismissal | undefined
  typed: Typed
  errors: FieldErrors
}

export function OwnPage(it: OwnPageProps) {
  const { contract, last } = it
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={words.title} lead={words.lead} />
      {last?.status === 'settled' && <Settled it={last} />}
      {last?.status === 'told' ? (
        <Told it={last} />
      ) : contract ? (
        <Telling {...it} contract={contract} />
      ) : (
        <Notice tone="info">{words.none}</Notice>
      )}
    </>
  )
}

function Telling({ contract, typed, errors }: OwnPageProps & { contract: LeavableContract }) {
  return (
    <>
      <Card title={words.nextTitle}>
        <ul class="govuk-list govuk-list--bullet">
          {words.next.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </Card>
      <Card>
        <FactList
          items={[
            {
              term: words.contract,
              text: words.contractIs(contract.number ?? '', contract.startsOn, contract.endsOn),
            },
          ]}
        />
        <Form hidden={{ once: one(typed, 'once') }}>
          <DateField
            name="leavesOn"
            label={words.leavesOn}
            hint={words.leavesHint}
            value={one(typed, 'leavesOn')}
            error={errors.leavesOn}
          />
          <Radios
            name="kind"
            label={words.kind}
            value={one(typed, 'kind')}
            error={errors.kind}
            choices={dismissalKinds.map((value) => ({ value, text: words.kinds[value] }))}
          />
          <DateField
            name="returnsOn"
            label={words.returnsOn}
            hint={words.returnsHint}
            value={one(typed, 'returnsOn')}
            error={errors.returnsOn}
          />
          <TextField
            name="lateReason"
            label={words.lateReason}
            hint={words.lateHint}
            maxlength={300}
            value={one(typed, 'lateReason')}
            error={errors.lateReason}
          />
          <TextArea
            name="comment"
            label={words.comment}
            required={false}
            rows={3}
            atMost={500}
            value={one(typed, 'comment')}
            error={errors.comment}
          />
          <Checkbox name="sure" label={words.sure} checked={one(typed, 'sure') !== ''} error={errors.sure} />
          <FormActions>
            <Button>{words.submit}</Button>
            <ButtonLink href="/contract" look="quiet">
              {words.toContract}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

const facts = (it: OwnDismissal) => [
  { term: words.contract, text: `№ ${it.contractNumber ?? ''}` },
  { term: words.kind, text: dismissalKindWords[it.kind] },
  { term: words.leavesOn, text: formatDay(it.leavesOn) },
  ...(it.returnsOn ? [{ term: words.returnsOn, text: formatDay(it.returnsOn) }] : []),
  ...(it.comment ? [{ term: words.comment, text: it.comment }] : []),
  { term: words.toldAt, text: shortMoment(it.toldAt) },
]

const Told = ({ it }: { it: OwnDismissal }) => (
  <Card title={words.toldTitle} accent>
    <FactList items={facts(it)} />
    <p>{words.withdrawHow}</p>
    <LinkButton
      action="/contract/leaving/withdrawal"
      hidden={{ id: it.id, version: String(it.version) }}
      confirm={words.withdrawConfirm}
    >
      {words.withdraw}
    </LinkButton>
  </Card>
)

const Settled = ({ it }: { it: OwnDismissal }) => (
  <Card title={words.settledTitle} accent>
    {it.way && <p>{words.settled[it.way]}</p>}
    <FactList items={facts(it)} />
    {it.returnsOn && <p>{words.comeBack(it.returnsOn)}</p>}
  </Card>
)
