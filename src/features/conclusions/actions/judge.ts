// The Center's decision about a conclusion: accepted, returned with remarks, or noted as brought on paper.

import type { Tx } from '../../../db/connect.ts'
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { readSettings } from '../../../db/settings.ts'
import { settleStage } from '../../../db/stage.ts'
import { expectedWay, receivePaper as paperRule, judge as rule } from '../../../domain/conclusion.ts'
import type { Day } from '../../../domain/days.ts'
import { shortName } from '../../../domain/names.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { noteAcceptedWork } from '../../acts/index.ts'
import { tellAccepted, tellReturned } from '../mails.tsx'
import {
  type Checked,
  findChecked,
  findForPaper,
  lockCaseOf,
  markAccepted,
  markDone,
  markReturned,
  putPaper,
} from '../queries/index.ts'

export type Judged = { judged: true; personId: string }

/** Nothing means: there is no such conclusion. `seen` is the version that stood on the page. */
export const acceptConclusion = (
  to: Deps,
  actor: Actor,
  id: string,
  seen: number,
): Promise<Judged | Refusal | undefined> =>
  underLock(to, id, seen, async (tx, it) => {
    const now = to.clock.now()
    await markAccepted(tx, {
      conclusionId: it.id,
      assignmentId: it.assignmentId,
      now,
      accountId: actor.accountId,
    })
    await settleStage(tx, actor, now, it.caseId)
    await noteAcceptedWork(tx, to, actor, it.id)
    await record(tx, actor, now, {
      is: 'conclusionAccepted',
      ...aboutOf(it),
      facts: { specialist: shortName(it.specialist), version: it.versions },
    })
    await tellAccepted(tx, to, it)
  })

export const returnConclusion = (
  to: Deps,
  actor: Actor,
  id: string,
  seen: number,
  text: string,
): Promise<Judged | Refusal | undefined> =>
  underLock(to, id, seen, async (tx, it) => {
    const now = to.clock.now()
    const { correctionDays } = await readSettings(tx)
    await markReturned(tx, {
      conclusionId: it.id,
      assignmentId: it.assignmentId,
      version: it.versions,
      text,
      now,
      accountId: actor.accountId,
    })
    await settleStage(tx, actor, now, it.caseId)
    await record(tx, actor, now, {
      is: 'conclusionReturned',
      ...aboutOf(it),
      facts: { specialist: shortName(it.specialist), version: it.versions, text },
    })
    await tellReturned(tx, to, it, { text, correctionDays })
  })

async function underLock(
  to: Deps,
  id: string,
  seen: number,
  write: (tx: Tx, it: Checked) => Promise<void>,
): Promise<Judged | Refusal | undefined> {
  return transaction(to.db, async (tx): Promise<Judged | Refusal | undefined> => {
    const found = await findChecked(tx, id)
    if (!found || !(await lockCaseOf(tx, found.assignmentId))) return undefined
    const it = await findChecked(tx, id)
    if (!it) return undefined
    const allowed = rule({ ...it, conclusion: it.status }, seen)
    if (isRefusal(allowed)) return allowed
    await write(tx, it)
    return { judged: true, personId: it.personId }
  })
}

const aboutOf = (it: Checked) => ({
  caseId: it.caseId,
  personId: it.personId,
  municipalityId: it.municipalityId,
})

export interface Paper {
  assignmentId: string
  receivedOn: Day
  broughtBy: string
}

/** Notes that paper was brought. Returns the conclusion's id. */
export async function receivePaper(
  to: Deps,
  actor: Actor,
  paper: Paper,
): Promise<{ conclusionId: string } | Refusal | undefined> {
  const now = to.clock.now()
  const settings = await readSettings(to.db)
  return transaction(to.db, async (tx): Promise<{ conclusionId: string } | Refusal | undefined> => {
    if (!(await lockCaseOf(tx, paper.assignmentId))) return undefined
    const it = await findForPaper(tx, paper.assignmentId)
    if (!it) return undefined
    const facts = { ...it, assignment: it.status, expectation: expectedWay(it.form, it.isRemote, settings) }
    const allowed = paperRule(facts, paper.receivedOn, to.clock.today())
    if (isRefusal(allowed)) return allowed
    const conclusionId = await putPaper(tx, {
      assignmentId: paper.assignmentId,
      caseId: it.caseId,
      on: paper.receivedOn,
      broughtBy: paper.broughtBy,
      isLate: allowed.isLate,
      now,
    })
    await markDone(tx, paper.assignmentId, now)
    await settleStage(tx, actor, now, it.caseId)
    await record(tx, actor, now, {
      is: 'paperReceived',
      caseId: it.caseId,
      personId: it.personId,
      municipalityId: it.municipalityId,
      facts: { specialist: shortName(it.specialist), on: paper.receivedOn, broughtBy: paper.broughtBy },
    })
    return { conclusionId }
  })
}
