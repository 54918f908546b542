// Returning for mending and refusing. D-01 runs on meanwhile (C.4).
import { record } from '../../../../db/history.ts'
import { institutionOn, readSettings } from '../../../../db/settings.ts'
import { addDays } from '../../../../domain/days.ts'
import { isRefusal, type Refusal } from '../../../../domain/refusals.ts'
import { type RefuseGround, rejectFormally } from '../../../../domain/review.ts'
import { queueLetter } from '../../../../jobs/letters.ts'
import type { Actor } from '../../../../web/actor.ts'
import type { Deps } from '../../../../web/deps.ts'
import { findTeacherTold } from '../../queries/people.ts'
import { aboutApplication } from '../../submit.ts'
import { refusedLetter, returnedLetter } from '../mails.ts'
import { writeRefused, writeReturned } from '../queries/index.ts'
import { standingOf } from '../standing.ts'
import { type Stepped, step } from './step.ts'

interface Seen {
  id: string
  version: number
}

export const returnApplication = (
  to: Deps,
  actor: Actor,
  seen: Seen,
  why: { reason: string; text: string },
): Promise<Stepped | Refusal | undefined> =>
  step(to, actor, seen, 'giveBack', async ({ tx, now, it }) => {
    const today = to.clock.today()
    const until = addDays(today, (await readSettings(tx)).mendDays)
    await writeReturned(tx, it.id, { ...why, until, now })
    await record(tx, actor, now, {
      is: 'applicationReturned',
      ...aboutApplication(it),
      facts: { ...why, until },
    })
    const teacher = await findTeacherTold(tx, it.id)
    const from = { name: (await institutionOn(tx, today)).center.name, publicUrl: to.config.publicUrl }
    if (teacher)
      await queueLetter(tx, to.config, now, returnedLetter(from, teacher, { ...it, ...why, until }))
    return undefined
  })

export const refuseApplication = (
  to: Deps,
  actor: Actor,
  seen: Seen,
  why: { ground: RefuseGround; text: string },
): Promise<Stepped | Refusal | undefined> =>
  step(to, actor, seen, 'rejectFormally', async ({ tx, now, it }) => {
    const { codes } = await standingOf(tx, it)
    const allowed = rejectFormally(it.status, why.ground, codes)
    if (isRefusal(allowed)) return allowed
    await writeRefused(tx, it.id, { ...why, now })
    await record(tx, actor, now, { is: 'applicationRejected', ...aboutApplication(it), facts: why })
    const teacher = await findTeacherTold(tx, it.id)
    const today = to.clock.today()
    const from = { name: (await institutionOn(tx, today)).center.name, publicUrl: to.config.publicUrl }
    if (teacher) await queueLetter(tx, to.config, now, refusedLetter(from, teacher, { ...it, ...why }))
    return undefined
  })
