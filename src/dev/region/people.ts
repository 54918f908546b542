// The personas of the demo, made by the product's own actions.

import type { Tx } from '../../db/connect.ts'
import { transaction } from '../../db/connect.ts'
import { system } from '../../db/history.ts'
import { newId } from '../../db/ids.ts'
import { endSession, findSession, openSession } from '../../db/sessions.ts'
import { organisationKey } from '../../domain/organisationNames.ts'
import type { Role } from '../../domain/roles.ts'
import { createAccount, findTaken, hashPassword } from '../../features/accounts/index.ts'
import { createSpecialist } from '../../features/specialists/index.ts'
import { type Actor, actorOf } from '../../web/actor.ts'
import type { Deps } from '../../web/deps.ts'
import { type Persona, personas } from '../personas/personas.ts'
import {
  findOrMakeOrganisation,
  findPersonaAccount,
  giveConsent,
  idsOfCodes,
  municipalityByCode,
} from '../queries.ts'
import { demoPassword } from '../words.ts'

export async function makePersonas(to: Deps): Promise<void> {
  const passwordHash = await hashPassword(demoPassword)
  for (const it of personas) {
    const taken = await findTaken(to.db, it.login, emailOf(it))
    if (!taken.login) await transaction(to.db, (tx) => makePersona(tx, to, it, passwordHash))
  }
}

const emailOf = (it: Persona): string => `${it.login}@stupen.example`

async function makePersona(tx: Tx, to: Deps, it: Persona, passwordHash: string): Promise<void> {
  const now = to.clock.now()
  const roles = []
  for (const { role, municipality, organisation } of it.roles) {
    const within = municipality ? await municipalityByCode(tx, municipality) : null
    const place = within && organisation ? await organisationIn(tx, within.id, organisation, now) : within
    roles.push({ role, placeId: place?.id ?? null, where: place?.name ?? '' })
  }
  const made = await createAccount(tx, system, now, to.clock.today(), {
    person: { ...it.name, email: emailOf(it), phoneMobile: it.phone, birthOn: it.born, sex: it.sex },
    login: it.login,
    passwordHash,
    roles,
    emailConfirmed: true,
  })
  await giveConsent(tx, made.personId, now)
  if (it.specialist) await makeSpecialist(tx, to, it, it.specialist, made.personId)
}

const organisationIn = (tx: Tx, municipalityId: string, name: string, now: Date) =>
  findOrMakeOrganisation(tx, { id: newId(), municipalityId, name, key: organisationKey(name), now })

async function makeSpecialist(
  tx: Tx,
  to: Deps,
  it: Persona,
  work: NonNullable<Persona['specialist']>,
  personId: string,
): Promise<void> {
  const now = to.clock.now()
  const { id: municipalityId } = await municipalityByCode(tx, work.municipality)
  const organisation = await organisationIn(tx, municipalityId, work.organisation, now)
  const positionsOk = await idsOfCodes(tx, 'position', work.positions)
  const subjectsOk = await idsOfCodes(tx, 'subject', work.subjects)
  await createSpecialist(tx, now, {
    personId,
    name: it.name,
    municipalityId,
    organisation,
    positionId: positionsOk[0] ?? '',
    subjectId: subjectsOk[0] ?? null,
    education: 'specialist',
    educationProgram: work.programme,
    categoryHeld: 'highest',
    categoryHeldOn: '2024-03-21',
    degree: null,
    experiencePed: 24,
    experienceExpert: 5,
    positionsOk,
    subjectsOk,
    onsiteReady: true,
  })
}

/** A persona in one of its roles, as if signed in: what the stories do, they do as somebody. */
export async function actAs(to: Deps, login: string, role: Role): Promise<Actor> {
  const account = await findPersonaAccount(to.db, login, role)
  if (!account) throw new Error(`there is no persona ${login}`)
  const now = to.clock.now()
  const token = await transaction(to.db, (tx) =>
    openSession(tx, { ...account, now, hours: 1, ip: '', userAgent: 'demo' }),
  )
  const session = await findSession(to.db, token, now, to.clock.today())
  const actor = session && actorOf(session, '', '')
  if (!session || !actor) throw new Error(`${login} has no role in force`)
  await endSession(to.db, session.id, now)
  return actor
}
