// The page «Личные данные»: everything about the actor on one page, each part with its own way to change it.
import type { Child } from 'hono/jsx'
import {
  Aside,
  Card,
  type Fact,
  FactList,
  LinkButton,
  More,
  Notice,
  PageHead,
  StatusDot,
} from '../../../ui/index.ts'
import { moment } from '../../../ui/text.ts'
import { taxStatusWords } from '../../../web/contractWords.ts'
import type { Account } from '../../accounts/index.ts'
import type { Contractor, EmailChange, SecretMask } from '../queries/index.ts'
import { type Line, type SecretKind, secretKinds } from '../secrets.ts'
import {
  absenceWords,
  emailWords,
  historyWords,
  secretWords,
  specialistWords,
  taxWords,
  profileWords as words,
} from '../words/index.ts'
import { type ConsentLine, Consents, type SignInLine, SignIns } from './records.tsx'

export interface ProfileFacts {
  person: Line[]
  /** Only in the role of a specialist. */
  specialist?: {
    municipality: string
    lines: Line[]
    masks: readonly SecretMask[]
    contractor: Contractor
  }
  /** Only in the role of a teacher: the mask of СНИЛС, empty when it is not told. */
  snils: string | undefined
  /** The specialist's part is there, but in another role. */
  isInOtherRole: boolean
  account: Account
  emailChange: EmailChange | undefined
  signIns: readonly SignInLine[]
  consents: readonly ConsentLine[]
  history: Child
  /** The way to become a teacher too, where it is open. */
  become: Child
}

export function ProfilePage(it: ProfileFacts) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <Card title={words.personTitle} aside={<Edit href="/profile/person" label={words.editPerson} />}>
        <Lines lines={it.person} />
      </Card>
      {it.specialist && <Work {...it.specialist} />}
      {it.specialist && <Contract {...it.specialist} />}
      {it.snils !== undefined && <Snils mask={it.snils} />}
      {it.specialist && <Absence it={it.specialist.contractor} />}
      {it.isInOtherRole && <Aside>{words.otherRole}</Aside>}
      {it.become}
      <SignInCard {...it} />
      <SignIns items={it.signIns} />
      <Consents items={it.consents} />
      <Card title={words.historyTitle} id="history" aside={<a href="/profile/history">{historyWords.all}</a>}>
        {it.history}
      </Card>
    </>
  )
}

const Edit = ({ href, label }: { href: string; label: string }) => (
  <a href={href} aria-label={label}>
    {words.edit}
  </a>
)

const Lines = ({ lines }: { lines: readonly Line[] }) => (
  <FactList items={lines.map(({ term, text }) => ({ term, text: text || <Missing /> }))} />
)

const Missing = () => <span class="govuk-hint">{words.missing}</span>

function Work({ municipality, lines }: { municipality: string; lines: readonly Line[] }) {
  return (
    <Card title={words.workTitle} aside={<Edit href="/profile/work" label={words.editWork} />}>
      <Lines lines={[{ term: specialistWords.municipality, text: municipality }, ...lines]} />
      <More title={specialistWords.municipalityChange}>{specialistWords.municipalityHow}</More>
    </Card>
  )
}

function Contract({ masks, contractor }: { masks: readonly SecretMask[]; contractor: Contractor }) {
  return (
    <Card title={words.contractTitle} id="contract">
      <p>{secretWords.lead}</p>
      <FactList
        items={[
          {
            term: taxWords.title,
            text: taxStatusWords[contractor.taxStatus],
            action: { href: '/profile/tax', text: words.edit, label: taxWords.edit },
          },
          ...secretKinds.map((kind) => secretFact(kind, masks.find((it) => it.kind === kind)?.mask)),
        ]}
      />
    </Card>
  )
}

function Snils({ mask }: { mask: string }) {
  return (
    <Card title={secretWords.titles.snils} id="contract">
      <p>{secretWords.snilsWhy}</p>
      <FactList items={[secretFact('snils', mask || undefined)]} />
    </Card>
  )
}

function secretFact(kind: SecretKind, mask: string | undefined): Fact {
  const title = secretWords.titles[kind]
  const href = `/profile/contract/${kind}`
  if (!mask)
    return {
      term: title,
      text: <Missing />,
      action: { href, text: secretWords.add, label: secretWords.addOf(title) },
    }
  return {
    term: title,
    text: (
      <>
        {mask}{' '}
        <LinkButton action={`${href}/showing`} label={secretWords.showOf(title)}>
          {secretWords.show}
        </LinkButton>
      </>
    ),
    action: { href, text: words.edit, label: secretWords.editOf(title) },
  }
}

const Absence = ({ it }: { it: Contractor }) => (
  <Card title={absenceWords.title} aside={<Edit href="/profile/absence" label={absenceWords.edit} />}>
    <p>{it.awayFrom ? absenceWords.line(it.awayFrom, it.awayTo, it.awayKind) : absenceWords.none}</p>
  </Card>
)

function SignInCard({ account, emailChange }: ProfileFacts) {
  const proved = account.emailConfirmedAt !== null
  return (
    <Card title={words.signInTitle} id="sign-in">
      {emailChange && (
        <Notice
          tone="info"
          actions={<LinkButton action="/profile/email/withdrawal">{emailWords.withdraw}</LinkButton>}
        >
          {emailWords.pending(emailChange.newEmail, moment(emailChange.expiresAt))}
        </Notice>
      )}
      <FactList
        items={[
          { term: words.login, text: account.login, copy: account.login, copyWhat: words.copyLogin },
          {
            term: words.email,
            text: (
              <>
                {account.email}
                <br />
                <StatusDot tone={proved ? 'green' : 'yellow'}>
                  {proved ? words.emailProved : words.emailNotProved}
                </StatusDot>
              </>
            ),
            action: { href: '/profile/email', text: words.edit, label: words.changeEmail },
          },
          {
            term: words.password,
            text: words.passwordDots,
            action: { href: '/password', text: words.change, label: words.changePassword },
          },
        ]}
      />
    </Card>
  )
}
