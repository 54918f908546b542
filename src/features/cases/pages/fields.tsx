// The questions about a teacher and an application, shared by correcting and by opening by hand.
import { attestationFormCodes, attestationFormWords } from '../../../domain/attestationForms.ts'
import { categoryCodes, categoryWords, wantedCategories } from '../../../domain/categories.ts'
import { Combobox, DateField, Radios, Select, TextField } from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { CaseChoices, Choice } from '../queries/index.ts'
import type { OrganisationFacts } from '../queries/organisations.ts'
import { fieldWords as words } from '../words/index.ts'

export interface FormState {
  typed: Typed
  errors: FieldErrors
}

const byId = (list: readonly Choice[]) => list.map((it) => ({ value: it.id, text: it.name }))

export function NameFields({ typed, errors }: FormState) {
  return (
    <>
      <TextField
        name="lastName"
        label={words.lastName}
        value={one(typed, 'lastName')}
        error={errors.lastName}
        autocomplete="off"
        maxlength={100}
      />
      <TextField
        name="firstName"
        label={words.firstName}
        value={one(typed, 'firstName')}
        error={errors.firstName}
        autocomplete="off"
        maxlength={100}
      />
      <TextField
        name="middleName"
        label={words.middleName}
        value={one(typed, 'middleName')}
        error={errors.middleName}
        autocomplete="off"
        maxlength={100}
        required={false}
      />
    </>
  )
}

export function ContactFields({ typed, errors }: FormState) {
  return (
    <>
      <TextField
        name="email"
        label={words.email}
        value={one(typed, 'email')}
        error={errors.email}
        type="email"
        autocomplete="off"
        exact
        required={false}
        maxlength={254}
      />
      <TextField
        name="phone"
        label={words.phone}
        value={one(typed, 'phone')}
        error={errors.phone}
        type="tel"
        autocomplete="off"
        required={false}
        maxlength={40}
      />
    </>
  )
}

type WorkProps = FormState & { choices: CaseChoices; alike: readonly OrganisationFacts[] | null }

export function WorkFields({ typed, errors, choices, alike }: WorkProps) {
  return (
    <>
      <Select
        name="municipality"
        label={words.municipality}
        value={one(typed, 'municipality')}
        error={errors.municipality}
        choices={byId(choices.municipalities)}
      />
      <TextField
        name="organisation"
        label={words.organisation}
        hint={words.organisationHint}
        value={one(typed, 'organisation')}
        error={alike ? undefined : errors.organisation}
        autocomplete="off"
        maxlength={300}
      />
      {alike && (
        <Radios
          name="organisationIs"
          label={words.organisationIs}
          error={errors.organisationIs}
          value={one(typed, 'organisationIs')}
          choices={[
            ...alike.map((it) => ({ value: it.id, text: it.name })),
            { value: 'new', text: words.organisationNew(one(typed, 'organisation')) },
          ]}
        />
      )}
      <Combobox
        name="position"
        label={words.position}
        value={one(typed, 'position')}
        error={errors.position}
        choices={byId(choices.positions)}
      />
      <Combobox
        name="subject"
        label={words.subject}
        prompt={words.noSubject}
        value={one(typed, 'subject')}
        error={errors.subject}
        choices={byId(choices.subjects)}
        required={false}
      />
      <DateField
        name="appointedOn"
        label={words.appointedOn}
        value={one(typed, 'appointedOn')}
        error={errors.appointedOn}
      />
    </>
  )
}

export function AskedFields({ typed, errors }: FormState) {
  return (
    <>
      <Select
        name="categoryHeld"
        label={words.categoryHeld}
        value={one(typed, 'categoryHeld')}
        error={errors.categoryHeld}
        choices={categoryCodes.map((code) => ({ value: code, text: categoryWords[code].name }))}
      />
      <Radios
        name="categoryWanted"
        label={words.categoryWanted}
        value={one(typed, 'categoryWanted')}
        error={errors.categoryWanted}
        choices={wantedCategories.map((code) => ({ value: code, text: categoryWords[code].name }))}
      />
      <Radios
        name="form"
        label={words.form}
        value={one(typed, 'form')}
        error={errors.form}
        choices={attestationFormCodes.map((code) => ({ value: code, text: attestationFormWords[code] }))}
      />
    </>
  )
}
