// Registering and taking up: the number that the case will bear too, and the letters of C.9.
import { Conflict, isTaken } from '../../../../db/connect.ts'
import { record } from '../../../../db/history.ts'
import { institutionOn } from '../../../../db/settings.ts'
import type { Refusal } from '../../../../domain/refusals.ts'
import { queueLetters } from '../../../../jobs/letters.ts'
import type { Actor } from '../../../../web/actor.ts'
import type { Deps } from '../../../../web/deps.ts'
import { nextNumbers } from '../../../cases/index.ts'
import { findApplication } from '../../queries/one.ts'
import { findCoordinatorsTold, findTeacherTold } from '../../queries/people.ts'
import { aboutApplication } from '../../submit.ts'
import { registeredCopyLetter, registeredLetter } from '../mails.ts'
import { writeRegistered } from '../queries/index.ts'
import { type Locked, type Stepped, step } from './step.ts'

export const registerApplication = (
  to: Deps,
  actor: Actor,
  seen: { id: string; version: number },
): Promise<Stepped | Refusal | undefined> =>
  step(to, actor, seen, 'register', (locked) => register(to, actor, locked)).catch(taken)

async function register(to: Deps, actor: Actor, { tx, now, it }: Locked): Promise<undefined> {
  const today = to.clock.today()
  const number = it.number ?? `${today.slice(0, 4)}/${(await nextNumbers(tx, 1))[0]}`
  // Mended and sent again, it keeps its number and the day on which it was registered first.
  if (!it.registeredAt) await writeRegistered(tx, it.id, { number, now, by: actor.accountId })
  await record(tx, actor, now, {
    is: 'applicationRegistered',
    ...aboutApplication(it),
    facts: { number },
  })
  const [teacher, coordinators, { center }] = await Promise.all([
    findTeacherTold(tx, it.id),
    findCoordinatorsTold(tx, it.id, today),
    institutionOn(tx, today),
  ])
  const from = { name: center.name, publicUrl: to.config.publicUrl }
  const about = { id: it.id, number, receivedOn: it.receivedOn }
  // Whoever registers need not be told.
  const others = coordinators.filter(({ personId }) => personId !== actor.personId)
  await queueLetters(tx, to.config, now, [
    ...(teacher ? [registeredLetter(from, teacher, about)] : []),
    ...others.map((told) => registeredCopyLetter(from, told, about)),
  ])
}

function taken(error: unknown): never {
  throw isTaken(error) ? new Conflict('number of the application') : error
}

/** Those of the ids that wait for it; each in its own transaction, so that one that fails does not stop the rest. */
export async function registerMany(to: Deps, actor: Actor, ids: readonly string[]): Promise<number> {
  let done = 0
  for (const id of ids) {
    const it = await findApplication(to.db, id)
    if (it?.status !== 'submitted') continue
    const result = await registerApplication(to, actor, { id, version: it.version }).catch((error) => {
      if (error instanceof Conflict) return undefined
      throw error
    })
    if (result === 'done') done++
  }
  return done
}

/** «Рассматривается»: somebody of the Center has taken it up. */
export const takeUpApplication = (
  to: Deps,
  actor: Actor,
  seen: { id: string; version: number },
): Promise<Stepped | Refusal | undefined> =>
  step(to, actor, seen, 'review', async ({ tx, now, it }) => {
    await record(tx, actor, now, { is: 'applicationTaken', ...aboutApplication(it), facts: {} })
    return undefined
  })
