// Filing a petition and withdrawing it (A.10).
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { isRefusal, type Refusal } from '../../../domain/refusals.ts'
import { filePetition as mayFile, withdrawPetition as mayWithdraw } from '../../../domain/review.ts'
import { dayIn } from '../../../outside/clock.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import {
  type ApplicationStanding,
  aboutApplication,
  findStanding,
  lockApplication,
} from '../../applications/index.ts'
import { claimFile, keepLooked, type LookedFile } from '../../files/index.ts'
import { tellFiled } from '../mails.ts'
import { findInForce, hasPetition, insertPetition, markWithdrawn } from '../queries.ts'

export interface PetitionWish {
  /** The number of the form: sent twice, it files once. */
  once: string
  headName: string
  council: string
  text: string
  scan: LookedFile | null
}

/** Nothing when the application is another school's or not there. */
export async function filePetition(
  to: Deps,
  actor: Actor,
  id: string,
  wish: PetitionWish,
): Promise<{ isFirst: boolean } | Refusal | undefined> {
  const [kept] = await keepLooked(to, actor, wish.scan ? [wish.scan] : [])
  return transaction(to.db, async (tx) => {
    const it = await lockedStanding(tx, actor, id)
    if (!it) return undefined
    if (await hasPetition(tx, wish.once)) return { isFirst: false }
    const there = await findInForce(tx, id)
    const ruled = mayFile({ ...it, filedOn: there ? dayIn(to.clock.zone, there.filedAt) : null })
    if (isRefusal(ruled)) return ruled
    const now = to.clock.now()
    if (kept) await claimFile(tx, kept.fileId, now)
    await insertPetition(tx, {
      ...wish,
      id: wish.once,
      applicationId: id,
      organisationId: it.organisationId,
      fileId: kept?.fileId ?? null,
      by: actor.accountId,
      now,
    })
    await record(tx, actor, now, { is: 'petitionFiled', ...about(it), facts: { head: wish.headName } })
    await tellFiled(to, tx, it)
    return { isFirst: true }
  })
}

/** Said twice, it is withdrawn once. */
export function withdrawPetition(
  to: Deps,
  actor: Actor,
  id: string,
): Promise<{ isFirst: boolean } | Refusal | undefined> {
  return transaction(to.db, async (tx) => {
    const it = await lockedStanding(tx, actor, id)
    if (!it) return undefined
    const there = await findInForce(tx, id)
    if (!there) return { isFirst: false }
    const ruled = mayWithdraw(it)
    if (isRefusal(ruled)) return ruled
    const now = to.clock.now()
    await markWithdrawn(tx, there.id, now)
    await record(tx, actor, now, { is: 'petitionWithdrawn', ...about(it), facts: {} })
    return { isFirst: true }
  })
}

/** The school or the category has changed: what was petitioned for is another thing now. The application is locked already. */
export async function endPetition(tx: Tx, actor: Actor, now: Date, it: ApplicationStanding): Promise<void> {
  const there = await findInForce(tx, it.id)
  if (!there || !(await markWithdrawn(tx, there.id, now))) return
  await record(tx, actor, now, { is: 'petitionWithdrawn', ...about(it), facts: {} })
}

const lockedStanding = async (tx: Tx, actor: Actor, id: string): Promise<ApplicationStanding | undefined> =>
  (await lockApplication(tx, actor, id)) && (await findStanding(tx, id))

const about = (it: ApplicationStanding) => ({
  ...aboutApplication(it),
  ...(it.caseId ? { caseId: it.caseId } : {}),
})
