// The form of an organisation.
import { organisationKinds } from '../../../domain/organisationKinds.ts'
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { OrganisationFacts } from '../queries/one.ts'
import { cardWords as words } from '../words.ts'

export interface EditPageProps {
  it: OrganisationFacts
  typed: Typed
  errors: FieldErrors
}

export const typedOf = (it: OrganisationFacts): Typed => ({
  name: it.name,
  kind: it.kind ?? '',
  isActive: it.isActive ? 'yes' : '',
  version: String(it.version),
})

export function EditPage({ it, typed, errors }: EditPageProps) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.editTitle} caption={it.municipality} />
      <Card>
        <Form action={`/organisations/${it.id}`} hidden={{ version: one(typed, 'version') }}>
          <TextField
            name="name"
            label={words.name}
            hint={words.nameHint}
            value={one(typed, 'name')}
            error={errors.name}
            maxlength={300}
          />
          <Select
            name="kind"
            label={words.kind}
            prompt={words.noKind}
            value={one(typed, 'kind')}
            error={errors.kind}
            choices={organisationKinds.map(({ code, name }) => ({ value: code, text: name }))}
          />
          <Checkbox
            name="isActive"
            label={words.active}
            hint={words.activeHint}
            checked={one(typed, 'isActive') !== ''}
          />
          <FormActions>
            <Button>{words.save}</Button>
            <ButtonLink href={`/organisations/${it.id}`} look="quiet">
              {words.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}
