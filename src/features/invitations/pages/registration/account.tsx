// Step three, «Логин и пароль», and the text of the consent.
import {
  Card,
  Checkbox,
  Notice,
  PageHead,
  PasswordField,
  PrintButton,
  TextField,
} from '../../../../ui/index.ts'
import { one } from '../../../../web/body.ts'
import type { ConsentText } from '../../consent.ts'
import { consentWords, stepWords, accountWords as words } from '../../words/index.ts'
import { ConsentTick } from './start.tsx'
import { type StepFacts, StepFrame } from './step.tsx'

export interface AccountFacts extends StepFacts {
  /** The address of the invitation is somebody else's account. */
  asksEmail: boolean
  asksSnils: boolean
}

export function AccountStep(it: AccountFacts) {
  return (
    <StepFrame {...it} submit={stepWords.register}>
      {it.asksSnils && (
        <TextField
          name="snils"
          label={words.snils}
          hint={words.snilsWhy}
          value={one(it.typed, 'snils')}
          error={it.errors.snils}
          required={false}
          inputmode="numeric"
          width="half"
          exact
          unkept
        />
      )}
      <Notice tone="warning">{words.advice}</Notice>
      {it.asksEmail && (
        <TextField
          name="email"
          label={words.email}
          hint={words.emailHint(it.open.it.email)}
          value={one(it.typed, 'email')}
          error={it.errors.email}
          type="email"
          exact
        />
      )}
      <TextField
        name="login"
        label={words.login}
        hint={words.loginHint}
        value={one(it.typed, 'login')}
        error={it.errors.login}
        autocomplete="username"
        width="half"
        exact
      />
      <PasswordField
        name="password"
        label={words.password}
        hint={words.passwordHint}
        error={it.errors.password}
        autocomplete="new-password"
      />
      <PasswordField
        name="repeat"
        label={words.repeat}
        error={it.errors.repeat}
        autocomplete="new-password"
      />
      <Checkbox
        name="noted"
        label={words.noted}
        error={it.errors.noted}
        checked={one(it.typed, 'noted') !== ''}
      />
      <h2>{words.consentTitle}</h2>
      <ConsentTick error={it.errors.consent} checked={one(it.typed, 'consent') !== ''} />
    </StepFrame>
  )
}

export function ConsentPage({ text }: { text: ConsentText }) {
  return (
    <>
      <PageHead
        title={consentWords.title}
        lead={consentWords.version(text.version, text.from)}
        actions={<PrintButton text={consentWords.print} />}
      />
      {text.sections.map((section) => (
        <Card title={section.title}>
          {section.paragraphs.map((paragraph) => (
            <p>{paragraph}</p>
          ))}
        </Card>
      ))}
    </>
  )
}
