// One of everything: people of every role with a neighbour each, and a specialist's case at every stage, brought there
// through the pages. For the walks over all routes and all pages.
import { transaction } from '../../src/db/connect.ts'
import { newId } from '../../src/db/ids.ts'
import { openSession } from '../../src/db/sessions.ts'
import type { Role } from '../../src/domain/roles.ts'
import { accepted, fileForm, handedIn, returned, signedPaper } from './handIns.ts'
import { templateInForce } from './ownCases.ts'
import {
  type Member,
  member,
  municipalityId,
  organisationOf,
  type SpecialistMember,
  specialist,
} from './people.ts'
import { assigned, type CaseWish, openCase } from './stories.ts'
import { Visitor } from './visitor.ts'
import type { World } from './world.ts'

export interface SceneCase {
  caseId: string
  personId: string
  number: string
  assignmentId: string
  /** Empty where nothing was handed in. */
  conclusionId: string
}

/** How far the specialist has come with a case. */
export type Turn = 'proposed' | 'working' | 'given' | 'returned' | 'accepted' | 'paper'

export interface Scene {
  people: Record<Role, Member> & { specialist: SpecialistMember }
  /** Of the same roles, who must not see what is the others': another Center's employee, coordinator, specialist. */
  neighbours: { center: Member; mun_coord: Member; specialist: SpecialistMember }
  /** Of the specialist. */
  cases: Record<Turn, SceneCase>
  /** In the schedule, assigned to nobody. */
  waiting: { caseId: string; personId: string; number: string }
  /** Of the neighbour, in another municipality, handed in. */
  foreign: SceneCase
  templateVersionId: string
  /** Of the specialist. */
  contractId: string
  /** Where the teachers of the specialist work, in the specialist's municipality. */
  schoolId: string
  pdf: Buffer
}

const surnames: Record<Turn, string> = {
  proposed: 'Ёлкина',
  working: 'Берёзкина',
  given: 'Ольхова',
  returned: 'Рябинина',
  accepted: 'Кленова',
  paper: 'Пихтина',
}

export async function scene(w: World): Promise<Scene> {
  const people = {
    admin: await member(w, { role: 'admin' }),
    center: await member(w, { role: 'center' }),
    accountant: await member(w, { role: 'accountant' }),
    mun_coord: await member(w, { role: 'mun_coord' }),
    org_head: await member(w, { role: 'org_head' }),
    specialist: await specialist(w),
    teacher: await member(w, { role: 'teacher' }),
    auditor: await member(w, { role: 'auditor' }),
  }
  const neighbours = {
    center: await member(w, {
      role: 'center',
      name: { lastName: 'Седова', firstName: 'Ада', middleName: null },
    }),
    mun_coord: await member(w, {
      role: 'mun_coord',
      municipality: 'kargasoksky',
      name: { lastName: 'Уварова', firstName: 'Нина', middleName: 'Ефимовна' },
    }),
    specialist: await specialist(w, {
      municipality: 'kargasoksky',
      organisation: 'МБОУ «Каргасокская СОШ № 901»',
      name: { lastName: 'Кедрова', firstName: 'Ольга', middleName: 'Даниловна' },
    }),
  }
  const pdf = await signedPaper(w)
  const templateVersionId = await templateInForce(w)
  const turn = (which: Turn, wish: CaseWish = {}) =>
    assignedCase(w, people.specialist, {
      teacher: { lastName: surnames[which], firstName: 'Анна', middleName: 'Сергеевна' },
      ...wish,
    })
  const cases: Record<Turn, SceneCase> = {
    proposed: await turn('proposed'),
    working: await turn('working', { category: 'first' }),
    given: await turn('given'),
    returned: await turn('returned'),
    accepted: await turn('accepted'),
    paper: await turn('paper', { form: 'in_person' }),
  }
  const { visitor } = people.specialist
  await ok(visitor.post(`/assignments/${cases.working.assignmentId}/acceptance`))
  for (const which of ['given', 'returned', 'accepted'] as const)
    cases[which].conclusionId = await handedIn(w, visitor, cases[which].assignmentId, pdf)
  await ok(returned(people.center, cases.returned.conclusionId, 1, 'Нет подписи на второй странице.'))
  await ok(accepted(people.center, cases.accepted.conclusionId, 1))

  const foreign = await assignedCase(w, neighbours.specialist, {
    municipality: 'kargasoksky',
    organisation: 'МКДОУ детский сад «Теремок» (Каргасок)',
    teacher: { lastName: 'Кедрина', firstName: 'Лия', middleName: 'Марковна' },
  })
  foreign.conclusionId = await handedIn(w, neighbours.specialist.visitor, foreign.assignmentId, pdf)
  const waiting = await openCase(w, {
    teacher: { lastName: 'Сосновская', firstName: 'Юлия', middleName: 'Игоревна' },
  })
  const school = await organisationOf(w, await municipalityId(w, 'tomsk'), 'МАОУ СОШ № 902 г. Томска')
  const { id: contractId } = await w.to.db
    .selectFrom('contract')
    .select('id')
    .where('specialist_id', '=', people.specialist.specialistId)
    .executeTakeFirstOrThrow()
  return {
    people,
    neighbours,
    cases,
    waiting,
    foreign,
    templateVersionId,
    contractId,
    schoolId: school.id,
    pdf,
  }
}

async function assignedCase(w: World, to: SpecialistMember, wish: CaseWish): Promise<SceneCase> {
  const opened = await openCase(w, wish)
  const [assignmentId = ''] = await assigned(w, { case: opened, specialists: [to] })
  return {
    caseId: opened.caseId,
    personId: opened.personId,
    number: opened.number,
    assignmentId,
    conclusionId: '',
  }
}

/** Adds a file to a case as the Center does. Returns the id of the attachment. */
export async function attached(w: World, center: Member, caseId: string, bytes: Uint8Array): Promise<string> {
  await ok(center.visitor.upload(`/cases/${caseId}/attachments`, fileForm(bytes, 'Приложение.pdf', 'files')))
  const row = await w.to.db
    .selectFrom('attachment as t')
    .innerJoin('attestation_case as k', 'k.application_id', 't.application_id')
    .select('t.id')
    .where('k.id', '=', caseId)
    .executeTakeFirstOrThrow()
  return row.id
}

/** The same person in a new browser. */
export async function freshBrowser(w: World, it: Member): Promise<Visitor> {
  const token = await transaction(w.to.db, (tx) =>
    openSession(tx, {
      accountId: it.accountId,
      grantId: it.grantId,
      now: w.clock.now(),
      hours: 12,
      ip: '',
      userAgent: 'test',
    }),
  )
  const visitor = new Visitor(w.app)
  visitor.cookies.set('stupen', token)
  return visitor
}

/** A consent to the processing of personal data, as registration writes it. */
export async function consented(w: World, personId: string): Promise<string> {
  const id = newId()
  await w.to.db
    .insertInto('consent')
    .values({
      id,
      person_id: personId,
      kind: 'personalData',
      text_version: '1',
      given_at: w.clock.now(),
      ip: '',
    })
    .execute()
  return id
}

async function ok(asked: Promise<{ status: number; text: string }>): Promise<void> {
  const answer = await asked
  if (answer.status !== 303) throw new Error(`not done: ${answer.status} ${answer.text}`)
}
