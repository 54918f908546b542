// Applications on their way through the review, brought there by the pages of the Center.
import type { Day } from '../../src/domain/days.ts'
import { type ApplicationWish, submitted } from './applying.ts'
import { type Member, member } from './people.ts'
import { periodOf } from './stories.ts'
import type { Answer, Fields } from './visitor.ts'
import type { World } from './world.ts'

export interface ReviewedNow {
  version: number
  status: string
  number: string | null
}

/** The row as it stands. */
export const applicationNow = (w: World, id: string): Promise<ReviewedNow> =>
  w.to.db
    .selectFrom('application')
    .select(['version', 'status', 'number'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** Posts one step of the review with the version as it stands, as a page just opened would. */
export async function stepOf(
  w: World,
  by: Member,
  id: string,
  deed: 'registration' | 'review' | 'return' | 'refusal' | 'acceptance',
  fields: Fields = {},
): Promise<Answer> {
  const { version } = await applicationNow(w, id)
  return by.visitor.post(`/applications/${id}/${deed}`, { version: String(version), ...fields })
}

async function done(asked: Promise<Answer>): Promise<void> {
  const answer = await asked
  if (answer.status !== 303) throw new Error(`not done: ${answer.status} ${answer.text}`)
}

/** Submitted and registered. Returns the id of the application. */
export async function registered(
  w: World,
  center: Member,
  teacher: Member,
  wish: ApplicationWish = {},
): Promise<string> {
  const id = await submitted(w, teacher, wish)
  await done(stepOf(w, center, id, 'registration'))
  return id
}

export interface AcceptWish {
  /** A month, `2026-11` unless told. */
  period?: string
  form?: string
  method?: string
  understood?: boolean
}

/** What the page of accepting would send. */
export async function acceptance(w: World, wish: AcceptWish = {}): Promise<Fields> {
  const period = await periodOf(w, wish.period ?? '2026-11')
  return {
    period: period.id,
    form: wish.form ?? 'remote',
    method: wish.method ?? 'remote',
    prepare: 'Проверьте, что файлы открываются.',
    ...(wish.understood ? { understood: 'yes' } : {}),
  }
}

/** Accepts a registered application. Returns its case and the notice. */
export async function acceptedApplication(
  w: World,
  center: Member,
  id: string,
  wish: AcceptWish = {},
): Promise<{ caseId: string; noticeId: string; number: string }> {
  await done(stepOf(w, center, id, 'acceptance', await acceptance(w, wish)))
  const it = await w.to.db
    .selectFrom('notice as n')
    .innerJoin('attestation_case as c', 'c.id', 'n.case_id')
    .select(['n.id', 'c.id as caseId', 'c.number'])
    .where('n.application_id', '=', id)
    .executeTakeFirstOrThrow()
  return { caseId: it.caseId, noticeId: it.id, number: it.number }
}

/** A teacher with an account of the own, by a surname. */
export const teacherNamed = (w: World, lastName: string): Promise<Member> =>
  member(w, { role: 'teacher', name: { lastName, firstName: 'Анна', middleName: 'Сергеевна' } })

/** The day of the sitting of a month's period. */
export async function sittingOn(w: World, month: string, day: Day): Promise<string> {
  const { id } = await periodOf(w, month)
  await w.to.db.updateTable('period').set({ sitting_on: day }).where('id', '=', id).execute()
  return id
}
