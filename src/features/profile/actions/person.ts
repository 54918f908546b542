// Correcting the own person.
import { Conflict, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { fold, fullName } from '../../../domain/names.ts'
import type { Actor } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { changesBetween, personLines } from '../lines.ts'
import { lockPerson, type Person, renameInLists, updatePerson } from '../queries/index.ts'

/** Saves what differs and tells the history so; nothing when nothing does. Throws `Conflict` for a stale page. */
export const correctOwnPerson = (
  to: Deps,
  actor: Actor,
  wish: Omit<Person, 'id'>,
): Promise<'corrected' | 'unchanged'> =>
  transaction(to.db, async (tx) => {
    const before = await lockPerson(tx, actor.personId)
    const after = { ...wish, id: before.id }
    const changes = changesBetween(personLines(before), personLines(after))
    if (changes.length === 0) return 'unchanged'
    const sortName = fullName(after)
    const folded = fold(sortName)
    const foldedBefore = fold(fullName(before))
    if (!(await updatePerson(tx, { ...after, sortName, search: folded }))) throw new Conflict('person')
    if (sortName !== fullName(before))
      await renameInLists(tx, { personId: before.id, sortName, folded, foldedBefore })
    await record(tx, actor, to.clock.now(), {
      is: 'personCorrected',
      personId: before.id,
      facts: { changes },
    })
    return 'corrected'
  })
