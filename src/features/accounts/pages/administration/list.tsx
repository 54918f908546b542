// The list of accounts.

import { roles } from '../../../../domain/roles.ts'
import {
  type Column,
  Empty,
  FilterPanel,
  PageHead,
  Pager,
  Select,
  StatusDot,
  TextField,
  TwoLines,
  WithFilter,
  WorkTable,
} from '../../../../ui/index.ts'
import { grouped, shortMoment } from '../../../../ui/text.ts'
import type { Page } from '../../../../web/list.ts'
import { countedUpTo } from '../../../../web/list.ts'
import { roleWords } from '../../../../web/words.ts'
import type { ListAsked } from '../../listing.ts'
import type { AccountLine } from '../../queries/index.ts'
import { administrationWords as words } from '../../words/index.ts'

export interface AccountRow extends AccountLine {
  roles: string[]
}

export interface AccountsListFacts {
  asked: ListAsked
  page: Page<AccountRow>
  count: number
}

export function AccountsPage(it: AccountsListFacts) {
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <WithFilter filter={<Filters {...it.asked} />}>
        <WorkTable
          caption={words.caption}
          count={countWords(it.count)}
          columns={columns}
          rows={it.page.rows}
          empty={
            it.asked.active > 0 ? (
              <Empty title={words.notFound}>{words.notFoundHow}</Empty>
            ) : (
              <Empty title={words.empty}>{words.emptyHow}</Empty>
            )
          }
          pager={
            it.count > 0 && (
              <Pager
                shown={words.shown(it.page.rows.length, countWords(it.count))}
                previous={it.page.previous && it.asked.href({ before: it.page.previous })}
                next={it.page.next && it.asked.href({ after: it.page.next })}
                exportHref={it.asked.exportHref}
              />
            )
          }
        />
      </WithFilter>
    </>
  )
}

const countWords = (count: number): string =>
  count > countedUpTo ? words.moreThan(grouped(countedUpTo)) : grouped(count)

function Filters(it: ListAsked) {
  return (
    <FilterPanel action="/accounts" active={it.active} clearHref="/accounts">
      <TextField name="q" label={words.search} value={it.q} type="search" />
      <Select
        name="role"
        label={words.role}
        value={it.filter.role}
        prompt={words.anyRole}
        choices={roles.map((role) => ({ value: role, text: roleWords[role] }))}
      />
      <Select
        name="status"
        label={words.status}
        value={it.filter.status}
        prompt={words.anyStatus}
        choices={[
          { value: 'active', text: words.active },
          { value: 'blocked', text: words.blocked },
        ]}
      />
    </FilterPanel>
  )
}

const columns: Column<AccountRow>[] = [
  {
    title: words.person,
    kind: 'head',
    cell: (row) => <TwoLines main={<a href={`/accounts/${row.id}`}>{row.name}</a>} sub={row.login} />,
  },
  { title: words.contacts, cell: (row) => row.email, card: 'full' },
  {
    title: words.roles,
    cell: (row) => (row.roles.length > 0 ? row.roles.map((role) => <div>{role}</div>) : words.noRoles),
    card: 'full',
  },
  {
    title: words.lastSignIn,
    kind: 'short',
    cell: (row) => (row.lastSignInAt ? shortMoment(row.lastSignInAt) : words.never),
    cardLabel: `${words.lastSignIn}:`,
  },
  { title: words.status, kind: 'status', cell: (row) => <AccountStatus status={row.status} /> },
]

export const AccountStatus = ({ status }: { status: 'active' | 'blocked' }) => (
  <StatusDot tone={status === 'active' ? 'green' : 'red'}>{words[status]}</StatusDot>
)
