// Whom to call, by municipality. Works without a script: the choice is a GET form.
import { formatPhone, parsePhone } from '../../../domain/contacts.ts'
import { Button, Card, FactList, Form, FormActions, PageHead, Select, safeHref } from '../../../ui/index.ts'
import type { Coordinator } from '../queries/index.ts'
import { coordinatorWords as words } from '../words/index.ts'

export interface CoordinatorChoice {
  all: readonly Coordinator[]
  chosen: Coordinator | undefined
  /** The page that asks. */
  here: string
}

export function CoordinatorContacts({
  title,
  lead,
  ...it
}: CoordinatorChoice & { title?: string; lead: string }) {
  return (
    <>
      <Card title={title} id="coordinator">
        <p>{lead}</p>
        <Form method="get" action={`${it.here}#coordinator`} label={words.choose}>
          <Select
            name="municipality"
            label={words.choose}
            value={it.chosen?.id}
            choices={it.all.map((one) => ({ value: one.id, text: one.municipality }))}
          />
          <FormActions>
            <Button look="second">{words.show}</Button>
          </FormActions>
        </Form>
      </Card>
      {it.chosen && (
        <Card title={it.chosen.municipality} accent>
          <Contact {...it.chosen} />
        </Card>
      )}
    </>
  )
}

function Contact(it: Coordinator) {
  if (!it.phone && !it.email) return <p>{words.unknown(it.municipality)}</p>
  const phone = parsePhone(it.phone)
  const items = [
    it.name && { term: words.name, text: it.name },
    it.phone && {
      term: words.phone,
      text: phone.ok ? <a href={`tel:${phone.value}`}>{formatPhone(phone.value)}</a> : it.phone,
    },
    it.email && { term: words.email, text: <a href={safeHref(`mailto:${it.email}`)}>{it.email}</a> },
  ]
  return <FactList items={items.filter((item) => item !== '')} />
}

export function ForgottenLoginPage(it: CoordinatorChoice) {
  return (
    <>
      <PageHead title={words.forgottenTitle} />
      <CoordinatorContacts {...it} lead={words.forgotten} />
      <p>
        <a href="/code">{words.enterCode}</a>
        <br />
        <a href="/sign-in">{words.toSignIn}</a>
      </p>
    </>
  )
}
