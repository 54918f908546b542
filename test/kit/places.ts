// What stands for each `:parameter` of the routes: a real one, and another's. A route with a parameter that is not here
// fails the walk over the routes until its line is added.
import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { transaction } from '../../src/db/connect.ts'
import { system } from '../../src/db/history.ts'
import { insertKeptForm } from '../../src/db/kept.ts'
import { newToken } from '../../src/db/sessions.ts'
import type { Role } from '../../src/domain/roles.ts'
import { openSfrTask } from '../../src/features/sfr/index.ts'
import type { Route } from '../../src/web/route.ts'
import { applicationPlaces } from './applicationPlaces.ts'
import { claimPlaces } from './claimPlaces.ts'
import { contractPlaces } from './contractPlaces.ts'
import { draftPlaces } from './draftPlaces.ts'
import { fileForm } from './handIns.ts'
import { attesteesXlsx, type Brought, readList, sendList, specialistsXlsx, takeList } from './lists.ts'
import { orderPlaces } from './orderPlaces.ts'
import { ownPlaces } from './ownPlaces.ts'
import { payPlaces } from './pays.ts'
import { type Member, password, type SpecialistMember, specialist } from './people.ts'
import { postOf } from './post.ts'
import { banOf, proposalOf } from './proposals.ts'
import { answered, invited } from './registrations.ts'
import { attached, consented, type Scene } from './scene.ts'
import { assigned, openCase } from './stories.ts'
import type { World } from './world.ts'

export interface Place {
  own: string
  /** Further own ones at other points of the story, whose pages show other forms. */
  more?: readonly string[]
  /** One that is there, and that `foreignTo` must not find. */
  foreign?: string
  foreignTo?: readonly Role[]
  /** Those who find the own one, when not all who may ask do. */
  seenBy?: readonly Role[]
}

/** By the beginning of a path up to its parameter. */
export type Places = Readonly<Record<string, Place>>

/** Pages that ask for a right which many have and show something to some of them only. */
export const seenBySome: Readonly<Record<string, readonly Role[]>> = {
  '/profile/work': ['specialist'],
}

/** What a page needs in its address besides the path. */
export const addressOf = (s: Scene): Readonly<Record<string, string>> => ({
  '/organisations/merging': `?one=${s.people.specialist.organisationId}&other=${s.schoolId}`,
  '/reference/names/new': '?kind=center',
  '/rates/new': '?kind=incomeTax',
  '/acts/new': `?contract=${s.contractId}`,
  '/templates/versions/:id/filled': `?case=${s.cases.given.caseId}`,
})

const byPlace: Pick<Place, 'foreignTo'> = { foreignTo: ['mun_coord'] }
const bySpecialist: Pick<Place, 'foreignTo'> = { foreignTo: ['specialist'] }

