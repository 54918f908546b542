// Who has not come to sign is written to, not more often than weekly; a coordinator gets one letter about all of them (S-04).
import { type Tx, transaction } from '../../../db/connect.ts'
import { record, system } from '../../../db/history.ts'
import type { Deps } from '../../../web/deps.ts'
import { reminderCopyLetter, reminderLetter, type Sender, send, senderOf } from '../mails.ts'
import {
  lockToRemind,
  placesToRemind,
  type Unsigned,
  unsignedNames,
  wasDigested,
  writeReminded,
} from '../queries/due.ts'
import { findMissing } from '../queries/making.ts'
import { coordinatorsOf, reachedPeople } from '../queries/people.ts'
import { aboutContract } from './about.ts'

// Somewhat less than a week: the hour at which the work begins moves a little.
const pauseMs = (7 * 24 - 6) * 3_600_000

interface Place {
  campaignId: string
  municipalityId: string
}

/** A municipality in a transaction of its own; one that fails does not stop the rest. */
export async function remindUnsigned(to: Deps): Promise<void> {
  const since = new Date(to.clock.now().getTime() - pauseMs)
  for (const place of await placesToRemind(to.db, { today: to.clock.today(), since })) {
    try {
      await transaction(to.db, (tx) => remindPlace(tx, to, place, since))
    } catch (error) {
      to.log.error('contracts of a municipality were not reminded', { error, record: place.municipalityId })
    }
  }
}

async function remindPlace(tx: Tx, to: Deps, place: Place, since: Date): Promise<void> {
  const now = to.clock.now()
  const list = await lockToRemind(tx, { ...place, today: to.clock.today(), since })
  if (list.length === 0) return
  const sender = await senderOf(tx, to)
  await remindEach(tx, to, sender, list)
  await writeReminded(
    tx,
    list.map(({ id }) => id),
    now,
  )
  await record(
    tx,
    system,
    now,
    ...list.map((it) => ({ is: 'contractReminded' as const, ...aboutContract(it), facts: {} })),
  )
  if (!(await wasDigested(tx, place.municipalityId, since)))
    await tellCoordinators(tx, to, sender, place, list)
}

async function remindEach(tx: Tx, to: Deps, sender: Sender, list: readonly Unsigned[]): Promise<void> {
  const personIds = list.map(({ personId }) => personId)
  const [reached, missing] = [await reachedPeople(tx, personIds), await findMissing(tx, personIds)]
  const today = to.clock.today()
  const letters = list.flatMap((it) => {
    const person = reached.get(it.personId)
    return person
      ? [reminderLetter(sender, person, it, { needs: missing.get(it.personId) ?? [], today })]
      : []
  })
  await send(tx, to, letters)
}

async function tellCoordinators(
  tx: Tx,
  to: Deps,
  sender: Sender,
  place: Place,
  list: readonly Unsigned[],
): Promise<void> {
  const until = list[0]?.signTo ?? to.clock.today()
  const names = await unsignedNames(tx, place)
  const coordinators = await coordinatorsOf(tx, place.municipalityId, to.clock.today())
  const digest = { municipalityId: place.municipalityId, names, until }
  await send(
    tx,
    to,
    coordinators.map((one) => reminderCopyLetter(sender, one, digest)),
  )
}
