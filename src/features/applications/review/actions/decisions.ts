// Decisions about categories that the Center knows: entered and removed on the page of an application.
import { type Tx, transaction } from '../../../../db/connect.ts'
import { record } from '../../../../db/history.ts'
import type { WantedCategory } from '../../../../domain/categories.ts'
import type { Day } from '../../../../domain/days.ts'
import type { Actor } from '../../../../web/actor.ts'
import type { Deps } from '../../../../web/deps.ts'
import { aboutApplication } from '../../submit.ts'
import { findReviewed, insertDecision, markDecisionRemoved, type Reviewed } from '../queries/index.ts'

export interface NewDecision {
  /** Made by the form, so that sending it twice enters it once. */
  once: string
  category: WantedCategory
  outcome: 'given' | 'refused'
  decidedOn: Day
  validUntil: Day | null
  orderRef: string
}

/** Nothing when the application is another's or not there. */
const about = (
  to: Deps,
  actor: Actor,
  applicationId: string,
  work: (tx: Tx, it: Reviewed, now: Date) => Promise<void>,
): Promise<true | undefined> =>
  transaction(to.db, async (tx) => {
    const it = await findReviewed(tx, actor, applicationId)
    if (!it) return undefined
    await work(tx, it, to.clock.now())
    return true
  })

export const enterDecision = (
  to: Deps,
  actor: Actor,
  applicationId: string,
  { once, ...it }: NewDecision,
): Promise<true | undefined> =>
  about(to, actor, applicationId, async (tx, application, now) => {
    const { personId, positionId } = application
    const isNew = await insertDecision(tx, {
      ...it,
      id: once,
      personId,
      positionId,
      now,
      by: actor.accountId,
    })
    if (!isNew) return
    await record(tx, actor, now, {
      is: 'categoryDecisionEntered',
      ...aboutApplication(application),
      facts: { category: it.category, outcome: it.outcome, on: it.decidedOn },
    })
  })

export const removeDecision = (
  to: Deps,
  actor: Actor,
  applicationId: string,
  id: string,
): Promise<true | undefined> =>
  about(to, actor, applicationId, async (tx, application, now) => {
    const removed = await markDecisionRemoved(tx, { id, personId: application.personId, now })
    if (!removed) return
    await record(tx, actor, now, {
      is: 'categoryDecisionRemoved',
      ...aboutApplication(application),
      facts: { category: removed.category, on: removed.decidedOn },
    })
  })
