// Beginning a draft: of the own application, of a paper, of a returned application that is mended.
import { type Tx, transaction } from '../../../db/connect.ts'
import { record } from '../../../db/history.ts'
import { newId } from '../../../db/ids.ts'
import { mayMend } from '../../../domain/draft.ts'
import { isRefusal, type Refusal, refuse } from '../../../domain/refusals.ts'
import { moveApplication } from '../../../domain/review.ts'
import { type Actor, municipalityOf } from '../../../web/actor.ts'
import type { Deps } from '../../../web/deps.ts'
import { isId } from '../../../web/fields.ts'
import { type Application, findApplication, lockApplication } from '../../applications/index.ts'
import { answersOf } from '../answers.ts'
import { prefilled, prefilledFrom } from '../forms/prefilled.ts'
import {
  draftExists,
  draftsOf,
  findDraft,
  findDraftMending,
  findJoinedPlace,
  findKnownWork,
  findPerson,
  insertDraft,
  insertDraftFile,
  isApplication,
  isEntered,
} from '../queries/index.ts'

export const draftsAtMost = 10
export const papersAtMost = 100

export type Begun = { id: string } | 'tooMany'

/** `once` makes a form that is sent twice one draft. */
export const beginDraft = (to: Deps, actor: Actor, once: string | undefined): Promise<Begun> =>
  transaction(to.db, async (tx) => {
    const isPaper = actor.role !== 'teacher'
    const atMost = isPaper ? papersAtMost : draftsAtMost
    const before = await draftsOf(tx, actor, atMost)
    if (once && before.some((it) => it.id === once)) return { id: once }
    if (before.length >= atMost) return 'tooMany'
    const empty = isPaper ? ofPaper(actor) : await ofPerson(tx, actor.personId)
    const make = async (id: string) =>
      (await insertDraft(tx, { id, now: to.clock.now(), mendsId: null, ...empty })) ? { id } : undefined
    // An id that is taken by somebody else, or has become an application, is worth nothing.
    const isFree = once !== undefined && !(await isApplication(tx, once))
    return (isFree && (await make(once))) || (await make(newId())) || 'tooMany'
  })

function ofPaper(actor: Actor) {
  const municipalityId = municipalityOf(actor)
  const answers = answersOf(municipalityId ? { work: { municipality: municipalityId } } : {})
  return { personId: null, enteredBy: actor.accountId, municipalityId, answers }
}

async function ofPerson(tx: Tx, personId: string) {
  const person = await findPerson(tx, personId)
  if (!person) throw new Error('the person of the session is not there')
  const work = await findKnownWork(tx, personId)
  const answers = prefilled(person, work, work ? undefined : await findJoinedPlace(tx, personId))
  return { personId, enteredBy: null, municipalityId: null, answers }
}

/** The draft that mends a returned application, made or found. Nothing when the application is not the actor's. */
export const beginMending = (
  to: Deps,
  actor: Actor,
  applicationId: string,
): Promise<{ id: string } | Refusal | undefined> =>
  transaction(to.db, async (tx) => {
    const locked = isId(applicationId) ? await lockApplication(tx, actor, applicationId) : undefined
    if (!locked) return undefined
    const moved = moveApplication(locked.status, 'submit')
    if (isRefusal(moved)) return moved
    const it = await findApplication(tx, applicationId)
    if (!it || !moved.isFirst) return undefined
    const isStaff = actor.role !== 'teacher'
    const refused = mayMend({ isStaff, isPaper: await isEntered(tx, applicationId) })
    if (refused) return refused
    const before = await findDraftMending(tx, applicationId)
    if (before) return (await findDraft(tx, actor, before)) ? { id: before } : refuse('mendedByAnother', {})
    return { id: await mending(tx, to, actor, it) }
  })

async function mending(tx: Tx, to: Deps, actor: Actor, it: Application): Promise<string> {
  const person = await findPerson(tx, it.personId)
  if (!person) throw new Error('the person of the application is not there')
  const id = newId()
  const now = to.clock.now()
  await insertDraft(tx, {
    id,
    personId: it.personId,
    enteredBy: actor.role === 'teacher' ? null : actor.accountId,
    municipalityId: actor.role === 'teacher' ? null : it.municipalityId,
    answers: prefilledFrom(it, person),
    mendsId: it.id,
    now,
  })
  for (const file of it.attachments)
    await insertDraftFile(tx, {
      draftId: id,
      fileId: file.fileId,
      title: file.title,
      about: file.criterion ?? 'other',
      now,
    })
  return id
}

/** Another's draft, asked for by its address. */
export async function noteForeignDraft(to: Deps, actor: Actor, id: string, path: string): Promise<void> {
  if (!isId(id) || !(await draftExists(to.db, id))) return
  await transaction(to.db, (tx) =>
    record(tx, actor, to.clock.now(), {
      is: 'foreignAttempt',
      about: { kind: 'draft', id },
      facts: { path },
    }),
  )
}
