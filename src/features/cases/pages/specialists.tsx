// Who works on the case and how far they are; those who no longer do, with what they left.

import { mostSpecialists } from '../../../domain/assigning.ts'
import { isInForce, revoke } from '../../../domain/assignment.ts'
import { isAwaited } from '../../../domain/case.ts'
import { fullName } from '../../../domain/names.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { Card, More, StatusDot } from '../../../ui/index.ts'
import { formatDay } from '../../../ui/text.ts'
import { paths } from '../paths.ts'
import type { CaseAssignment } from '../queries/one.ts'
import {
  assignmentTones,
  assignmentWords,
  conclusionTones,
  conclusionWords,
  conflictWords,
  declineWords,
  pageWords as words,
} from '../words/index.ts'
import type { CasePageProps } from './case.tsx'

export function Specialists(page: CasePageProps) {
  const { it, assignments, may, list } = page
  const current = assignments.filter((one) => isInForce(one.status))
  const former = assignments.filter((one) => !isInForce(one.status))
  const isOpen = it.stage !== 'closed_withdrawn'
  const hasPlace = current.length < mostSpecialists
  return (
    <Card
      title={words.specialists}
      id="specialists"
      aside={
        may.assign &&
        isOpen &&
        hasPlace && (
          <a href={paths.assignment(it.id, list)}>{current.length > 0 ? words.assignMore : words.assign}</a>
        )
      }
    >
      {current.length === 0 && <p>{isOpen ? words.nobody : words.nobodyClosed}</p>}
      {current.length > 0 && <People list={current} page={page} />}
      {may.assign && isAwaited(it.stage) && current.length < page.norm && (
        <p>
          <a href={`/periods/${it.period.id}/assignment`}>{words.redistribute}</a>
        </p>
      )}
      {former.length > 0 && (
        <More title={words.former}>
          <People list={former} page={page} />
        </More>
      )}
    </Card>
  )
}

function People({ list, page }: { list: readonly CaseAssignment[]; page: CasePageProps }) {
  return (
    <ul class="people">
      {list.map((one) => (
        <li class="people__one">
          <p class="people__name">{fullName(one.name)}</p>
          <p class="people__place">
            {one.organisation}, {one.municipality}
          </p>
          <p>
            <StatusDot tone={assignmentTones[one.status]}>{assignmentWords[one.status]}</StatusDot>
            {' · '}
            {words.assignedOn(formatDay(page.dayOf(one.assignedOn)), one.dueOn)}
          </p>
          {one.isTooNear && !isRefusal(revoke(one.status)) && (
            <p>
              <StatusDot tone="red">{words.tooNear}</StatusDot>
            </p>
          )}
          <Ended one={one} />
          <Conclusion one={one} page={page} />
          {page.may.assign && !isRefusal(revoke(one.status)) && (
            <p>
              <a href={paths.revocation(one.id, page.list)} aria-label={words.revokeOf(fullName(one.name))}>
                {words.revoke}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

function Ended({ one }: { one: CaseAssignment }) {
  if (one.status === 'revoked') return <p>{words.revoked(one.revokeReason ?? '')}</p>
  if (one.status !== 'declined') return null
  return (
    <>
      {one.conflictKind ? (
        <p>{words.conflict(conflictWords[one.conflictKind])}</p>
      ) : (
        one.declineReason && <p>{words.declined(declineWords[one.declineReason])}</p>
      )}
      {(one.conflictComment ?? one.declineComment) && <p>{one.conflictComment ?? one.declineComment}</p>}
    </>
  )
}

function Conclusion({ one, page }: { one: CaseAssignment; page: CasePageProps }) {
  const { conclusion } = one
  if (!conclusion) return null
  return (
    <p>
      {words.conclusion}:{' '}
      <StatusDot tone={conclusionTones[conclusion.status]}>{conclusionWords[conclusion.status]}</StatusDot>
      {conclusion.versions > 0 && `, ${words.version(conclusion.versions)}`}
      {conclusion.isLate && `, ${words.late}`}
      {page.may.read && (
        <>
          {' · '}
          <a href={paths.conclusion(conclusion.id)} aria-label={words.openConclusionOf(fullName(one.name))}>
            {words.openConclusion}
          </a>
        </>
      )}
    </p>
  )
}
