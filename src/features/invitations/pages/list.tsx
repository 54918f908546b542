// The list of invitations.
import { invitationStates, invitedBy } from '../../../domain/invitation.ts'
import {
  ButtonLink,
  type Column,
  type Counter,
  Counters,
  Empty,
  FilterPanel,
  formatDay,
  grouped,
  LinkButton,
  PageHead,
  Pager,
  plural,
  Select,
  StatusDot,
  shortMoment,
  TextField,
  TwoLines,
  WithFilter,
  WorkTable,
} from '../../../ui/index.ts'
import { type Actor, municipalityOf } from '../../../web/actor.ts'
import { countedUpTo, type Page } from '../../../web/list.ts'
import type { ListAsked } from '../listing.ts'
import type { Counts, InvitationLine, Named } from '../queries/index.ts'
import { invitedRoleWords, stateWords, listWords as words } from '../words/index.ts'

export interface ListFacts {
  actor: Actor
  asked: ListAsked
  page: Page<InvitationLine>
  count: number
  counts: Counts
  municipalities: readonly Named[]
}

export function ListPage(it: ListFacts) {
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        actions={
          <>
            <ButtonLink href="/invitations/new">{words.inviteOne}</ButtonLink>
            <ButtonLink href="/invitations/list" look="second">
              {words.inviteMany}
            </ButtonLink>
          </>
        }
      />
      <Counters label={words.counters} items={counters(it)} />
      <WithFilter filter={<Filters {...it} />}>
        <WorkTable
          caption={words.caption}
          count={countWords(it.count)}
          columns={columns(it.actor)}
          rows={it.page.rows}
          empty={<Nobody {...it} />}
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

const figure = (count: number): number | string =>
  count > countedUpTo ? words.atLeast(grouped(countedUpTo)) : count

function counters({ counts, asked }: ListFacts): Counter[] {
  const by = (state: 'undelivered' | 'expired' | 'registered', tone: Counter['tone']): Counter => ({
    value: figure(counts[state]),
    text: plural(counts[state], words[state]),
    href: asked.href({ state }),
    current: asked.filter.state === state,
    tone: counts[state] > 0 ? tone : 'usual',
  })
  return [
    { value: figure(counts.awaited), text: plural(counts.awaited, words.awaited) },
    by('undelivered', 'warn'),
    by('expired', 'warn'),
    by('registered', 'good'),
  ]
}

function Nobody({ asked }: ListFacts) {
  if (asked.active > 0) return <Empty title={words.notFound}>{words.notFoundHow}</Empty>
  return (
    <Empty title={words.empty} actions={<ButtonLink href="/invitations/new">{words.inviteOne}</ButtonLink>}>
      {words.emptyHow}
    </Empty>
  )
}

function Filters({ asked, actor, municipalities }: ListFacts) {
  const roles = invitedBy(actor.role)
  return (
    <FilterPanel action="/invitations" active={asked.active} clearHref="/invitations">
      <TextField name="q" label={words.search} value={asked.q} type="search" />
      <Select
        name="state"
        label={words.state}
        value={asked.filter.state}
        prompt={words.anyState}
        choices={invitationStates.map((state) => ({ value: state, text: stateWords[state].text }))}
      />
      {!municipalityOf(actor) && (
        <Select
          name="municipality"
          label={words.municipality}
          value={asked.filter.municipalityId}
          prompt={words.anyMunicipality}
          choices={municipalities.map((one) => ({ value: one.id, text: one.name }))}
        />
      )}
      {roles.length > 1 && (
        <Select
          name="role"
          label={words.role}
          value={asked.filter.role}
          prompt={words.anyRole}
          choices={roles.map((role) => ({ value: role, text: invitedRoleWords[role] }))}
        />
      )}
      <Select
        name="order"
        label={words.order}
        value={asked.order}
        prompt={null}
        choices={[
          { value: 'name', text: words.orders.name },
          { value: 'new', text: words.orders.new },
        ]}
      />
    </FilterPanel>
  )
}

function columns(actor: Actor): Column<InvitationLine>[] {
  const place: Column<InvitationLine> = {
    title: words.municipality,
    cell: (row) => <TwoLines main={row.municipality ?? ''} sub={placeSub(row)} />,
    card: 'full',
  }
  return [
    {
      title: words.person,
      kind: 'head',
      cell: (row) => <TwoLines main={<a href={`/invitations/${row.id}`}>{row.name}</a>} sub={row.email} />,
    },
    ...(municipalityOf(actor) ? whoOf(actor) : [place]),
    { title: words.state, kind: 'status', cell: (row) => <State {...row} /> },
    {
      title: words.sent,
      kind: 'short',
      cell: (row) => <TwoLines main={row.sentAt ? shortMoment(row.sentAt) : ''} sub={termOf(row)} />,
      card: 'full',
      cardLabel: `${words.sent}:`,
    },
    {
      title: words.who,
      cell: (row) => row.invitedBy ?? words.byProduct,
      card: 'full',
      cardLabel: `${words.who}:`,
    },
    { title: words.action, kind: 'action', cell: (row) => <Next {...row} /> },
  ]
}

// Whoever invites to several roles sees which; a head invites teachers of one school.
const whoOf = (actor: Actor): Column<InvitationLine>[] =>
  invitedBy(actor.role).length > 1
    ? [
        {
          title: words.role,
          cell: (row) => <TwoLines main={invitedRoleWords[row.role]} sub={row.organisation ?? undefined} />,
          card: 'full',
        },
      ]
    : []

const placeSub = (row: InvitationLine): string | undefined =>
  row.role === 'specialist'
    ? undefined
    : [invitedRoleWords[row.role], row.organisation].filter(Boolean).join(', ')

const termOf = (row: InvitationLine): string | undefined =>
  row.expiresOn && row.state !== 'registered' && row.state !== 'revoked'
    ? `${words.was} ${formatDay(row.expiresOn)}`
    : undefined

export function State({ state, said }: Pick<InvitationLine, 'state' | 'said'>) {
  const { tone, text } = stateWords[state]
  return (
    <TwoLines
      main={<StatusDot tone={tone}>{text}</StatusDot>}
      sub={state === 'undelivered' ? said : undefined}
    />
  )
}

function Next(row: InvitationLine) {
  if (row.state === 'undelivered')
    return (
      <a href={`/invitations/${row.id}#email`} aria-label={words.correctOf(row.name)}>
        {words.correct}
      </a>
    )
  if (row.state !== 'expired') return null
  return (
    <LinkButton
      action={`/invitations/${row.id}/links`}
      hidden={{ version: String(row.version) }}
      label={words.againOf(row.name)}
    >
      {words.again}
    </LinkButton>
  )
}