export async function placesOf(w: World, s: Scene): Promise<Places> {
  const { people, neighbours, cases, foreign } = s
  const post = await postOf(w)
  const mine = cases.returned
  const turns = [cases.proposed, cases.working, cases.given, cases.accepted, cases.paper]
  const attachment = await attached(w, people.center, mine.caseId, s.pdf)
  const foreignAttachment = await attached(w, people.center, foreign.caseId, s.pdf)
  const invitation = await invited(w, {
    coordinator: people.mun_coord,
    role: 'teacher',
    school: s.schoolId,
    lastName: 'Липина',
  })
  const foreignInvitation = await invited(w, { coordinator: neighbours.mun_coord, lastName: 'Вязова' })
  const begun = await invited(w, { coordinator: people.mun_coord, lastName: 'Ясенева' })
  await answered(w, begun.link, { lastName: 'Ясенева' })
  const accepting = await invited(w, {
    coordinator: people.mun_coord,
    email: people.teacher.email,
    ...people.teacher.name,
    middleName: people.teacher.name.middleName ?? '',
  })
  const expired = await expiredInvitation(w, people.mun_coord)
  await w.visitor().post('/password-reset', { login: people.auditor.login })
  const reset = tokenOf(await post.linkTo(people.auditor.email))
  await people.teacher.visitor.post('/profile/email', { email: 'moved@edu.example', password })
  const emailChange = tokenOf(await post.linkTo('moved@edu.example'))
  const letter = (invitationId: string) => letterOf(w, invitationId)
  const template = await templateOf(w, s.templateVersionId)
  const version = (conclusionId: string) => versionOf(w, conclusionId)
  const ownVersion = await version(mine.conclusionId)
  const foreignVersion = await version(foreign.conclusionId)
  await people.specialist.visitor.post('/profile/contract/inn', { inn: '500100732259', seen: '' })
  return {
    '/cases/:id': {
      own: mine.caseId,
      more: [s.waiting.caseId, ...turns.map((it) => it.caseId)],
      foreign: foreign.caseId,
      ...byPlace,
    },
    '/cases/batches/:id': {
      own: await batchOf(people.center, s.waiting.caseId),
      foreign: await batchOf(neighbours.center, s.waiting.caseId),
      foreignTo: ['center'],
    },
    '/attachments/:id': {
      own: attachment,
      seenBy: ['center', 'auditor', 'mun_coord', 'specialist'],
      foreign: foreignAttachment,
      foreignTo: ['mun_coord', 'specialist', 'teacher', 'admin'],
    },
    '/assignments/:id': {
      own: mine.assignmentId,
      more: turns.map((it) => it.assignmentId),
      foreign: foreign.assignmentId,
      ...bySpecialist,
    },
    '/assignments/:id/attachments/:attachment': {
      own: attachment,
      foreign: foreignAttachment,
      ...bySpecialist,
    },
    '/assignments/:id/conclusion/versions/:version': {
      own: ownVersion,
      foreign: foreignVersion,
      ...bySpecialist,
    },
    '/assignments/:id/conclusion/copies/:copy': {
      own: await workingCopy(w, people.specialist, mine.assignmentId),
      foreign: await workingCopy(w, neighbours.specialist, foreign.assignmentId),
      ...bySpecialist,
    },
    '/assignments/template/:version': { own: s.templateVersionId },
    '/conclusions/:id': {
      own: cases.given.conclusionId,
      more: [cases.returned.conclusionId, cases.accepted.conclusionId],
    },
    '/conclusions/versions/:version': { own: ownVersion },
    '/conclusions/paper/:id': { own: cases.paper.assignmentId },
    '/templates/:id': { own: template },
    '/templates/versions/:id': { own: s.templateVersionId },
    '/accounts/:id': { own: people.teacher.accountId },
    '/invitations/:id': {
      own: invitation.id,
      foreign: foreignInvitation.id,
      foreignTo: ['mun_coord', 'org_head'],
    },
    '/letters/:id': {
      own: await letter(invitation.id),
      foreign: await letter(foreignInvitation.id),
      ...byPlace,
    },
    '/registration/:token': {
      own: tokenOf(begun.link),
      more: [invitation, accepting, expired].map((it) => tokenOf(it.link)),
    },
    '/password-reset/:token': { own: reset },
    '/email-change/:token': { own: emailChange },
    '/kept/:token': {
      own: await keptFor(w, people.center),
      seenBy: ['center'],
      foreign: await keptFor(w, neighbours.center),
      foreignTo: ['admin', 'center', 'mun_coord', 'specialist', 'teacher', 'auditor'],
    },
    '/specialists/:id': {
      own: people.specialist.specialistId,
      foreign: neighbours.specialist.specialistId,
      ...byPlace,
    },
    '/specialists/:id/secrets/:kind': { own: 'inn' },
    '/reference/periods/:id': { own: await anyOf(w, 'period') },
    '/reference/municipalities/:id': { own: await anyOf(w, 'municipality') },
    '/reference/distances/:id': { own: await anyOf(w, 'municipality') },
    '/periods/:id': { own: await anyOf(w, 'period') },
    '/proposals/:id': { own: await proposalOf(w, people.center) },
    '/proposals/:id/places/:n': { own: '1' },
    '/pair-rules/:id': { own: await banOf(w, s) },
    '/reference/positions/:id': { own: await anyOf(w, 'position') },
    '/reference/subjects/:id': { own: await anyOf(w, 'subject') },
    '/reference/names/:id': { own: await anyOf(w, 'institution_name') },
    '/reference/phrases/:id': { own: await anyOf(w, 'ready_phrase') },
    '/reference/settings/:key': { own: 'fileLimitMb' },
    ...(await orderPlaces(w, people.center)),
    '/organisations/:id': { own: people.specialist.organisationId },
    '/imports/:id': await importsOf(w, people.center),
    '/sfr/:id': await sfrOf(w, s),
    ...(await payPlaces(w, s)),
    '/dismissals/:id': await dismissalsOf(w, people.center),
    '/dismissals/:id/agreement/:paper': { own: randomUUID(), seenBy: [] },
    '/help/:guide': { own: 'specialist' },
    '/help/screens/:picture': { own: 'none.png', seenBy: [] },
    '/profile/contract/:kind': { own: 'inn', seenBy: ['specialist'] },
    '/profile/consents/:id': {
      own: await consented(w, people.specialist.personId),
      seenBy: ['specialist'],
      foreign: await consented(w, neighbours.specialist.personId),
      foreignTo: ['admin', 'center', 'mun_coord', 'specialist', 'teacher', 'auditor'],
    },
    '/uploads/:id': { own: randomUUID() },
    ...(await draftPlaces(w, s)),
    ...(await contractPlaces(w, s)),
    ...(await ownPlaces(w, s)),
    ...(await applicationPlaces(w, s)),
    ...(await claimPlaces(w, s)),
  }
}

