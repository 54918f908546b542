// A story at every stage, told by the same actions that people use.
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { isRefusal } from '../../domain/refusals.ts'
import { assign, stepAside, takeUp } from '../../features/assignments/index.ts'
import {
  acceptConclusion,
  handIn,
  readyFile,
  receivePaper,
  returnConclusion,
} from '../../features/conclusions/index.ts'
import { invite } from '../../features/invitations/index.ts'
import { projectRoot } from '../../place.ts'
import type { Actor } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { assignmentsOf, casesFor, conclusionIdOf, municipalityByCode, specialistOf } from '../queries.ts'
import { demoRemark } from '../words.ts'
import { actAs } from './people.ts'

type Specialist = Actor & { specialistId: string }

/** A photographed page of an invented conclusion. */
const scan = join(projectRoot, 'test', 'samples', 'papers', 'page.jpg')

export async function tellStories(to: Deps): Promise<void> {
  const center = await actAs(to, 'democenter')
  await tellOf(to, center, 'demoexpert', 12)
  await tellOf(to, center, 'demosever', 9)
  await tellOf(to, center, 'demodouble', 4)
  await inviteUnreachable(to)
}

/** Gives a persona some cases, and brings each to another stage. */
async function tellOf(to: Deps, center: Actor, login: string, count: number): Promise<void> {
  const it = await specialistOf(to.db, login)
  if ((await assignmentsOf(to.db, it.specialistId)).length > 0) return
  const cases = await casesFor(to.db, it, count)
  await assign(
    to,
    center,
    cases.map((c) => c.id),
    [it.specialistId],
  )
  const actor = { ...(await actAs(to, login)), specialistId: it.specialistId }
  const mine = await assignmentsOf(to.db, it.specialistId)
  for (const [i, assignment] of mine.entries()) await tell(to, center, actor, assignment, i)
}

interface OwnAssignment {
  id: string
  version: number
}

async function tell(
  to: Deps,
  center: Actor,
  actor: Specialist,
  { id, version }: OwnAssignment,
  turn: number,
): Promise<void> {
  const { clock } = to
  if (turn === 1 || turn === 2) await takeUp(to, actor, id)
  if (turn === 3 || turn === 4 || turn === 5 || turn === 8) {
    if (await giveScan(to, actor, id)) await judge(to, center, id, turn)
    else if (turn !== 3)
      await receivePaper(to, center, { assignmentId: id, receivedOn: clock.today(), broughtBy: actor.name })
  }
  if (turn === 6) await stepAside(to, actor, id, { reason: 'overload', conflict: null, comment: '', version })
  if (turn === 7)
    await stepAside(to, actor, id, { reason: 'conflict', conflict: 'relative', comment: '', version })
}

/** Turn 3 waits in the queue, 4 is returned, 5 and 8 are accepted. */
async function judge(to: Deps, center: Actor, assignmentId: string, turn: number): Promise<void> {
  const id = await conclusionIdOf(to.db, assignmentId)
  if (!id || turn === 3) return
  if (turn === 4) await returnConclusion(to, center, id, 1, demoRemark)
  else await acceptConclusion(to, center, id, 1)
}

/** Hands in a photographed page; false where paper is expected (S-23). */
async function giveScan(to: Deps, actor: Specialist, assignmentId: string): Promise<boolean> {
  const atMost = 20 * 1024 * 1024
  const stored = await to.files.put(createReadStream(scan), { atMost })
  const ready = await readyFile(to, [{ ...stored, name: 'заключение.jpg' }], {
    atMost,
    title: 'Итоговое заключение',
  })
  if (!ready.ok) throw new Error(ready.says)
  const given = await handIn(to, actor, assignmentId, ready.file)
  if (given !== undefined && !isRefusal(given)) return true
  await to.files.remove(ready.file.stored.key)
  return false
}

/** An invitation whose letter the mail server refuses, to see what a coordinator sees then. */
async function inviteUnreachable(to: Deps): Promise<void> {
  const coordinator = await actAs(to, 'demotomsk')
  const { id } = await municipalityByCode(to.db, 'tomsk')
  await invite(to, coordinator, {
    sure: true,
    wishes: [
      {
        role: 'specialist',
        municipalityId: id,
        email: 'bounce@refused.example',
        name: { lastName: 'Ивушкина', firstName: 'Алла', middleName: 'Глебовна' },
      },
    ],
  })
}
