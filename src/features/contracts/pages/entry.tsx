// One specialist of the order is chosen: for a contract to be made, or for one that is on paper already.
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Combobox,
  DateField,
  Empty,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  PageHead,
  TextField,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { campaignPath } from '../asked.ts'
import type { Campaign } from '../queries/campaigns.ts'
import type { Unhired } from '../queries/making.ts'
import { campaignWords } from '../words/campaigns.ts'
import { entryWords, oneWords, stepWords as words } from '../words/steps.ts'

export interface ChoosingProps {
  campaign: Campaign
  people: readonly Unhired[]
  typed: Typed
  errors: FieldErrors
}

const Specialist = ({ people, typed, errors }: ChoosingProps) => (
  <Combobox
    name="specialist"
    label={entryWords.specialist}
    hint={entryWords.specialistHint}
    value={one(typed, 'specialist')}
    error={errors.specialist}
    choices={people.map((it) => ({ value: it.specialistId, text: `${it.name}, ${it.municipality}` }))}
  />
)

const Nobody = ({ campaign }: ChoosingProps) => (
  <Card>
    <Empty
      title={entryWords.nobody}
      actions={<ButtonLink href={campaignPath(campaign)}>{campaignWords.list}</ButtonLink>}
    />
  </Card>
)

const Actions = ({ campaign, submit }: { campaign: Campaign; submit: string }) => (
  <FormActions>
    <Button>{submit}</Button>
    <ButtonLink href={campaignPath(campaign)} look="quiet">
      {words.cancel}
    </ButtonLink>
  </FormActions>
)

export function OnePage(it: ChoosingProps) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead caption={campaignWords.name(it.campaign)} title={oneWords.title} lead={oneWords.lead} />
      {it.people.length === 0 ? (
        <Nobody {...it} />
      ) : (
        <Card>
          <Form action={`${campaignPath(it.campaign)}/contracts`}>
            <Specialist {...it} />
            <Actions campaign={it.campaign} submit={oneWords.submit} />
          </Form>
        </Card>
      )}
    </>
  )
}

export function EntryPage(it: ChoosingProps) {
  const { typed, errors } = it
  const field = (name: string) => ({ name, value: one(typed, name), error: errors[name] })
  if (it.people.length === 0)
    return (
      <>
        <PageHead caption={campaignWords.name(it.campaign)} title={entryWords.title} />
        <Nobody {...it} />
      </>
    )
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead caption={campaignWords.name(it.campaign)} title={entryWords.title} lead={entryWords.lead} />
      <Card>
        <Form action={`${campaignPath(it.campaign)}/entry`} hidden={{ once: one(typed, 'once') }}>
          <Specialist {...it} />
          <TextField {...field('number')} label={words.number} width="third" maxlength={60} exact />
          <DateField {...field('madeOn')} label={entryWords.madeOn} />
          <Fieldset legend={campaignWords.validity}>
            <DateField {...field('startsOn')} label={entryWords.startsOn} />
            <DateField {...field('endsOn')} label={entryWords.endsOn} />
          </Fieldset>
          <DateField {...field('signedOn')} label={words.signedOn} />
          <TextField {...field('receivedBy')} label={words.receivedBy} width="half" maxlength={150} />
          <Fieldset legend={entryWords.registration} hint={entryWords.registeredHint} name="registration">
            <DateField {...field('registeredOn')} label={words.registeredOn} />
            <TextField
              {...field('registeredNumber')}
              label={words.registeredNumber}
              hint={words.registeredNumberHint}
              width="third"
              maxlength={60}
            />
          </Fieldset>
          <Fieldset legend={entryWords.sfr}>
            <Checkbox
              name="sfrSent"
              label={entryWords.sfrSent}
              checked={one(typed, 'sfrSent') !== ''}
              error={errors.sfrSent}
            />
            <DateField {...field('sfrOn')} label={entryWords.sfrOn} />
            <TextField
              {...field('sfrProtocol')}
              label={entryWords.sfrProtocol}
              width="third"
              maxlength={60}
            />
          </Fieldset>
          <p class="govuk-hint">{entryWords.scan}</p>
          <Actions campaign={it.campaign} submit={entryWords.submit} />
        </Form>
      </Card>
    </>
  )
}
