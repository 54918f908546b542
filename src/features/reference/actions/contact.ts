// A coordinator's own contact: the municipality is the one of the role, whatever the form says.
import { transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { type Actor, municipalityOf } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { type Contact, listMunicipalities, lockEntries, writeContact } from '../queries/index.ts'
import { contactShown } from './catalogues.ts'
import { changesBetween } from './changes.ts'

/** Nothing when the role has no municipality; `Conflict` when the contact was changed meanwhile. */
export const changeContact = (
  to: Deps,
  actor: Actor,
  version: number,
  it: Contact,
): Promise<'changed' | undefined> =>
  transaction(to.db, async (tx) => {
    await lockEntries(tx, 'municipality')
    const own = municipalityOf(actor)
    const before = (await listMunicipalities(tx)).find(({ id }) => id === own)
    if (!before) return undefined
    const changes = changesBetween(contactShown(before), contactShown(it))
    if (changes.length === 0) return 'changed'
    await writeContact(tx, { id: before.id, version }, it)
    await record(tx, actor, to.clock.now(), {
      is: 'municipalityChanged',
      municipalityId: before.id,
      about: { kind: 'municipality', id: before.id },
      facts: { name: before.name, changes },
    })
    return 'changed'
  })
