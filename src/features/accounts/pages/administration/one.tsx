// One account: who it is, its roles, and what an administrator may do.
import { fullName } from '../../../../domain/names.ts'
import { Card, ErrorSummary, type Fact, FactList, PageHead, StatusDot } from '../../../../ui/index.ts'
import { shortMoment } from '../../../../ui/text.ts'
import type { Typed } from '../../../../web/body.ts'
import type { FieldErrors } from '../../../../web/forms.ts'
import type { Account, Coordinator, GrantRow } from '../../queries/index.ts'
import { administrationWords as words } from '../../words/index.ts'
import { AccountStatus } from './list.tsx'
import { BlockCard, HelpCard } from './mending.tsx'
import { GiveRole, RolesCard } from './roles.tsx'

export interface AccountFacts {
  account: Account
  grants: readonly GrantRow[]
  municipalities: readonly Coordinator[]
  /** The administrator's own account, which cannot be blocked here. */
  isOwn: boolean
  today: string
  /** The form that was sent last, when something in it was wrong. */
  typed: Typed
  errors: FieldErrors
}

export function AccountPage(it: AccountFacts) {
  const { account } = it
  return (
    <>
      <ErrorSummary errors={it.errors} />
      <PageHead title={fullName(account)} caption={words.accountOf} />
      <Card>
        <FactList items={factsOf(account)} />
      </Card>
      <RolesCard {...it} />
      <GiveRole {...it} />
      <HelpCard {...it} />
      {!it.isOwn && <BlockCard {...it} />}
    </>
  )
}

const factsOf = (it: Account): Fact[] => [
  { term: words.status, text: <AccountStatus status={it.status} /> },
  { term: words.login, text: it.login, copy: it.login, copyWhat: words.copyLogin },
  {
    term: words.email,
    text: (
      <>
        {it.email}
        <br />
        <StatusDot tone={it.emailConfirmedAt ? 'green' : 'yellow'}>
          {it.emailConfirmedAt ? words.emailProved : words.emailNotProved}
        </StatusDot>
      </>
    ),
  },
  { term: words.created, text: shortMoment(it.createdAt) },
  { term: words.lastSignIn, text: it.lastSignInAt ? shortMoment(it.lastSignInAt) : words.never },
]
