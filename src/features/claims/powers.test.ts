// Confirming a comparison hands roles over and closes an account: nobody gives by it what they could not give by hand.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Member, member, municipalityId, organisationOf } from '../../../test/kit/people.ts'
import { registeredTeacher } from '../../../test/kit/registrations.ts'
import { world } from '../../../test/kit/world.ts'
import { newId } from '../../db/ids.ts'
import type { Role } from '../../domain/roles.ts'

const w = await world()
const tomsk = await member(w, { role: 'mun_coord', municipality: 'tomsk' })
const center = await member(w, { role: 'center' })
const place = await municipalityId(w, 'tomsk')

const ask = async (personId: string, knownId: string): Promise<string> => {
  const id = newId()
  await w.to.db
    .insertInto('person_claim')
    .values({
      id,
      person_id: personId,
      known_id: knownId,
      municipality_id: place,
      status: 'asked',
      asked_at: w.clock.now(),
      decided_at: null,
      decided_by: null,
    })
    .execute()
  return id
}

const give = (
  accountId: string,
  role: Role,
  scope: { kind: 'region' | 'municipality' | 'organisation'; id: string | null },
) =>
  w.to.db
    .insertInto('role_grant')
    .values({
      id: newId(),
      account_id: accountId,
      role,
      scope_kind: scope.kind,
      scope_id: scope.id,
      valid_from: '2020-01-01',
      valid_to: null,
      granted_by: null,
      created_at: w.clock.now(),
    })
    .execute()

const decide = (by: Member, id: string) =>
  by.visitor.post(`/claims/${id}/decision`, { answer: 'same', reason: 'похожи' })

const rolesOf = async (accountId: string) =>
  (
    await w.to.db
      .selectFrom('role_grant')
      .select('role')
      .where('account_id', '=', accountId)
      .orderBy('role')
      .execute()
  ).map(({ role }) => role)

test('a coordinator hands the role of a clerk of the Center to nobody, and closes no account of one', async () => {
  const known = await member(w, { role: 'teacher' })
  const clerk = await registeredTeacher(w, { coordinator: tomsk, lastName: 'Ковалёва' })
  await give(clerk.accountId, 'center', { kind: 'region', id: null })
  const id = await ask(clerk.personId, known.personId)
  const answer = await decide(tomsk, id)
  assert.equal(answer.status, 409)
  assert.match(answer.text, /обратитесь в Центр/i)
  assert.deepEqual(await rolesOf(known.accountId), ['teacher'])
  assert.equal((await clerk.visitor.get('/')).status, 200)
  assert.equal((await decide(center, id)).status, 409, 'a clerk makes no clerks')
})

test('a coordinator hands over no school of another municipality; the Center does', async () => {
  const known = await member(w, { role: 'teacher' })
  const head = await registeredTeacher(w, { coordinator: tomsk, lastName: 'Чужинская' })
  const far = await organisationOf(w, await municipalityId(w, 'kargasoksky'), 'МБОУ Дальняя СОШ')
  await give(head.accountId, 'org_head', { kind: 'organisation', id: far.id })
  const id = await ask(head.personId, known.personId)
  assert.equal((await decide(tomsk, id)).status, 409)
  assert.equal((await decide(center, id)).status, 303)
  assert.deepEqual(await rolesOf(known.accountId), ['org_head', 'teacher'])
})

test('nobody decides about themselves', async () => {
  const one = await registeredTeacher(w, { coordinator: tomsk, lastName: 'Самойлова' })
  const asKnown = await ask(one.personId, tomsk.personId)
  assert.equal((await decide(tomsk, asKnown)).status, 409)
  const other = await member(w, { role: 'teacher' })
  const asRegistered = await ask(center.personId, other.personId)
  assert.equal((await decide(center, asRegistered)).status, 409)
})

test('roles that have ended stand in nobody’s way', async () => {
  const known = await member(w, { role: 'teacher' })
  const former = await registeredTeacher(w, { coordinator: tomsk, lastName: 'Бывшева' })
  await give(former.accountId, 'center', { kind: 'region', id: null })
  await w.to.db
    .updateTable('role_grant')
    .set({ valid_to: '2021-01-01' })
    .where('account_id', '=', former.accountId)
    .where('role', '=', 'center')
    .execute()
  assert.equal((await decide(tomsk, await ask(former.personId, known.personId))).status, 303)
})

test('of three records of one person each pair is asked once after two have become one', async () => {
  const [one, two, three] = [
    await registeredTeacher(w, { coordinator: tomsk, lastName: 'Тройкина' }),
    await member(w, { role: 'teacher' }),
    await member(w, { role: 'teacher' }),
  ]
  const first = await ask(one.personId, two.personId)
  await ask(one.personId, three.personId)
  await ask(two.personId, three.personId)
  assert.equal((await decide(tomsk, first)).status, 303)
  const open = await w.to.db
    .selectFrom('person_claim')
    .select(['person_id', 'known_id'])
    .where('known_id', '=', three.personId)
    .where('status', '=', 'asked')
    .execute()
  assert.deepEqual(open, [{ person_id: two.personId, known_id: three.personId }])
})
