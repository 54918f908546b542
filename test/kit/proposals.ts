// A proposal of the period in which the cases of the tests are, made and changed through the pages.
import { newId } from '../../src/db/ids.ts'
import { defaultWeights } from '../../src/domain/proposal/weights.ts'
import type { Member } from './people.ts'
import type { Scene } from './scene.ts'
import { periodOf } from './stories.ts'
import type { World } from './world.ts'

export const weightFields = Object.fromEntries(
  Object.entries(defaultWeights).map(([name, value]) => [name, String(value)]),
)

export interface Ask {
  once?: string
  from?: string
  mayMove?: string
  change?: string
}

/** «Рассчитать». Returns the address of the proposal. */
export async function proposed(w: World, center: Member, more: Ask = {}): Promise<string> {
  const { id } = await periodOf(w, '2026-11')
  const answer = await center.visitor.post(`/periods/${id}/assignment`, {
    ...weightFields,
    seed: '1',
    once: newId(),
    ...more,
  })
  if (answer.status !== 303) throw new Error(`not proposed: ${answer.status} ${answer.text}`)
  return answer.location
}

export const idOf = (path: string): string => path.split('/').at(-1) ?? ''

export const proposalOf = async (w: World, center: Member): Promise<string> => idOf(await proposed(w, center))

/** A pair that is forbidden for good. */
export async function banOf(w: World, s: Scene): Promise<string> {
  const id = newId()
  await w.to.db
    .insertInto('pair_rule')
    .values({
      id,
      case_id: null,
      person_id: s.waiting.personId,
      specialist_id: s.people.specialist.specialistId,
      kind: 'forbidden',
      reason: 'Бывшие коллеги',
      created_at: w.clock.now(),
      created_by: s.people.center.accountId,
      removed_at: null,
    })
    .execute()
  return id
}
