// The home of those who see the whole region: the Center's queues, and the same figures for the auditor.

import type { Day } from '../../../domain/days.ts'
import { shortName } from '../../../domain/names.ts'
import { type Permission, roleMay } from '../../../domain/roles.ts'
import { Notice, TwoLines, WorkTable } from '../../../ui/index.ts'
import { recentMoment } from '../../../ui/text.ts'
import type { Actor } from '../../../web/actor.ts'
import { declineReasonWords } from '../../assignments/index.ts'
import type { GivenBack, RegionCounts } from '../queries.ts'
import { auditorWords, centerWords as words } from '../words.ts'
import { Hello, type Queue, Queues, Sections } from './parts.tsx'

export interface RegionHomeProps {
  actor: Actor
  counts: RegionCounts
  today: Day
}

export function CenterHome({ givenBack, ...it }: RegionHomeProps & { givenBack: readonly GivenBack[] }) {
  const queues = queuesOf(it)
  return (
    <>
      <Hello actor={it.actor} lead={words.lead} />
      <Queues label={words.counters} items={queues} />
      {queues.every((queue) => queue.count === 0) && <Notice tone="success">{words.calm}</Notice>}
      {givenBack.length > 0 && <GivenBackTable list={givenBack} today={it.today} />}
      <Sections role={it.actor.role} />
    </>
  )
}

export function AuditorHome(it: RegionHomeProps) {
  return (
    <>
      <Hello actor={it.actor} lead={auditorWords.lead} />
      <Queues label={words.counters} items={queuesOf(it)} />
      <Sections role={it.actor.role} />
    </>
  )
}

/** The queues this role may look into; those that are seldom filled stand here only when they are. */
function queuesOf({ actor, counts }: RegionHomeProps): Queue[] {
  const all: (Queue & { permission: Permission; onlySome?: true })[] = [
    {
      permission: 'application.read',
      count: counts.applications,
      text: words.applications,
      href: '/applications',
    },
    {
      permission: 'application.read',
      count: counts.applicationsSoon,
      onlySome: true,
      text: words.applicationsSoon,
      href: '/applications?due=soon',
      urgent: true,
    },
    {
      permission: 'application.read',
      count: counts.applicationsLate,
      onlySome: true,
      text: words.applicationsLate,
      href: '/applications?due=late',
      urgent: true,
    },
    {
      permission: 'case.list',
      count: counts.unassigned,
      text: words.unassigned,
      href: '/cases?stage=scheduled',
    },
    { permission: 'conclusion.check', count: counts.toCheck, text: words.toCheck, href: '/conclusions' },
    {
      permission: 'case.list',
      count: counts.returned,
      text: words.returned,
      href: '/cases?stage=conclusion_returned',
    },
    {
      permission: 'case.list',
      count: counts.overdue,
      text: words.overdue,
      href: '/cases?overdue=yes',
      urgent: true,
    },
    {
      permission: 'dismissal.read',
      count: counts.leaving,
      onlySome: true,
      text: words.leaving,
      href: '/dismissals',
      urgent: true,
    },
    {
      permission: 'sfr.read',
      count: counts.sfrOverdue,
      onlySome: true,
      text: words.sfrOverdue,
      href: '/sfr?state=overdue',
      urgent: true,
    },
    {
      permission: 'specialist.list',
      count: counts.away,
      onlySome: true,
      text: words.away,
      href: '/specialists?state=away',
    },
    {
      permission: 'act.read',
      count: counts.unpriced,
      onlySome: true,
      text: words.unpriced,
      href: '/acts/loose?only=unpriced',
    },
    {
      permission: 'order.read',
      count: counts.outsideOrder,
      onlySome: true,
      text: words.outsideOrder,
      href: '/specialists?state=approved&order=none',
    },
    {
      permission: 'import.run',
      count: counts.imports,
      onlySome: true,
      text: words.imports,
      href: '/imports',
    },
    {
      permission: 'proposal.read',
      count: counts.conflicts,
      onlySome: true,
      text: words.conflicts,
      href: '/conflicts',
      urgent: true,
    },
    {
      permission: 'claim.decide',
      count: counts.claims,
      onlySome: true,
      text: words.claims,
      href: '/claims',
      urgent: true,
    },
    {
      permission: 'letter.read',
      count: counts.refused,
      onlySome: true,
      text: words.refused,
      href: '/letters?status=refused',
      urgent: true,
    },
  ]
  return all.filter((it) => roleMay(actor.role, it.permission) && (!it.onlySome || it.count > 0))
}

function GivenBackTable({ list, today }: { list: readonly GivenBack[]; today: Day }) {
  return (
    <WorkTable
      caption={words.givenBack}
      count={words.givenBackHint}
      rows={list}
      empty={null}
      columns={[
        {
          title: words.teacher,
          kind: 'head',
          cell: (it) => <TwoLines main={<a href={`/cases/${it.caseId}`}>{it.teacher}</a>} sub={it.number} />,
        },
        { title: words.specialist, card: 'full', cell: (it) => shortName(it.specialist) },
        {
          title: words.reason,
          card: 'full',
          cell: (it) => <TwoLines main={declineReasonWords[it.reason]} sub={it.comment} />,
        },
        { title: words.when, kind: 'short', cell: (it) => recentMoment(it.declinedAt, today) },
        {
          title: words.action,
          kind: 'action',
          cell: (it) => (
            <a href={`/cases/${it.caseId}/assignment`} aria-label={words.assignOf(it.teacher)}>
              {words.assign}
            </a>
          ),
        },
      ]}
    />
  )
}
