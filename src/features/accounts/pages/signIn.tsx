// Pages of signing in.

import {
  Button,
  ButtonLink,
  Card,
  ErrorSummary,
  FactList,
  Form,
  FormActions,
  HiddenFields,
  Notice,
  PageHead,
  PasswordField,
  safeHref,
  TextField,
} from '../../../ui/index.ts'
import type { Typed } from '../../../web/body.ts'
import { one } from '../../../web/body.ts'
import type { FieldErrors } from '../../../web/forms.ts'
import type { KeptForm } from '../../../web/kept.ts'
import { keptWords, signInWords as words } from '../words/index.ts'
import { shownFields } from './keptFields.ts'

export interface Persona {
  login: string
  name: string
  roleWords: string
}

export interface SignInFacts {
  typed: Typed
  errors: FieldErrors
  /** Where to go afterwards; `/` when nowhere special. */
  back: string
  /** The token of a form that waits to be sent again. */
  kept: string
  personas: readonly Persona[]
}

export function SignInPage(it: SignInFacts) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={words.title} />
      {it.kept && <Notice tone="info">{words.keptNotice}</Notice>}
      {!it.kept && it.back !== '/' && <Notice tone="info">{words.backNotice}</Notice>}
      <Card>
        <Form action="/sign-in" hidden={{ back: it.back, kept: it.kept || undefined }}>
          <TextField
            name="login"
            label={words.login}
            value={one(it.typed, 'login')}
            error={it.errors.login}
            autocomplete="username"
            exact
          />
          <PasswordField name="password" label={words.password} error={it.errors.password} />
          <FormActions>
            <Button>{words.submit}</Button>
            <ButtonLink href="/password-reset" look="quiet">
              {words.forgotPassword}
            </ButtonLink>
            <ButtonLink href="/forgotten-login" look="quiet">
              {words.forgotLogin}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
      <p>
        <a href="/code">{words.byCode}</a>
      </p>
      <p>
        {words.teachers} <a href="/joining">{words.joining}</a>
      </p>
      <p>{words.lead}</p>
      {it.personas.length > 0 && <Personas {...it} />}
    </>
  )
}

function Personas({ personas, back }: SignInFacts) {
  return (
    <Card title={words.personas}>
      <p>{words.personasLead}</p>
      <Form action="/dev/enter" hidden={{ back }} label={words.personas}>
        <FactList
          items={personas.map((it) => ({
            term: it.roleWords,
            text: (
              <Button name="login" value={it.login} look="second" small>
                {it.name}
              </Button>
            ),
          }))}
        />
      </Form>
    </Card>
  )
}

/** What was typed when the session ended, and one button that sends the very same fields again. */
export function KeptPage({ form }: { form: KeptForm }) {
  const { texts, others } = shownFields(form.typed)
  return (
    <>
      <PageHead title={keptWords.title} lead={keptWords.lead} />
      <Card title={keptWords.what}>
        {texts.length === 0 ? (
          <p>{keptWords.nothing}</p>
        ) : (
          texts.map((text) => <p class="kept-text">{text}</p>)
        )}
        {texts.length > 0 && others > 0 && <p>{keptWords.more(others)}</p>}
        <p class="govuk-hint">{keptWords.notKept}</p>
        <form method="post" action={safeHref(form.path)}>
          {Object.entries(form.typed).map(([name, value]) =>
            Array.isArray(value) ? (
              value.map((each) => <HiddenFields fields={{ [name]: each }} />)
            ) : (
              <HiddenFields fields={{ [name]: value }} />
            ),
          )}
          <FormActions>
            <Button>{keptWords.send}</Button>
            <ButtonLink href="/" look="quiet">
              {keptWords.cancel}
            </ButtonLink>
          </FormActions>
        </form>
      </Card>
    </>
  )
}

export function KeptGonePage() {
  return (
    <>
      <PageHead title={keptWords.goneTitle} lead={keptWords.gone} />
      <ButtonLink href="/">{keptWords.toMain}</ButtonLink>
    </>
  )
}