// Stands for a parameter that the table does not know; the walk says so in one line.
const unknownId = randomUUID()

/** The parameters of a path: where each ends. */
export function parametersOf({ path }: Pick<Route, 'path'>): string[] {
  return [...path.matchAll(/:\w+/g)].map(({ index, 0: name }) => path.slice(0, index + name.length))
}

/** The paths of a route: with the own record, and with each further one. */
export function pathsOf(places: Places, path: string): string[] {
  const more = parametersOf({ path }).flatMap((prefix) =>
    (places[prefix]?.more ?? []).map((value) => fillIn(places, path, { [prefix]: value })),
  )
  return [fillIn(places, path), ...more]
}

/** A path with its parameters filled in; `instead` puts something else in the place of some. */
export function fillIn(places: Places, path: string, instead: Readonly<Record<string, string>> = {}): string {
  return parametersOf({ path }).reduceRight((filled, prefix) => {
    const value = instead[prefix] ?? places[prefix]?.own ?? unknownId
    return filled.replace(prefix, prefix.replace(/:\w+$/, value))
  }, path)
}

const tokenOf = (link: string): string => link.split('/').at(-1) ?? ''

async function expiredInvitation(w: World, coordinator: Member) {
  const it = await invited(w, { coordinator, lastName: 'Тополева' })
  await w.to.db
    .updateTable('invitation')
    .set({ expires_at: new Date(w.clock.now().getTime() - 3_600_000) })
    .where('id', '=', it.id)
    .execute()
  return it
}

/** What the social fund is to be told of the specialist's contract, and what it was told already. */
async function sfrOf(w: World, { people }: Scene): Promise<Place> {
  const { id, municipality_id } = await w.to.db
    .selectFrom('contract')
    .select(['id', 'municipality_id'])
    .where('specialist_id', '=', people.specialist.specialistId)
    .executeTakeFirstOrThrow()
  const about = {
    contractId: id,
    taxStatus: 'individual',
    personId: people.specialist.personId,
    municipalityId: municipality_id,
  } as const
  await transaction(w.to.db, async (tx) => {
    await openSfrTask(tx, w.to, system, { ...about, event: 'start', on: '2026-09-01' })
    await openSfrTask(tx, w.to, system, { ...about, event: 'end', on: w.clock.today() })
  })
  const idOf = async (event: 'start' | 'end') =>
    (
      await w.to.db
        .selectFrom('sfr_task')
        .select('id')
        .where('contract_id', '=', id)
        .where('event', '=', event)
        .executeTakeFirstOrThrow()
    ).id
  const told = await idOf('start')
  await people.accountant.visitor.post(`/sfr/${told}/sending`, {
    on: '02.09.2026',
    protocol: 'П-1',
    version: '1',
  })
  return { own: await idOf('end'), more: [told] }
}

