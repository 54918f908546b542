// The coordinator's home: who has not registered, which letters did not arrive, what is late among the own teachers.
import type { Day } from '../../../domain/days.ts'
import { ButtonLink, Notice, WorkTable } from '../../../ui/index.ts'
import { recentMoment } from '../../../ui/text.ts'
import type { Actor } from '../../../web/actor.ts'
import type { MunicipalityCounts, Undelivered } from '../queries.ts'
import { coordinatorWords as words } from '../words.ts'
import { Hello, type Queue, Queues, Sections } from './parts.tsx'

export interface CoordinatorHomeProps {
  actor: Actor
  counts: MunicipalityCounts
  /** Comparisons with the lists that wait. */
  claims: number
  undelivered: readonly Undelivered[]
  today: Day
}

export function CoordinatorHome({ actor, counts, claims, undelivered, today }: CoordinatorHomeProps) {
  const queues = queuesOf(counts, claims)
  return (
    <>
      <Hello
        actor={actor}
        lead={actor.where}
        actions={<ButtonLink href="/invitations/new">{words.invite}</ButtonLink>}
      />
      <Queues label={words.counters} items={queues} />
      {queues.every((queue) => queue.count === 0) && <Notice tone="success">{words.calm}</Notice>}
      {undelivered.length > 0 && <Letters list={undelivered} today={today} />}
      <Sections role={actor.role} />
    </>
  )
}

const queuesOf = (counts: MunicipalityCounts, claims: number): Queue[] => [
  { count: counts.applications, text: words.applications, href: '/applications' },
  {
    count: counts.unregisteredApplications,
    text: words.unregisteredApplications,
    href: '/applications',
    urgent: true,
  },
  { count: counts.unregistered, text: words.unregistered, href: '/invitations' },
  {
    count: counts.undelivered,
    text: words.undelivered,
    href: '/letters?status=refused',
    urgent: true,
  },
  { count: counts.overdue, text: words.overdue, href: '/cases?overdue=yes', urgent: true },
  { count: counts.unassigned, text: words.unassigned, href: '/cases?stage=scheduled' },
  ...(claims > 0 ? [{ count: claims, text: words.claims, href: '/claims', urgent: true }] : []),
]

function Letters({ list, today }: { list: readonly Undelivered[]; today: Day }) {
  return (
    <WorkTable
      caption={words.letters}
      count={words.lettersHint}
      rows={list}
      empty={null}
      columns={[
        { title: words.to, kind: 'head', cell: (it) => <a href={`/letters/${it.id}`}>{it.toEmail}</a> },
        { title: words.about, card: 'full', cell: (it) => it.subject },
        { title: words.said, card: 'full', cell: (it) => it.said },
        { title: words.when, kind: 'short', cell: (it) => recentMoment(it.queuedAt, today) },
      ]}
    />
  )
}
