// Drafts in the background: links that are asked whether they answer, drafts that nobody touches any more.
import { transaction } from '../../db/connect.ts'
import { institutionOn, readSettings } from '../../db/settings.ts'
import type { Day } from '../../domain/days.ts'
import { removalOn, removedWhenWarnedBy, warnedWhenTouchedBy } from '../../domain/draft.ts'
import { queueLetter } from '../../jobs/letters.ts'
import { dayIn } from '../../outside/clock.ts'
import { type LinkChecker, linkChecker } from '../../outside/links.ts'
import type { Deps } from '../../web/deps.ts'
import { oldDraftLetter } from './mails.ts'
import {
  deleteDraft,
  findAbandoned,
  findUntouched,
  lockAbandoned,
  markWarned,
  noteLink,
  type OldDraftRow,
  releaseFiles,
  type UpTo,
  uncheckedLinks,
} from './queries/index.ts'

/** Each by itself: one that hangs keeps nothing of the others. Where there is no way to the net, nobody is asked. */
export const checkLinks =
  (to: Deps, checker: LinkChecker = linkChecker()) =>
  async ({ applicationId }: { applicationId: string }): Promise<void> => {
    if (!to.config.checksLinks) return
    for (const { id, url } of await uncheckedLinks(to.db, applicationId)) {
      const answer = await checker.check(url)
      await noteLink(to.db, { id, ...answer, now: to.clock.now() })
    }
  }

const atOnce = 200

export const tendDrafts = (to: Deps) => async (): Promise<void> => {
  const { draftMonths } = await readSettings(to.db)
  const today = to.clock.today()
  // Removed first: what is warned of now stays for its two weeks.
  const { zone } = to.clock
  const warned = { day: removedWhenWarnedBy(today), zone }
  for (const id of await findAbandoned(to.db, warned, atOnce)) await remove(to, id, warned)
  const touched = { day: warnedWhenTouchedBy(today, draftMonths), zone }
  for (const it of await findUntouched(to.db, touched, atOnce)) await warn(to, it, today)
}

const warn = (to: Deps, it: OldDraftRow, today: Day): Promise<void> =>
  transaction(to.db, async (tx) => {
    const now = to.clock.now()
    if (!(await markWarned(tx, { id: it.id, touchedAt: it.touchedAt, now }))) return
    const { email, personId, lastName, firstName, middleName } = it
    if (!email || !personId || !lastName || !firstName) return
    const { center } = await institutionOn(tx, today)
    await queueLetter(
      tx,
      to.config,
      now,
      oldDraftLetter(
        { name: center.name, publicUrl: to.config.publicUrl },
        {
          id: it.id,
          email,
          personId,
          name: { lastName, firstName, middleName },
          touchedOn: dayIn(to.clock.zone, it.touchedAt),
          removedOn: removalOn(today),
        },
      ),
    )
  })

async function remove(to: Deps, id: string, warned: UpTo): Promise<void> {
  const keys = await transaction(to.db, async (tx) => {
    if (!(await lockAbandoned(tx, id, warned))) return []
    const released = await releaseFiles(tx, id)
    await deleteDraft(tx, id)
    return released
  })
  for (const key of keys) await to.files.remove(key)
}