/** One that waits for the Center's decision, with work to decide about, and one that is decided. */
async function dismissalsOf(w: World, center: Member): Promise<Place> {
  const told = async (lastName: string) => {
    const by = await specialist(w, { name: { lastName, firstName: 'Инна', middleName: 'Олеговна' } })
    await assigned(w, { case: await openCase(w), specialists: [by] })
    const today = w.clock.today().split('-').reverse().join('.')
    const form = { leavesOn: today, kind: 'other', returnsOn: '30.12.2026', sure: 'yes', once: randomUUID() }
    await by.visitor.post('/contract/leaving', form)
    return form.once
  }
  const waiting = await told('Калинина')
  const settled = await told('Малинина')
  await center.visitor.post(`/dismissals/${settled}/settlement`, { way: 'pay', version: '1' })
  return { own: waiting, more: [settled] }
}

/** A list that waits for decisions, one that was taken, one of specialists, one that cannot be read, one just brought. */
async function importsOf(w: World, { visitor }: Member): Promise<Place> {
  const read = async (file: Buffer, it: Brought = {}) => tokenOf(await readList(w, visitor, file, it))
  const rows = [{}, { name: 'Ольховский Пётр Ильич' }, { appointedOn: '31.02.2014' }, { phone: 'нет' }]
  const own = await read(await attesteesXlsx([...rows, { categoryWanted: 'первая' }]))
  const taken = await read(await attesteesXlsx([{ name: 'Ясенева Инна Олеговна' }]), { name: 'взятый.xlsx' })
  await takeList(w, visitor, `/imports/${taken}`)
  const people = await read(await specialistsXlsx([{}, { email: 'нет' }]), { kind: 'specialists' })
  const broken = await read(Buffer.from('не таблица'), { name: 'сломанный.xlsx' })
  const brought = await sendList(visitor, await attesteesXlsx([{ name: 'Вязова Лия Львовна' }]))
  return { own, more: [taken, people, broken, tokenOf(brought.location)] }
}

async function anyOf(
  w: World,
  table: 'period' | 'municipality' | 'position' | 'subject' | 'institution_name' | 'ready_phrase',
): Promise<string> {
  const row = await w.to.db.selectFrom(table).select('id').orderBy('id').executeTakeFirstOrThrow()
  return row.id
}

async function batchOf(center: Member, caseId: string): Promise<string> {
  const answer = await center.visitor.post('/cases/batches', { case: [caseId], list: '' })
  return answer.location.split('/').at(-1) ?? ''
}

async function workingCopy(w: World, by: SpecialistMember, assignmentId: string): Promise<string> {
  const docx = await readFile(new URL('../samples/conclusion-template.docx', import.meta.url))
  await by.visitor.upload(`/assignments/${assignmentId}/conclusion`, fileForm(docx, 'черновик.docx'))
  const row = await w.to.db
    .selectFrom('working_copy')
    .select('id')
    .where('assignment_id', '=', assignmentId)
    .executeTakeFirstOrThrow()
  return row.id
}

async function letterOf(w: World, invitationId: string): Promise<string> {
  const row = await w.to.db
    .selectFrom('letter')
    .select('id')
    .where('invitation_id', '=', invitationId)
    .executeTakeFirstOrThrow()
  return row.id
}

async function templateOf(w: World, versionId: string): Promise<string> {
  const row = await w.to.db
    .selectFrom('template_version')
    .select('template_id')
    .where('id', '=', versionId)
    .executeTakeFirstOrThrow()
  return row.template_id
}

async function versionOf(w: World, conclusionId: string): Promise<string> {
  const row = await w.to.db
    .selectFrom('conclusion_version')
    .select('id')
    .where('conclusion_id', '=', conclusionId)
    .executeTakeFirstOrThrow()
  return row.id
}

async function keptFor(w: World, it: Member): Promise<string> {
  const token = newToken()
  const now = w.clock.now()
  const form = { path: '/password', typed: { old: '' } }
  await insertKeptForm(w.to.db, w.to.config.fieldKeys, token, {
    accountId: it.accountId,
    form,
    now,
    expiresAt: new Date(now.getTime() + 3_600_000),
  })
  return token
}
