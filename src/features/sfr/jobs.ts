// Timed work: what is overdue and not told of today yet. A server that slept tells it when it wakes.
import { transaction } from '../../db/connect.ts'
import { institutionOn } from '../../db/settings.ts'
import { staffOf } from '../../db/staff.ts'
import { queueLetters } from '../../jobs/letters.ts'
import type { Deps } from '../../web/deps.ts'
import { overdueLetter } from './mails.ts'
import { countOverdue, lockDigest, writtenToOn } from './queries/index.ts'

export const tellOverdueSfr = (to: Deps) => (): Promise<void> =>
  transaction(to.db, async (tx) => {
    const today = to.clock.today()
    const count = await countOverdue(tx, today)
    if (count === 0) return
    await lockDigest(tx)
    const now = to.clock.now()
    const written = await writtenToOn(tx, { kind: 'sfrOverdue', on: today, zone: to.clock.zone, now })
    const people = (await staffOf(tx, 'accountant', today)).filter((it) => !written.has(it.personId))
    const { center } = await institutionOn(tx, today)
    const sender = { name: center.name, publicUrl: to.config.publicUrl }
    await queueLetters(
      tx,
      to.config,
      now,
      people.map((person) => overdueLetter(sender, person, count)),
    )
  })
