// The assignments of a specialist, for whoever may read conclusions.
import { isInForce, isOpen } from '../../../domain/assignment.ts'
import { Card, StatusDot, TwoLines, WorkTable } from '../../../ui/index.ts'
import { daysLeft, formatDay } from '../../../ui/text.ts'
import {
  assignmentTones,
  assignmentWords,
  conclusionTones,
  conclusionWords,
  stageTones,
  stageWords,
} from '../../cases/index.ts'
import type { Work } from '../queries/index.ts'
import { cardWords as words } from '../words/index.ts'

export const workShown = 50

export function Assignments({
  work,
  today,
  mayManage,
}: {
  work: readonly Work[]
  today: string
  mayManage: boolean
}) {
  if (work.length === 0)
    return (
      <Card title={words.assignments} id="assignments">
        <p>{words.noAssignments}</p>
      </Card>
    )
  return (
    <div id="assignments">
      <WorkTable
        caption={words.assignments}
        count={words.assignmentsCount(work.length)}
        rows={work}
        empty={null}
        pager={
          <>
            {work.length === workShown && <p class="govuk-hint">{words.firstOnly(workShown)}</p>}
            {mayManage && <a href="/periods">{words.redistribute}</a>}
          </>
        }
        columns={[
          {
            title: words.teacher,
            kind: 'head',
            cell: (it) => (
              <TwoLines main={<a href={`/cases/${it.caseId}`}>{it.teacher}</a>} sub={words.case(it.number)} />
            ),
          },
          {
            title: words.due,
            cardLabel: `${words.due}:`,
            cell: (it) => (
              <TwoLines main={formatDay(it.dueOn)} sub={isAwaited(it) && daysLeft(it.dueOn, today)} />
            ),
          },
          { title: words.state, kind: 'status', card: 'full', cell: (it) => <State {...it} /> },
        ]}
      />
    </div>
  )
}

const isClosed = (it: Work): boolean => it.stage === 'closed_withdrawn'
const isAwaited = (it: Work): boolean => isOpen(it.status) && !isClosed(it)

function State(it: Work) {
  if (isClosed(it)) return <StatusDot tone={stageTones[it.stage]}>{stageWords[it.stage]}</StatusDot>
  if (it.conclusion && isInForce(it.status))
    return <StatusDot tone={conclusionTones[it.conclusion]}>{conclusionWords[it.conclusion]}</StatusDot>
  return <StatusDot tone={assignmentTones[it.status]}>{assignmentWords[it.status]}</StatusDot>
}
