// Many contracts marked with one day.
import {
  Button,
  ButtonLink,
  Card,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  HiddenFields,
  PageHead,
  Radios,
  StatusDot,
  TextField,
  WorkTable,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import { contractStatusTones, contractStatusWords } from '../../../web/contractWords.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { refusalSentence } from '../../../web/refusalWords.ts'
import { type BulkRow, bulkDeeds } from '../actions/bulk.ts'
import { campaignPath } from '../asked.ts'
import type { Campaign } from '../queries/campaigns.ts'
import type { Chosen } from '../queries/list.ts'
import { campaignWords } from '../words/campaigns.ts'
import { listWords, bulkWords as words } from '../words/list.ts'
import { stepWords } from '../words/steps.ts'

export interface BulkProps {
  campaign: Campaign
  chosen: readonly Chosen[]
  typed: Typed
  errors: FieldErrors
}

export function BulkPage({ campaign, chosen, typed, errors }: BulkProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead caption={campaignWords.name(campaign)} title={words.title} lead={words.lead(chosen.length)} />
      <Card>
        <Form action={`${campaignPath(campaign)}/marks`}>
          {chosen.map(({ id }) => (
            <HiddenFields fields={{ id }} />
          ))}
          <Radios
            name="deed"
            label={words.deed}
            value={one(typed, 'deed')}
            error={errors.deed}
            choices={bulkDeeds.map((value) => ({ value, text: words.deeds[value] }))}
          />
          <DateField name="on" label={words.on} value={one(typed, 'on')} error={errors.on} />
          <TextField
            name="receivedBy"
            label={words.receivedBy}
            hint={words.receivedByHint}
            value={one(typed, 'receivedBy')}
            error={errors.receivedBy}
            width="half"
            maxlength={150}
          />
          <FormActions>
            <Button>{words.submit}</Button>
            <ButtonLink href={campaignPath(campaign)} look="quiet">
              {stepWords.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
      <ChosenTable chosen={chosen} />
    </>
  )
}

const ChosenTable = ({ chosen }: Pick<BulkProps, 'chosen'>) => (
  <WorkTable
    caption={listWords.caption}
    count={chosen.length}
    rows={chosen}
    empty={stepWords.noneChosen}
    columns={[
      { title: listWords.person, kind: 'head', cell: (it) => it.name },
      { title: listWords.number, kind: 'short', cell: (it) => it.number ?? listWords.noNumber },
      {
        title: listWords.state,
        kind: 'status',
        cell: (it) => (
          <StatusDot tone={contractStatusTones[it.status]}>{contractStatusWords[it.status]}</StatusDot>
        ),
      },
    ]}
  />
)

export interface BulkResultProps {
  campaign: Campaign
  chosen: readonly Chosen[]
  rows: readonly BulkRow[]
}

/** What was marked stays marked; what was not says why. */
export function BulkResultPage({ campaign, chosen, rows }: BulkResultProps) {
  const refused = rows.flatMap(({ id, refusal }) => {
    const it = chosen.find((one) => one.id === id)
    return it && refusal ? [{ ...it, says: refusalSentence(refusal) }] : []
  })
  return (
    <>
      <PageHead
        caption={campaignWords.name(campaign)}
        title={words.resultTitle}
        lead={words.resultLead(rows.length - refused.length, refused.length)}
        actions={<ButtonLink href={campaignPath(campaign)}>{words.back}</ButtonLink>}
      />
      <WorkTable
        caption={words.resultTitle}
        count={refused.length}
        rows={refused}
        empty={null}
        columns={[
          {
            title: listWords.person,
            kind: 'head',
            cell: (it) => <a href={`/contracts/${it.id}`}>{it.name}</a>,
          },
          { title: listWords.number, kind: 'short', cell: (it) => it.number ?? listWords.noNumber },
          { title: words.reason, card: 'full', cell: (it) => it.says },
        ]}
      />
    </>
  )
}
