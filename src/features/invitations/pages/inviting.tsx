// Inviting one person.
import { invitedBy, mayHaveOrganisation } from '../../../domain/invitation.ts'
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  Combobox,
  ErrorSummary,
  FactList,
  Fieldset,
  Form,
  FormActions,
  Notice,
  PageHead,
  Radios,
  Select,
  TextField,
} from '../../../ui/index.ts'
import { type Actor, municipalityOf, organisationOf } from '../../../web/actor.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { Named } from '../queries/index.ts'
import { invitedRoleWords, newWords as words } from '../words/index.ts'

export interface Places {
  actor: Actor
  municipalities: readonly Named[]
}

export interface NewFacts extends Places {
  typed: Typed
  errors: FieldErrors
  /** Sentences that speak for a slip; a tick overrules them. */
  doubts: readonly string[]
  /** An invitation that stands in the way and may be opened. */
  earlierId?: string
  once: string
  positions: readonly Named[]
  /** Organisations of the municipality that is chosen now. */
  schools: readonly { id: string; name: string }[]
}

export function NewPage(it: NewFacts) {
  const roles = invitedBy(it.actor.role)
  return (
    <>
      <ErrorSummary errors={withDoubts(it)} />
      <PageHead title={words.title} lead={words.lead} />
      {it.earlierId && (
        <Notice
          tone="warning"
          actions={<a href={`/invitations/${it.earlierId}`}>{words.openIt}</a>}
          title={it.errors.email}
        />
      )}
      <Card>
        <Form action="/invitations/new" hidden={{ once: it.once }}>
          {/* Enter in a field presses the first button of a form: it must be the one that sends. */}
          <button type="submit" hidden />
          {roles.length > 1 && (
            <Radios
              name="role"
              label={words.role}
              value={one(it.typed, 'role') || roles[0]}
              error={it.errors.role}
              choices={roles.map((role) => ({ value: role, text: invitedRoleWords[role] }))}
            />
          )}
          <Text {...it} name="lastName" label={words.lastName} />
          <Text {...it} name="firstName" label={words.firstName} />
          <Text {...it} name="middleName" label={words.middleName} required={false} />
          <TextField
            name="email"
            label={words.email}
            hint={words.emailHint}
            value={one(it.typed, 'email')}
            error={it.errors.email}
            type="email"
            exact
          />
          <Doubts doubts={it.doubts} label={words.sure} />
          <Place {...it} />
          <School {...it} />
          <Known {...it} />
          <FormActions>
            <Button>{words.submit}</Button>
            <ButtonLink href="/invitations" look="quiet">
              {words.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

function Text(it: NewFacts & { name: string; label: string; required?: boolean }) {
  return (
    <TextField
      name={it.name}
      label={it.label}
      value={one(it.typed, it.name)}
      error={it.errors[it.name]}
      required={it.required}
    />
  )
}

/** The doubts lead the page as faults do, or nobody would look for them below. */
export const withDoubts = (it: { errors: FieldErrors; doubts: readonly string[] }): FieldErrors =>
  it.doubts[0] ? { ...it.errors, sure: it.doubts[0] } : it.errors

export function Doubts({ doubts, label }: { doubts: readonly string[]; label: string }) {
  if (doubts.length === 0) return null
  return (
    <Notice tone="warning" title={words.doubtTitle}>
      {doubts.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <Checkbox name="sure" label={label} />
    </Notice>
  )
}

export function Place(it: Places & { typed: Typed; errors: FieldErrors }) {
  if (municipalityOf(it.actor)) return null
  return (
    <Select
      name="municipality"
      label={words.municipality}
      value={one(it.typed, 'municipality')}
      error={it.errors.municipality}
      choices={it.municipalities.map((place) => ({ value: place.id, text: place.name }))}
    />
  )
}

function School(it: NewFacts) {
  if (!invitedBy(it.actor.role).some(mayHaveOrganisation)) return null
  if (organisationOf(it.actor))
    return <FactList items={it.schools.map(({ name }) => ({ term: words.schoolOwn, text: name }))} />
  return (
    <>
      {!municipalityOf(it.actor) && (
        <p>
          <Button look="second" small name="show" value="organisations">
            {words.showSchools}
          </Button>
        </p>
      )}
      {(it.schools.length > 0 || it.errors.school) && (
        <Combobox
          name="school"
          label={words.school}
          hint={words.schoolHint}
          value={one(it.typed, 'school')}
          error={it.errors.school}
          required={false}
          choices={it.schools.map(({ id, name }) => ({ value: id, text: name }))}
        />
      )}
    </>
  )
}

function Known(it: NewFacts) {
  // A head knows of the own teachers how to reach them, and the place of work is the school.
  const asksWork = organisationOf(it.actor) === null
  return (
    <Fieldset legend={words.known}>
      <TextField
        name="phone"
        label={words.phone}
        value={one(it.typed, 'phone')}
        error={it.errors.phone}
        required={false}
        type="tel"
        width="half"
      />
      {asksWork && (
        <TextField
          name="organisation"
          label={words.organisation}
          hint={words.organisationHint}
          value={one(it.typed, 'organisation')}
          error={it.errors.organisation}
          required={false}
        />
      )}
      {asksWork && (
        <Combobox
          name="position"
          label={words.position}
          value={one(it.typed, 'position')}
          required={false}
          choices={it.positions.map((position) => ({ value: position.code, text: position.name }))}
        />
      )}
    </Fieldset>
  )
}
