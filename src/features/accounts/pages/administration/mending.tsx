// Helping somebody in, and keeping somebody out.
import { Button, Card, Form, FormActions, TextArea, TextField } from '../../../../ui/index.ts'
import { one } from '../../../../web/body.ts'
import { administrationWords as words } from '../../words/index.ts'
import type { AccountFacts } from './one.tsx'

export function HelpCard({ account, typed, errors }: AccountFacts) {
  const hidden = { version: String(account.version) }
  return (
    <>
      <Card title={words.correctEmail}>
        <Form action={`/accounts/${account.id}/email`} hidden={hidden}>
          <TextField
            name="email"
            label={words.newEmail}
            hint={words.correctEmailHow}
            type="email"
            value={one(typed, 'email')}
            error={errors.email}
            exact
          />
          <FormActions>
            <Button look="second">{words.saveEmail}</Button>
          </FormActions>
        </Form>
      </Card>
      <Card title={words.helpTitle}>
        <FormActions>
          <Form action={`/accounts/${account.id}/login-reminder`} label={words.remindLogin}>
            <Button look="second">{words.remindLogin}</Button>
          </Form>
          <Form action={`/accounts/${account.id}/code`} label={words.issueCode}>
            <Button look="second" confirm={words.codeConfirm}>
              {words.issueCode}
            </Button>
          </Form>
        </FormActions>
      </Card>
    </>
  )
}

export function BlockCard({ account, typed, errors }: AccountFacts) {
  const hidden = { version: String(account.version) }
  if (account.status === 'blocked')
    return (
      <Card title={words.blockTitle}>
        <p>{words.isBlocked}</p>
        <Form action={`/accounts/${account.id}/unblocking`} hidden={hidden}>
          <Button>{words.unblock}</Button>
        </Form>
      </Card>
    )
  return (
    <Card title={words.blockTitle}>
      <p>{words.blockHow}</p>
      <Form action={`/accounts/${account.id}/blocking`} hidden={hidden}>
        <TextArea
          name="blockReason"
          label={words.blockReason}
          rows={2}
          atMost={500}
          value={one(typed, 'blockReason')}
          error={errors.blockReason}
        />
        <FormActions>
          <Button look="danger">{words.block}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}
