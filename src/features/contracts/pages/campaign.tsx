// Opening a campaign and changing its days and numbers.
import {
  Button,
  ButtonLink,
  Card,
  DateField,
  ErrorSummary,
  Fieldset,
  Form,
  FormActions,
  PageHead,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { campaignPath } from '../asked.ts'
import type { Campaign } from '../queries/campaigns.ts'
import { campaignWords as words } from '../words/campaigns.ts'

export interface CampaignFormProps {
  typed: Typed
  errors: FieldErrors
}

const halves = [
  { value: '1', text: words.halves[1] },
  { value: '2', text: words.halves[2] },
]

function HalfFields({ typed, errors }: CampaignFormProps) {
  return (
    <>
      <TextField
        name="schoolYear"
        label={words.schoolYear}
        value={one(typed, 'schoolYear')}
        error={errors.schoolYear}
        width="short"
        maxlength={9}
      />
      <Select
        name="half"
        label={words.half}
        prompt={null}
        choices={halves}
        value={one(typed, 'half')}
        error={errors.half}
      />
    </>
  )
}

/** The half-year first, then its usual days to be corrected. */
export function NewCampaignPage(it: CampaignFormProps) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={words.openTitle} lead={words.openHint} />
      <Card>
        <Form method="get" action="/contracts/campaigns/new" label={words.half}>
          <HalfFields typed={it.typed} errors={{}} />
          <FormActions>
            <Button look="second">{words.showDays}</Button>
          </FormActions>
        </Form>
      </Card>
      <Card title={words.terms}>
        <Form
          action="/contracts/campaigns"
          hidden={{ schoolYear: one(it.typed, 'schoolYear'), half: one(it.typed, 'half') }}
        >
          <p>{words.forHalf(one(it.typed, 'schoolYear'), one(it.typed, 'half') === '2' ? 2 : 1)}</p>
          <DaysFields {...it} />
          <FormActions>
            <Button>{words.open}</Button>
            <ButtonLink href="/contracts" look="quiet">
              {words.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

export function CampaignPage({
  campaign,
  example,
  ...it
}: CampaignFormProps & { campaign: Campaign; example: string }) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead caption={words.name(campaign)} title={words.edit} lead={words.editHow} />
      <Card>
        <Form action={`${campaignPath(campaign)}/settings`} hidden={{ version: one(it.typed, 'version') }}>
          <DaysFields {...it} example={example} />
          <FormActions>
            <Button>{words.save}</Button>
            <ButtonLink href={campaignPath(campaign)} look="quiet">
              {words.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

function DaysFields({ typed, errors, example }: CampaignFormProps & { example?: string }) {
  const field = (name: string, label: string) => (
    <DateField name={name} label={label} value={one(typed, name)} error={errors[name]} />
  )
  return (
    <>
      <Fieldset legend={words.signing}>
        {field('signFrom', words.signFrom)}
        {field('signTo', words.signTo)}
      </Fieldset>
      <Fieldset legend={words.validity}>
        {field('startsOn', words.startsOn)}
        {field('endsOn', words.endsOn)}
      </Fieldset>
      <TextField
        name="numberMask"
        label={words.mask}
        hint={example ? `${words.maskHint} ${words.example(example)}` : words.maskHint}
        value={one(typed, 'numberMask')}
        error={errors.numberMask}
        width="half"
        maxlength={60}
        exact
      />
    </>
  )
}
