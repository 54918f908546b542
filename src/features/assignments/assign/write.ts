// What every way of assigning writes.
import type { Tx } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { settleStages } from '../../../db/stage.ts'
import type { Placed } from '../../../domain/assigning.ts'
import type { Day } from '../../../domain/days.ts'
import { fullName } from '../../../domain/names.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { settleWork } from '../../contracts/index.ts'
import { tellAssigned } from './mails.ts'
import {
  type AskedCase,
  bumpVersions,
  type CandidateRow,
  insertAssignments,
  type NewAssignment,
} from './queries/index.ts'

export interface Work {
  placed: Placed[]
  cases: AskedCase[]
  people: CandidateRow[]
  dueOn: Day | null
  /** The proposal that was accepted. */
  proposalId?: string
}

/** Writes what was planned: assignments, history, stages, letters. */
export async function write(tx: Tx, to: Deps, actor: Actor, work: Work): Promise<NewAssignment[]> {
  if (work.placed.length === 0) return []
  const now = to.clock.now()
  const caseOf = new Map(work.cases.map((it) => [it.id, it]))
  const made = work.placed.map((it) => {
    const about = caseOf.get(it.caseId)
    if (!about) throw new Error('a case was planned that was not asked for')
    return { ...it, id: newId(), about, dueOn: work.dueOn ?? about.dueOn }
  })
  await insertAssignments(tx, now, { by: actor.accountId, proposalId: work.proposalId ?? null }, made)
  const touched = [...new Set(made.map((it) => it.caseId))]
  await bumpVersions(tx, touched)
  const nameOf = new Map(work.people.map((it) => [it.id, fullName(it.name)]))
  await record(
    tx,
    actor,
    now,
    ...made.map((it) => ({
      is: 'specialistAssigned' as const,
      caseId: it.caseId,
      personId: it.about.personId,
      municipalityId: it.about.municipalityId,
      about: { kind: 'specialist', id: it.specialistId },
      facts: {
        specialist: nameOf.get(it.specialistId) ?? '',
        part: it.part,
        dueOn: it.dueOn,
        warnings: it.warnings,
      },
    })),
  )
  await settleStages(tx, actor, now, touched)
  await settleWork(
    tx,
    actor,
    now,
    made.map(({ specialistId }) => specialistId),
  )
  const assignments = made.map(({ id, caseId, specialistId, part, dueOn }) => ({
    id,
    caseId,
    specialistId,
    part,
    dueOn,
  }))
  await tellAssigned(to, tx, now, { assignments, people: work.people, cases: work.cases })
  return assignments
}
