// A story at every stage, told by the same actions that people use.
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { shortName } from '../../domain/names.ts'
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
import {
  assignmentsOf,
  casesFor,
  conclusionIdOf,
  municipalityByCode,
  type OwnAssignment,
  specialistOf,
} from '../queries.ts'
import { demoRemark } from '../words.ts'
import { actAs } from './people.ts'

type Specialist = Actor & { specialistId: string }

/** A photographed page of an invented conclusion. */
const scan = join(projectRoot, 'test', 'samples', 'papers', 'conclusion-page.jpg')

/** What becomes of the first assignments of each form; the ones after them stay new. */
const deeds = {
  remote: ['return', 'handIn', 'accept', 'takeUp', 'decline'],
  in_person: ['accept', 'takeUp', 'declareConflict', 'handIn'],
} as const
type Deed = (typeof deeds)[keyof typeof deeds][number]

export async function tellStories(to: Deps): Promise<void> {
  const center = await actAs(to, 'democenter', 'center')
  await tellOf(to, center, 'demoexpert', 12)
  await tellOf(to, center, 'demosever', 10)
  await tellOf(to, center, 'demodouble', 6)
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
  const actor = { ...(await actAs(to, login, 'specialist')), specialistId: it.specialistId }
  const mine = await assignmentsOf(to.db, it.specialistId)
  for (const [form, list] of Object.entries(deeds)) {
    const ofForm = mine.filter((assignment) => assignment.form === form)
    for (const [i, deed] of list.entries()) {
      const assignment = ofForm[i]
      if (assignment) await tell(to, center, actor, assignment, deed)
    }
  }
}

async function tell(
  to: Deps,
  center: Actor,
  actor: Specialist,
  { id, version }: OwnAssignment,
  deed: Deed,
): Promise<void> {
  const way = { comment: '', version }
  if (deed === 'takeUp') await takeUp(to, actor, id)
  else if (deed === 'decline') await stepAside(to, actor, id, { ...way, reason: 'overload', conflict: null })
  else if (deed === 'declareConflict')
    await stepAside(to, actor, id, { ...way, reason: 'conflict', conflict: 'relative' })
  else if (!(await giveScan(to, actor, id))) await bringPaper(to, center, actor, id, deed)
  else await judge(to, center, id, deed)
}

/** The Center has the paper; one is still on its way. */
async function bringPaper(to: Deps, center: Actor, by: Actor, id: string, deed: Deed): Promise<void> {
  if (deed !== 'accept') return
  const broughtBy = shortName(by)
  await receivePaper(to, center, { assignmentId: id, receivedOn: to.clock.today(), broughtBy })
}

async function judge(to: Deps, center: Actor, assignmentId: string, deed: Deed): Promise<void> {
  const id = await conclusionIdOf(to.db, assignmentId)
  if (!id) return
  if (deed === 'return') await returnConclusion(to, center, id, 1, demoRemark)
  if (deed === 'accept') await acceptConclusion(to, center, id, 1)
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
  const coordinator = await actAs(to, 'demotomsk', 'mun_coord')
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
