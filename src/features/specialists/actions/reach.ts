// The specialist somebody works on, when the record is theirs to see; an attempt at another's is noted.
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { findForeign, findSpecialist, lockSpecialist, type Specialist } from '../queries/index.ts'

/** For a page. */
export async function seeOne(to: Deps, actor: Actor, id: string): Promise<Specialist | undefined> {
  const found = await findSpecialist(to.db, actor, to.clock.today(), id)
  if (!found) await transaction(to.db, (tx) => noteStranger(tx, to, actor, id))
  return found
}

/** For a change: the row is held until the transaction ends. */
export async function reach(tx: Tx, to: Deps, actor: Actor, id: string): Promise<Specialist | undefined> {
  const found = await lockSpecialist(tx, actor, to.clock.today(), id)
  if (!found) await noteStranger(tx, to, actor, id)
  return found
}

async function noteStranger(tx: Tx, to: Deps, actor: Actor, id: string): Promise<void> {
  const foreign = await findForeign(tx, id)
  if (!foreign) return
  await record(tx, actor, to.clock.now(), {
    is: 'foreignAttempt',
    ...foreign,
    about: { kind: 'specialist', id },
    facts: { path: `/specialists/${id}` },
  })
}

/** In whose histories a change of a specialist stands. */
export const aboutSpecialist = (it: Pick<Specialist, 'id' | 'personId' | 'municipalityId'>) => ({
  personId: it.personId,
  municipalityId: it.municipalityId,
  about: { kind: 'specialist', id: it.id },
})
