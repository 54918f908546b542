// The people of the tests: the same names everywhere, made by the product's own actions. All invented.

import { transaction } from '../../src/db/connect.ts'
import { system } from '../../src/db/history.ts'
import { newId } from '../../src/db/ids.ts'
import { findSession, openSession } from '../../src/db/sessions.ts'
import type { Category } from '../../src/domain/categories.ts'
import { fullName, type PersonName } from '../../src/domain/names.ts'
import { organisationKey } from '../../src/domain/organisationNames.ts'
import type { Role } from '../../src/domain/roles.ts'
import { createAccount, hashPassword } from '../../src/features/accounts/index.ts'
import { createSpecialist } from '../../src/features/specialists/index.ts'
import { type Actor, actorOf } from '../../src/web/actor.ts'
import { hire } from './hired.ts'
import { Visitor } from './visitor.ts'
import type { World } from './world.ts'

export const password = 'Берёзовый сок 7'
// Hashing is slow by design; the people of the tests share one password and its hash.
let hashed: Promise<string> | undefined

export interface Member {
  accountId: string
  personId: string
  grantId: string
  login: string
  email: string
  name: PersonName
  /** A browser signed in as this person. */
  visitor: Visitor
}
export interface SpecialistMember extends Member {
  specialistId: string
  organisationId: string
}

export interface MemberWish {
  role?: Role
  login?: string
  name?: PersonName
  /** Code of a municipality: `tomsk`, `kargasoksky`. */
  municipality?: string
  /** Of the head of a school: the organisation's name. */
  organisation?: string
}

const names: Record<Role, PersonName> = {
  admin: { lastName: 'Орлов', firstName: 'Глеб', middleName: 'Юрьевич' },
  center: { lastName: 'Белова', firstName: 'Вера', middleName: 'Павловна' },
  accountant: { lastName: 'Ключева', firstName: 'Лидия', middleName: 'Олеговна' },
  org_head: { lastName: 'Лаптева', firstName: 'Инна', middleName: 'Романовна' },
  mun_coord: { lastName: 'Крылова', firstName: 'Зоя', middleName: 'Ильинична' },
  specialist: { lastName: 'Соснина', firstName: 'Мария', middleName: 'Петровна' },
  teacher: { lastName: 'Рябинина', firstName: 'Анна', middleName: 'Сергеевна' },
  auditor: { lastName: 'Зорин', firstName: 'Лев', middleName: 'Аркадьевич' },
}

let counter = 0

/** An account with one role, signed in. */
export async function member(w: World, wish: MemberWish = {}): Promise<Member> {
  const role = wish.role ?? 'center'
  const login = wish.login ?? `${role.replace('_', '')}${++counter}`
  const name = wish.name ?? names[role]
  const email = `${login}@edu.example`
  const scoped = await placeOf(w, role, wish)
  hashed ??= hashPassword(password)
  const passwordHash = await hashed
  const made = await transaction(w.to.db, async (tx) => {
    const account = await createAccount(tx, system, w.clock.now(), w.clock.today(), {
      person: { ...name, email, phoneMobile: '+79130000000' },
      login,
      passwordHash,
      roles: [{ role, placeId: scoped, where: '' }],
      emailConfirmed: true,
    })
    const token = await openSession(tx, {
      accountId: account.accountId,
      grantId: account.grantId,
      now: w.clock.now(),
      hours: 12,
      ip: '',
      userAgent: 'test',
    })
    return { ...account, token }
  })
  const visitor = new Visitor(w.app)
  visitor.cookies.set('stupen', made.token)
  return { ...made, login, email, name, visitor }
}

async function placeOf(w: World, role: Role, wish: MemberWish): Promise<string | null> {
  if (role !== 'mun_coord' && role !== 'org_head') return null
  const municipality = await municipalityId(w, wish.municipality ?? 'tomsk')
  if (role === 'mun_coord') return municipality
  return (await organisationOf(w, municipality, wish.organisation ?? 'МАОУ СОШ № 902 г. Томска')).id
}

export interface SpecialistWish extends Omit<MemberWish, 'role' | 'organisation'> {
  /** Codes of positions and subjects the specialist assesses. */
  positions?: string[]
  subjects?: string[]
  category?: Category
  organisation?: string
  /** Not in the yearly order, without a contract. */
  unhired?: true
}

export async function specialist(w: World, wish: SpecialistWish = {}): Promise<SpecialistMember> {
  const it = await member(w, { ...wish, role: 'specialist' })
  const municipality = await municipalityId(w, wish.municipality ?? 'tomsk')
  const organisation = await organisationOf(w, municipality, wish.organisation ?? 'МАОУ СОШ № 901 г. Томска')
  const positionsOk = await idsByCode(w, 'position', wish.positions ?? ['teacher'])
  const subjectsOk = await idsByCode(w, 'subject', wish.subjects ?? ['english'])
  const specialistId = await transaction(w.to.db, (tx) =>
    createSpecialist(tx, w.clock.now(), {
      personId: it.personId,
      name: it.name,
      municipalityId: municipality,
      organisation,
      positionId: positionsOk[0] ?? '',
      subjectId: subjectsOk[0] ?? null,
      education: null,
      educationProgram: null,
      categoryHeld: wish.category ?? 'highest',
      categoryHeldOn: null,
      degree: null,
      experiencePed: 20,
      experienceExpert: 3,
      positionsOk,
      subjectsOk,
      onsiteReady: true,
    }),
  )
  if (!wish.unhired) await hire(w, { specialistId, municipalityId: municipality, name: fullName(it.name) })
  return { ...it, specialistId, organisationId: organisation.id }
}

export async function municipalityId(w: World, code: string): Promise<string> {
  const row = await w.to.db
    .selectFrom('municipality')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  return row.id
}

export async function idsByCode(
  w: World,
  table: 'position' | 'subject',
  codes: readonly string[],
): Promise<string[]> {
  if (codes.length === 0) return []
  const rows = await w.to.db
    .selectFrom(table)
    .select(['id', 'code'])
    .where('code', 'in', [...codes])
    .execute()
  if (rows.length !== codes.length) throw new Error(`unknown ${table} among ${codes.join(', ')}`)
  return codes.map((code) => rows.find((row) => row.code === code)?.id ?? '')
}

export async function organisationOf(
  w: World,
  municipality: string,
  name: string,
): Promise<{ id: string; name: string }> {
  const key = organisationKey(name)
  // Stories of one world may be told at the same time: whoever comes second takes what the first has made.
  await w.to.db
    .insertInto('organisation')
    .values({ id: newId(), name, municipality_id: municipality, name_key: key, created_at: w.clock.now() })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'name_key']).doNothing())
    .execute()
  return w.to.db
    .selectFrom('organisation')
    .select(['id', 'name'])
    .where('municipality_id', '=', municipality)
    .where('name_key', '=', key)
    .executeTakeFirstOrThrow()
}

/** The person as actions take them: what the session of the browser says. */
export async function actorFor(w: World, it: Member): Promise<Actor> {
  const token = it.visitor.cookies.get('stupen') ?? ''
  const row = await findSession(w.to.db, token, w.clock.now(), w.clock.today())
  const actor = row && actorOf(row, '', 'test')
  if (!actor) throw new Error('the session of the test has ended')
  return actor
}
