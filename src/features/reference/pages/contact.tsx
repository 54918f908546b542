// The contact of a coordinator: what is typed, and what others see of it.
import { formatPhone } from '../../../domain/contacts.ts'
import {
  Button,
  Card,
  ErrorSummary,
  FactList,
  Form,
  FormActions,
  PageHead,
  TextField,
} from '../../../ui/index.ts'
import { one } from '../../../web/body.ts'
import type { MunicipalityRow } from '../queries/index.ts'
import { contactWords as words } from '../words/index.ts'
import type { FormFacts } from './entries.tsx'

export function ContactPage({ municipality, typed, errors }: FormFacts & { municipality: MunicipalityRow }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead caption={municipality.name} title={words.title} lead={words.lead} />
      <Card>
        <Form action="/contact" hidden={{ version: one(typed, 'version') }}>
          <TextField
            name="contactName"
            label={words.name}
            value={one(typed, 'contactName')}
            error={errors.contactName}
            autocomplete="name"
            maxlength={150}
          />
          <TextField
            name="contactPhone"
            label={words.phone}
            hint={words.phoneHint}
            type="tel"
            value={one(typed, 'contactPhone')}
            error={errors.contactPhone}
            autocomplete="tel"
            width="half"
          />
          <TextField
            name="contactEmail"
            label={words.email}
            type="email"
            value={one(typed, 'contactEmail')}
            error={errors.contactEmail}
            autocomplete="email"
            exact
          />
          <FormActions>
            <Button>{words.save}</Button>
          </FormActions>
        </Form>
      </Card>
      {(municipality.contactPhone || municipality.contactEmail) && (
        <Card title={words.seen}>
          <FactList
            items={[
              { term: words.name, text: municipality.contactName },
              { term: words.phone, text: formatPhone(municipality.contactPhone) },
              { term: words.email, text: municipality.contactEmail },
            ].filter(({ text }) => text !== '')}
          />
        </Card>
      )}
    </>
  )
}
