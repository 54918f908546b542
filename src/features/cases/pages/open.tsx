// A new application from paper: one form in four parts.

import {
  Button,
  ButtonLink,
  Card,
  DateField,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Radios,
  Select,
} from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import { channels } from '../forms.ts'
import type { CaseChoices } from '../queries/index.ts'
import type { Namesake } from '../queries/opening.ts'
import type { OrganisationFacts } from '../queries/organisations.ts'
import { channelChoices, fieldWords, moveWords, openWords as words } from '../words/index.ts'
import { AskedFields, ContactFields, type FormState, NameFields, WorkFields } from './fields.tsx'

export interface OpenPageProps extends FormState {
  choices: CaseChoices
  alike: OrganisationFacts[] | null
  namesakes: Namesake[] | null
}

export function OpenPage(it: OpenPageProps) {
  const periods = it.choices.periods.filter((period) => !period.isClosed)
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={words.title} lead={words.hint} />
      {periods.length === 0 ? (
        <Empty title={words.noPeriods} actions={<a href="/reference">{moveWords.toPeriods}</a>} />
      ) : (
        <OpenForm {...it} />
      )}
    </>
  )
}

function OpenForm(it: OpenPageProps) {
  const { typed, errors } = it
  return (
    <Form action="/cases" hidden={{ once: one(typed, 'once') }}>
      <Card title={words.teacher}>
        <NameFields typed={typed} errors={errors} />
        {it.namesakes && <Who {...it} namesakes={it.namesakes} />}
        <ContactFields typed={typed} errors={errors} />
      </Card>
      <Card title={words.work}>
        <WorkFields {...it} />
      </Card>
      <Card title={words.asked}>
        <AskedFields typed={typed} errors={errors} />
        <Select
          name="period"
          label={fieldWords.period}
          value={one(typed, 'period')}
          error={errors.period}
          choices={it.choices.periods
            .filter((period) => !period.isClosed)
            .map((period) => ({ value: period.id, text: period.name }))}
        />
      </Card>
      <Card title={words.received}>
        <Radios
          name="channel"
          label={fieldWords.channel}
          value={one(typed, 'channel')}
          error={errors.channel}
          choices={channels.map((value) => ({ value, text: channelChoices[value] }))}
        />
        <DateField
          name="receivedOn"
          label={fieldWords.receivedOn}
          hint={fieldWords.receivedHint}
          value={one(typed, 'receivedOn')}
          error={errors.receivedOn}
        />
      </Card>
      <FormActions>
        <Button>{words.submit}</Button>
        <ButtonLink href="/cases" look="quiet">
          {words.cancel}
        </ButtonLink>
      </FormActions>
    </Form>
  )
}

function Who({ typed, errors, namesakes }: OpenPageProps & { namesakes: Namesake[] }) {
  return (
    <Radios
      name="person"
      label={fieldWords.person}
      error={errors.person}
      value={one(typed, 'person')}
      choices={[
        ...namesakes.map((it) => ({ value: it.personId, text: words.namesake(it) })),
        { value: 'new', text: words.other },
      ]}
    />
  )
}
