// The forms of the person and of the address.
import {
  Button,
  ButtonLink,
  Card,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  PasswordField,
  Radios,
  TextField,
} from '../../../ui/index.ts'
import { one, type Typed } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { emailWords, profileWords, personWords as words } from '../words/index.ts'

export interface Filled {
  typed: Typed
  errors: FieldErrors
}

export const Save = ({ back = '/profile' }: { back?: string }) => (
  <FormActions>
    <Button>{profileWords.save}</Button>
    <ButtonLink href={back} look="quiet">
      {profileWords.cancel}
    </ButtonLink>
  </FormActions>
)

/** `isSpecialist` says which fields must be filled. */
export function PersonForm({ typed, errors, isSpecialist }: Filled & { isSpecialist: boolean }) {
  const field = (name: string) => ({ name, value: one(typed, name), error: errors[name] })
  const required = isSpecialist ? undefined : false
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={words.formTitle} />
      <Card>
        <Form action="/profile/person" hidden={{ version: one(typed, 'version') }}>
          <TextField {...field('lastName')} label={words.lastName} autocomplete="family-name" />
          <TextField {...field('firstName')} label={words.firstName} autocomplete="given-name" />
          <TextField
            {...field('middleName')}
            label={words.middleName}
            hint={words.middleNameHint}
            autocomplete="additional-name"
            required={false}
          />
          <DateField {...field('birthOn')} label={words.birthOn} hint={words.birthHint} required={required} />
          <Radios
            {...field('sex')}
            label={words.sex}
            hint={words.sexHint}
            required={false}
            inline
            choices={[
              { value: 'f', text: words.sexes.f },
              { value: 'm', text: words.sexes.m },
            ]}
          />
          <TextField
            {...field('phoneMobile')}
            label={words.phoneMobile}
            hint={words.phoneHint}
            type="tel"
            autocomplete="tel"
            width="half"
            required={required}
          />
          <TextField
            {...field('phoneWork')}
            label={words.phoneWork}
            hint={words.phoneHint}
            type="tel"
            width="half"
            required={false}
          />
          <Save />
        </Form>
      </Card>
    </>
  )
}

/** `sure` is an address that was sent already and found to look mistyped. */
export function EmailForm({ typed, errors, now, sure }: Filled & { now: string; sure: string }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={emailWords.title} lead={emailWords.lead} />
      <Card>
        <p>{emailWords.now(now)}</p>
        <Form action="/profile/email" hidden={{ sure }}>
          <TextField
            name="email"
            label={emailWords.email}
            value={one(typed, 'email')}
            error={errors.email}
            type="email"
            autocomplete="email"
            exact
          />
          <PasswordField name="password" label={emailWords.password} error={errors.password} />
          <FormActions>
            <Button>{emailWords.submit}</Button>
            <ButtonLink href="/profile" look="quiet">
              {profileWords.cancel}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

/** By the link of the letter: opening changes nothing, the button does. */
export function ConfirmEmailPage({ token, newEmail }: { token: string; newEmail: string }) {
  return (
    <>
      <PageHead title={emailWords.confirmTitle} lead={emailWords.confirm(newEmail)} />
      <Form action={`/email-change/${token}`}>
        <Button>{emailWords.confirmButton}</Button>
      </Form>
    </>
  )
}

export function EmailWordPage({ title, lead }: { title: string; lead: string }) {
  return (
    <>
      <PageHead title={title} lead={lead} />
      <ButtonLink href="/profile">{emailWords.toProfile}</ButtonLink>
    </>
  )
}
