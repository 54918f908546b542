// The home of the administrator, of the teacher and of the head of a school.
import { ButtonLink } from '../../../ui/form.tsx'
import type { Actor } from '../../../web/actor.ts'
import { OwnApplications, type OwnApplicationsProps } from '../../applications/index.ts'
import { ComparingNotice } from '../../claims/index.ts'
import type { HeadCounts } from '../../petitions/index.ts'
import type { AccountantCounts, RegionCounts } from '../queries.ts'
import { accountantWords, adminWords, centerWords, orgHeadWords, teacherWords } from '../words.ts'
import { Hello, Queues, Sections } from './parts.tsx'

export function AccountantHome({ actor, counts }: { actor: Actor; counts: AccountantCounts }) {
  return (
    <>
      <Hello actor={actor} lead={accountantWords.lead} />
      <Queues
        label={centerWords.counters}
        items={[
          {
            count: counts.sfrOverdue,
            text: accountantWords.sfrOverdue,
            href: '/sfr?state=overdue',
            urgent: true,
          },
          { count: counts.sfrDue, text: accountantWords.sfrDue, href: '/sfr' },
          { count: counts.toPay, text: accountantWords.toPay, href: '/sheets/new' },
          { count: counts.unpaidSheets, text: accountantWords.unpaidSheets, href: '/sheets?status=draft' },
          { count: counts.unpriced, text: accountantWords.unpriced, href: '/acts/loose?only=unpriced' },
        ]}
      />
      <Sections role={actor.role} />
    </>
  )
}

export function AdminHome({ actor, counts }: { actor: Actor; counts: RegionCounts }) {
  return (
    <>
      <Hello actor={actor} lead={adminWords.lead} />
      <Queues
        label={centerWords.counters}
        items={[
          { count: counts.refused, text: adminWords.refused, href: '/letters?status=refused', urgent: true },
          { count: counts.waiting, text: adminWords.waiting, href: '/letters?status=waiting', urgent: true },
        ]}
      />
      <Sections role={actor.role} />
    </>
  )
}

interface TeacherHomeProps {
  actor: Actor
  own: OwnApplicationsProps
  /** The coordinator compares them with the lists. */
  isCompared: boolean
}

export function TeacherHome({ actor, own, isCompared }: TeacherHomeProps) {
  return (
    <>
      <Hello actor={actor} lead={teacherWords.lead} />
      {isCompared && <ComparingNotice />}
      <OwnApplications {...own} />
      <Sections role={actor.role} />
    </>
  )
}

export function OrgHeadHome({ actor, counts }: { actor: Actor; counts: HeadCounts }) {
  return (
    <>
      <Hello
        actor={actor}
        lead={actor.where}
        actions={<ButtonLink href="/invitations/new">{orgHeadWords.invite}</ButtonLink>}
      />
      <Queues
        label={orgHeadWords.counters}
        items={[
          { count: counts.toConfirm, text: orgHeadWords.toConfirm, href: '/applications', urgent: true },
          { count: counts.toPetition, text: orgHeadWords.toPetition, href: '/applications', urgent: true },
        ]}
      />
      <Sections role={actor.role} />
    </>
  )
}
