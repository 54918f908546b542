// Pages of forgotten and changed passwords.
import type { Child } from 'hono/jsx'
import {
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  Form,
  FormActions,
  PageHead,
  PasswordField,
  TextField,
} from '../../../ui/index.ts'
import type { Typed } from '../../../web/body.ts'
import { one } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import { codeWords, newPasswordWords, ownPasswordWords, resetWords } from '../words/index.ts'

export interface Filled {
  typed: Typed
  errors: FieldErrors
}

/** A page that says one thing and leads on. */
export function WordPage(it: {
  title: string
  lead: string
  href: string
  action: string
  children?: Child
}) {
  return (
    <>
      <PageHead title={it.title} lead={it.lead} />
      {it.children}
      <p>
        <ButtonLink href={it.href}>{it.action}</ButtonLink>
      </p>
    </>
  )
}

export function ResetPage({ typed, errors, coordinators }: Filled & { coordinators: Child }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={resetWords.title} lead={resetWords.lead} />
      <Card>
        <Form action="/password-reset">
          <LoginField typed={typed} errors={errors} />
          <FormActions>
            <Button>{resetWords.submit}</Button>
            <ButtonLink href="/sign-in" look="quiet">
              {resetWords.toSignIn}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
      <p>
        <a href="/forgotten-login">{resetWords.forgotLogin}</a>
      </p>
      {coordinators}
    </>
  )
}

const LoginField = ({ typed, errors }: Filled) => (
  <TextField
    name="login"
    label={resetWords.login}
    hint={resetWords.loginHint}
    value={one(typed, 'login')}
    error={errors.login}
    autocomplete="username"
    width="half"
    exact
  />
)

const NewPasswordFields = ({ errors }: { errors: FieldErrors }) => (
  <>
    <PasswordField
      name="password"
      label={newPasswordWords.password}
      hint={newPasswordWords.hint}
      error={errors.password}
      autocomplete="new-password"
    />
    <PasswordField
      name="repeat"
      label={newPasswordWords.repeat}
      error={errors.repeat}
      autocomplete="new-password"
    />
    <p>{newPasswordWords.advice}</p>
  </>
)

/** By the link of the letter. */
export function NewPasswordPage(it: { token: string; login: string; errors: FieldErrors }) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={newPasswordWords.title} lead={newPasswordWords.forLogin(it.login)} />
      <Card>
        <Form action={`/password-reset/${it.token}`}>
          <input type="hidden" name="username" autocomplete="username" value={it.login} />
          <NewPasswordFields errors={it.errors} />
          <FormActions>
            <Button>{newPasswordWords.submit}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

/** By the code that the coordinator read out. */
export function CodePage({ typed, errors, coordinators }: Filled & { coordinators: Child }) {
  return (
    <>
      <ErrorSummary errors={errors} />
      <PageHead title={codeWords.title} lead={codeWords.lead} />
      <Card>
        <Form action="/code">
          <LoginField typed={typed} errors={errors} />
          <TextField
            name="code"
            label={codeWords.code}
            hint={codeWords.codeHint}
            value={one(typed, 'code')}
            error={errors.code}
            inputmode="numeric"
            autocomplete="one-time-code"
            width="short"
            exact
          />
          <NewPasswordFields errors={errors} />
          <FormActions>
            <Button>{newPasswordWords.submit}</Button>
            <ButtonLink href="/sign-in" look="quiet">
              {resetWords.toSignIn}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
      {coordinators}
    </>
  )
}

export function OwnPasswordPage(it: { login: string; must: boolean; errors: FieldErrors }) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead
        title={ownPasswordWords.title}
        lead={it.must ? ownPasswordWords.mustLead : ownPasswordWords.lead}
      />
      <Card>
        <Form action="/password">
          <input type="hidden" name="username" autocomplete="username" value={it.login} />
          <PasswordField name="old" label={ownPasswordWords.old} error={it.errors.old} />
          <NewPasswordFields errors={it.errors} />
          <FormActions>
            <Button>{newPasswordWords.submit}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}
