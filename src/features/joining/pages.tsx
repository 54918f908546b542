// The public pages of a teacher's registration, up to the steps that it shares with invitations.
import type { Child } from 'hono/jsx'
import {
  Button,
  ButtonLink,
  Card,
  Checkbox,
  ErrorSummary,
  Form,
  FormActions,
  More,
  Notice,
  PageHead,
  Select,
  TextField,
} from '../../ui/index.ts'
import { one, type Typed } from '../../web/body.ts'
import type { FieldErrors } from '../../web/forms.ts'
import { closedWords, linkWords, askWords as words } from './words.ts'

interface Typing {
  typed: Typed
  errors: FieldErrors
}

export function AskPage({ typed, errors, typo, become }: Typing & { typo: string | null; become: Child }) {
  return (
    <>
      <ErrorSummary errors={typo ? { ...errors, sure: typo } : errors} />
      <PageHead title={words.title} lead={words.lead} />
      {become}
      <Card>
        <Form action="/joining">
          <TextField
            name="email"
            label={words.email}
            hint={words.emailHint}
            value={one(typed, 'email')}
            error={errors.email}
            type="email"
            autocomplete="email"
            exact
          />
          {typo && (
            <Notice tone="warning">
              <p>{typo}</p>
              <Checkbox name="sure" label={words.sure} />
            </Notice>
          )}
          <FormActions>
            <Button>{words.submit}</Button>
            <ButtonLink href="/sign-in" look="quiet">
              {words.signIn}
            </ButtonLink>
          </FormActions>
        </Form>
      </Card>
      <p>{words.invited}</p>
    </>
  )
}

export function SentPage({ hours }: { hours: number }) {
  return (
    <>
      <PageHead title={words.sentTitle} lead={words.sent} />
      <Card>
        <p>{words.sentHow(hours)}</p>
        <FormActions>
          <ButtonLink href="/sign-in">{words.toSignIn}</ButtonLink>
          <ButtonLink href="/joining" look="quiet">
            {words.again}
          </ButtonLink>
        </FormActions>
      </Card>
    </>
  )
}

/** Only whom the school or the coordinator has invited registers. */
export function ClosedPage({ contacts }: { contacts: Child }) {
  return (
    <>
      <PageHead title={words.title} lead={closedWords.lead} />
      <Card>
        <p>{closedWords.text}</p>
        {contacts ? (
          <More title={closedWords.coordinators}>{contacts}</More>
        ) : (
          <p>{closedWords.noContacts}</p>
        )}
        <FormActions>
          <ButtonLink href="/sign-in">{words.toSignIn}</ButtonLink>
        </FormActions>
      </Card>
    </>
  )
}

export interface LinkFacts extends Typing {
  here: string
  email: string
  municipalities: readonly { id: string; name: string }[]
}

export function LinkPage(it: LinkFacts) {
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={linkWords.title} lead={linkWords.lead(it.email)} />
      <Card>
        <Form action={it.here}>
          <Select
            name="municipality"
            label={linkWords.municipality}
            hint={linkWords.municipalityHint}
            value={one(it.typed, 'municipality')}
            error={it.errors.municipality}
            choices={it.municipalities.map(({ id, name }) => ({ value: id, text: name }))}
          />
          <h2>{linkWords.whatTitle}</h2>
          <ul>
            {linkWords.what.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <FormActions>
            <Button>{linkWords.begin}</Button>
          </FormActions>
        </Form>
      </Card>
    </>
  )
}

export function DeadPage() {
  return (
    <>
      <PageHead title={linkWords.deadTitle} lead={linkWords.dead} />
      <FormActions>
        <ButtonLink href="/joining">{linkWords.again}</ButtonLink>
      </FormActions>
    </>
  )
}
