import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  correctAddress,
  type InvitationState,
  invitedBy,
  mayInvite,
  register,
  revoke,
  sendAgain,
  wayIn,
} from './invitation.ts'
import { roles } from './roles.ts'

const today = '2026-10-05'
const at = (state: InvitationState, expiresOn = '2026-10-19') => ({ state, expiresOn })

test('a coordinator invites specialists, teachers and heads, a head teachers, the Center coordinators too (S-09)', () => {
  assert.deepEqual(invitedBy('mun_coord'), ['specialist', 'teacher', 'org_head'])
  assert.deepEqual(invitedBy('org_head'), ['teacher'])
  assert.deepEqual(invitedBy('center'), ['specialist', 'teacher', 'org_head', 'mun_coord'])
  assert.deepEqual(invitedBy('admin'), ['mun_coord', 'center', 'accountant', 'auditor', 'admin'])
  const others = roles.filter((role) => !['mun_coord', 'org_head', 'center', 'admin'].includes(role))
  assert.deepEqual(others.flatMap(invitedBy), [])
  assert.equal(mayInvite('mun_coord', 'mun_coord'), false)
})

for (const [state, expiresOn, refused] of [
  ['waiting', '2026-10-19', undefined],
  ['sent', '2026-10-19', undefined],
  ['started', '2026-10-19', undefined],
  ['undelivered', '2026-10-19', undefined],
  ['sent', '2026-10-05', undefined],
  ['expired', '2026-10-04', 'invitationExpired'],
  ['undelivered', '2026-10-04', 'invitationExpired'],
  ['revoked', '2026-10-19', 'invitationRevoked'],
  ['registered', '2026-10-04', 'invitationUsed'],
] as const) {
  test(`registering: ${state}, good until ${expiresOn} → ${refused ?? 'welcome'}`, () => {
    assert.equal(register(at(state, expiresOn), today)?.refused, refused)
  })
}

for (const [deed, rule, refused] of [
  ['sending again', sendAgain, { registered: 'invitationUsed' }],
  ['correcting the address', correctAddress, { registered: 'invitationUsed', revoked: 'invitationRevoked' }],
  ['revoking', revoke, { registered: 'invitationUsed', revoked: 'invitationRevoked' }],
] as const) {
  for (const state of ['sent', 'undelivered', 'expired', 'revoked', 'registered'] as const) {
    const expected = (refused as Partial<Record<InvitationState, string>>)[state]
    test(`${deed}: ${state} → ${expected ?? 'welcome'}`, () =>
      assert.equal(rule(at(state))?.refused, expected))
  }
}

const sosnina = { lastName: 'Соснина', firstName: 'Мария', middleName: 'Петровна' }
const krylova = { lastName: 'Крылова', firstName: 'Зоя', middleName: 'Ильинична' }
const nobody = { lastName: '', firstName: '', middleName: null }

for (const [what, invited, account, invitedAs, way] of [
  ['nobody has the address', sosnina, null, null, 'register'],
  ['the same person has it', sosnina, { id: 'a', name: { ...sosnina, firstName: 'мария' } }, null, 'signIn'],
  ['somebody else has it', sosnina, { id: 'a', name: krylova }, null, 'either'],
  ['it was made for that account', sosnina, { id: 'a', name: krylova }, 'a', 'signIn'],
  ['no name was given', nobody, { id: 'a', name: krylova }, null, 'signIn'],
] as const) {
  test(`the way in when ${what}: ${way}`, () => assert.equal(wayIn(invited, account, invitedAs), way))
}
