// Own applications at points of their way that a test of the teacher's or the head's side needs.
import { transaction } from '../../src/db/connect.ts'
import type { Day } from '../../src/domain/days.ts'
import type { ApplicationStatus } from '../../src/domain/review.ts'
import { writeStatus } from '../../src/features/applications/index.ts'
import { type Member, member } from './people.ts'
import { acceptedApplication, sittingOn, stepOf } from './reviewing.ts'
import { type CaseWish, openCase } from './stories.ts'
import type { World } from './world.ts'

let numbers = 100

/** The application as the Center has moved it. What the Center does on the way stands in the tests of the review. */
export async function standingAt(
  w: World,
  id: string,
  status: Exclude<ApplicationStatus, 'draft' | 'accepted'>,
  more: { mendUntil?: Day; returnText?: string } = {},
): Promise<void> {
  if (status !== 'submitted' && status !== 'returned')
    await w.to.db
      .updateTable('application')
      .set({ number: `2026/${++numbers}`, registered_at: w.clock.now() })
      .where('id', '=', id)
      .execute()
  if (status === 'returned')
    await w.to.db
      .updateTable('application')
      .set({
        returned_at: w.clock.now(),
        return_reason: 'Нет результатов по показателям',
        return_text: more.returnText ?? 'Приложите справку о результатах.',
        mend_until: more.mendUntil ?? '2026-10-15',
      })
      .where('id', '=', id)
      .execute()
  if (status !== 'submitted') await transaction(w.to.db, (tx) => writeStatus(tx, id, 'submitted', status))
}

/** Accepted into a period. Returns the id of the case. */
export async function inSchedule(
  w: World,
  id: string,
  it: { period?: string; sittingOn?: Day } = {},
): Promise<string> {
  const month = it.period ?? '2026-11'
  if (it.sittingOn) await sittingOn(w, month, it.sittingOn)
  const center = await member(w, { role: 'center' })
  const registration = await stepOf(w, center, id, 'registration')
  if (registration.status !== 303) throw new Error(`not registered: ${registration.text}`)
  const { caseId } = await acceptedApplication(w, center, id, { period: month, understood: true })
  return caseId
}

/** A case that came by the Center's list and was joined to the account of its teacher. Returns the application's id. */
export async function ofList(w: World, teacher: Member, wish: CaseWish = {}): Promise<string> {
  const it = await openCase(w, { teacher: teacher.name, ...wish })
  await w.to.db
    .updateTable('application')
    .set({ person_id: teacher.personId })
    .where('id', '=', it.applicationId)
    .execute()
  await w.to.db
    .updateTable('attestation_case')
    .set({ person_id: teacher.personId })
    .where('id', '=', it.caseId)
    .execute()
  return it.applicationId
}

/** The names of events about an application, the oldest first. */
export async function eventsAbout(w: World, id: string): Promise<string[]> {
  const rows = await w.to.db
    .selectFrom('event')
    .select('is')
    .where('about_kind', '=', 'application')
    .where('about_id', '=', id)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.is)
}
