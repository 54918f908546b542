// What follows work: acts of accepted conclusions, and somebody who leaves for the pension's sake.
import { newId } from '../../db/ids.ts'
import { addDays } from '../../domain/days.ts'
import { isRefusal } from '../../domain/refusals.ts'
import { makeAct, signAct } from '../../features/acts/index.ts'
import { assign } from '../../features/assignments/index.ts'
import { tellDismissal } from '../../features/dismissals/index.ts'
import type { Deps } from '../../web/deps.ts'
import { casesFor, specialistOf } from '../queries.ts'
import { actAs } from './people.ts'
import { actOf, contractNow, nextToLeave } from './queries.ts'

/** A second time changes nothing: what is accepted stands in an act by then. */
export async function tellOfSettling(to: Deps): Promise<void> {
  await payFor(to, 'demoexpert', true)
  await payFor(to, 'demosever', false)
  await leave(to)
}

async function payFor(to: Deps, login: string, isSigned: boolean): Promise<void> {
  const center = await actAs(to, 'democenter', 'center')
  const contract = await contractNow(to.db, (await specialistOf(to.db, login)).specialistId)
  if (!contract) return
  const today = to.clock.today()
  const made = await makeAct(to, center, { contractId: contract.id, kind: 'interim', madeOn: today })
  if (!made || isRefusal(made) || !isSigned) return
  await signAct(to, center, await actOf(to.db, made.id), today)
}

async function leave(to: Deps): Promise<void> {
  const it = await nextToLeave(to.db)
  if (!it) return
  const center = await actAs(to, 'democenter', 'center')
  const specialist = await specialistOf(to.db, it.login)
  const cases = await casesFor(to.db, specialist, 3)
  await assign(
    to,
    center,
    cases.map(({ id }) => id),
    [specialist.specialistId],
  )
  const actor = await actAs(to, it.login, 'specialist')
  const today = to.clock.today()
  await tellDismissal(to, actor, specialist.specialistId, {
    id: newId(),
    leavesOn: addDays(today, 7),
    kind: 'temporary_pension',
    returnsOn: addDays(today, 45),
    lateReason: '',
    comment: '',
  })
}
