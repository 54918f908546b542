// Links that lead nowhere, each with the way out.
import { formatPhone, maskEmail, parsePhone } from '../../../../domain/contacts.ts'
import {
  Button,
  ButtonLink,
  Card,
  FactList,
  Form,
  FormActions,
  longDay,
  More,
  PageHead,
  safeHref,
} from '../../../../ui/index.ts'
import { dayAndTime } from '../../../../ui/text.ts'
import type { Contact, Invitation } from '../../queries/index.ts'
import { deadWords as words } from '../../words/index.ts'

export function UnknownPage({ contacts }: { contacts: readonly Contact[] }) {
  return (
    <>
      <PageHead title={words.unknownTitle} />
      <Card>
        <p>{words.unknown}</p>
        <p>{words.askCoordinator}</p>
        {contacts.length > 0 ? (
          <More title={words.coordinators}>
            <Contacts contacts={contacts} />
          </More>
        ) : (
          <p>{words.noContacts}</p>
        )}
      </Card>
    </>
  )
}

interface DeadFacts {
  it: Invitation
  contacts: readonly Contact[]
}

export function RevokedPage({ contacts }: DeadFacts) {
  return (
    <>
      <PageHead title={words.revokedTitle} />
      <Card>
        <p>{words.revoked}</p>
        <p>{words.askCoordinator}</p>
      </Card>
      <Whom contacts={contacts} />
    </>
  )
}

/** Says nothing of the new address: the old one may have been a stranger's. */
export function ReplacedPage({ it, contacts }: DeadFacts) {
  const [day] = it.sentAt ? dayAndTime(it.sentAt) : ['']
  return (
    <>
      <PageHead title={words.replacedTitle} />
      <Card>
        <p>{words.replaced(day ? longDay(day) : '')}</p>
        <p>{words.replacedSpam}</p>
      </Card>
      <Whom contacts={contacts} />
    </>
  )
}

export function ExpiredPage({ it, here, contacts, fault }: DeadFacts & { here: string; fault?: string }) {
  return (
    <>
      <PageHead title={words.expiredTitle} />
      <Card>
        <p>{words.expired(it.expiresOn ?? '')}</p>
        {it.byOneself ? (
          <FormActions>
            <ButtonLink href="/joining">{words.joinAgain}</ButtonLink>
          </FormActions>
        ) : (
          <p>{fault ?? words.whereTo(maskEmail(it.email))}</p>
        )}
        {!fault && !it.byOneself && (
          <Form action={`${here}/link`}>
            <FormActions>
              <Button>{words.freshLink}</Button>
            </FormActions>
          </Form>
        )}
      </Card>
      <Whom contacts={contacts} />
    </>
  )
}

function Whom({ contacts }: { contacts: readonly Contact[] }) {
  if (contacts.length === 0) return null
  return (
    <Card title={words.whomToAsk}>
      <Contacts contacts={contacts} />
    </Card>
  )
}

export const Contacts = ({ contacts }: { contacts: readonly Contact[] }) => (
  <FactList items={contacts.map((it) => ({ term: it.municipality, text: <Reach {...it} /> }))} />
)

function Reach(it: Contact) {
  const phone = parsePhone(it.phone)
  return (
    <>
      {it.name && <div>{it.name}</div>}
      {it.phone && (
        <div>{phone.ok ? <a href={`tel:${phone.value}`}>{formatPhone(phone.value)}</a> : it.phone}</div>
      )}
      {it.email && (
        <div>
          <a href={safeHref(`mailto:${it.email}`)}>{it.email}</a>
        </div>
      )}
    </>
  )
}
