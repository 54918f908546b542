// Cases at the point where a test needs them, brought there by the product's own actions.

import { transaction } from '../../src/db/connect.ts'
import { system } from '../../src/db/history.ts'
import { newId } from '../../src/db/ids.ts'
import type { AttestationForm } from '../../src/domain/attestationForms.ts'
import type { WantedCategory } from '../../src/domain/categories.ts'
import type { Day } from '../../src/domain/days.ts'
import type { PersonName } from '../../src/domain/names.ts'
import { type AssignWish, assign } from '../../src/features/assignments/index.ts'
import { type OpenedCase, openCases } from '../../src/features/cases/index.ts'
import {
  actorFor,
  idsByCode,
  type Member,
  member,
  municipalityId,
  organisationOf,
  type SpecialistMember,
} from './people.ts'
import type { World } from './world.ts'

export interface CaseWish {
  teacher?: PersonName
  municipality?: string
  organisation?: string
  position?: string
  subject?: string | null
  category?: WantedCategory
  form?: AttestationForm
  appointedOn?: Day
  period?: string
}

const teacher: PersonName = { lastName: 'Рябинина', firstName: 'Анна', middleName: 'Сергеевна' }

/** A case in the schedule, as the import opens it. */
export async function openCase(w: World, wish: CaseWish = {}): Promise<OpenedCase> {
  const municipality = await municipalityId(w, wish.municipality ?? 'tomsk')
  const organisation = await organisationOf(w, municipality, wish.organisation ?? 'МАОУ СОШ № 902 г. Томска')
  const [positionId = ''] = await idsByCode(w, 'position', [wish.position ?? 'teacher'])
  const subject = wish.subject === undefined ? 'english' : wish.subject
  const [subjectId = null] = await idsByCode(w, 'subject', subject ? [subject] : [])
  const period = await periodOf(w, wish.period ?? '2026-11')
  const opened = await transaction(w.to.db, (tx) =>
    openCases(tx, system, w.clock.now(), w.clock.today().slice(0, 4), [
      {
        teacher: { ...(wish.teacher ?? teacher), email: 'teacher@edu.example', phone: '+79131112233' },
        channel: 'list',
        receivedOn: '2026-09-01',
        municipalityId: municipality,
        organisation,
        positionId,
        subjectId,
        appointedOn: wish.appointedOn ?? '2014-09-01',
        categoryHeld: 'first',
        categoryWanted: wish.category ?? 'highest',
        form: wish.form ?? 'remote',
        period,
        identity: newId(),
      },
    ]),
  )
  const [it] = opened
  if (!it) throw new Error('no case was opened')
  return it
}

/** The period of a month, made when it is not there: «Ноябрь 2026» with conclusions due on its 20th. */
export async function periodOf(w: World, month: string): Promise<{ id: string; conclusionDueOn: Day }> {
  const found = await w.to.db
    .selectFrom('period')
    .select(['id', 'conclusion_due_on as conclusionDueOn'])
    .where('code', '=', month)
    .executeTakeFirst()
  if (found) return found
  const made = { id: newId(), conclusionDueOn: `${month}-20` }
  await w.to.db
    .insertInto('period')
    .values({
      id: made.id,
      code: month,
      title: `Период ${month}`,
      school_year: '2026/2027',
      accept_from: '2026-08-15',
      accept_to: '2026-10-31',
      starts_on: `${month}-01`,
      ends_on: `${month}-28`,
      conclusion_due_on: made.conclusionDueOn,
    })
    .execute()
  return made
}

const centers = new WeakMap<World, Promise<Member>>()

/** Somebody of the Center, the same for all steps of a world that do not name their own. */
export function centerOf(w: World): Promise<Member> {
  const known = centers.get(w)
  if (known) return known
  const made = member(w)
  centers.set(w, made)
  return made
}

/** The Center assigns these specialists by its own action. Returns the ids of the assignments in the same order. */
export async function assigned(
  w: World,
  it: { case: Pick<OpenedCase, 'caseId'>; specialists: readonly SpecialistMember[] } & AssignWish,
): Promise<string[]> {
  const { case: to, specialists, ...wish } = it
  const center = await actorFor(w, await centerOf(w))
  const done = await assign(
    w.to,
    center,
    [to.caseId],
    specialists.map((one) => one.specialistId),
    wish,
  )
  const [refused] = done.refused
  if (refused) throw new Error(`not assigned: ${JSON.stringify(refused.refusal)}`)
  return done.assigned.map((one) => one.id)
}
