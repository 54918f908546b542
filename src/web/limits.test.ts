import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, password } from '../../test/kit/people.ts'
import { world } from '../../test/kit/world.ts'
import { sweepFiles } from '../features/files/index.ts'
import { formLimit } from './body.ts'

const w = await world()
const subjects = async (bucket: string): Promise<string[]> =>
  (await w.to.db.selectFrom('rate_limit').select('subject').where('bucket', '=', bucket).execute()).map(
    (row) => row.subject,
  )

test('a password typed in place of the login is counted and not written down', async () => {
  await w.visitor().post('/sign-in', { login: 'Moi-Tajnyj-Parol-7', password: 'x' })
  const kept = await subjects('signIn:own')
  assert.equal(kept.length, 1)
  assert.doesNotMatch(kept.join(), /tajnyj/i)
})

test('the cookie of an ended session keeps twenty forms an hour and no more', async () => {
  const { accountId } = await member(w, { login: 'ended2026' })
  const visitor = w.visitor()
  await visitor.post('/sign-in', { login: 'ended2026', password })
  await w.to.db
    .updateTable('session')
    .set({ ended_at: w.clock.now() })
    .where('account_id', '=', accountId)
    .execute()
  for (let i = 0; i < 25; i++) await visitor.post('/profile/person', { lastName: 'Белова' })
  const rows = await w.to.db.selectFrom('kept_form').select('account_id').execute()
  assert.equal(rows.length, 20)
})

test('the text of a form with files is bounded as that of any form', async () => {
  await member(w, { login: 'upload2026', role: 'center' })
  const visitor = w.visitor()
  await visitor.post('/sign-in', { login: 'upload2026', password })
  const form = new FormData()
  for (let i = 0; i < 3; i++) form.append(`field${i}`, 'a'.repeat(formLimit / 2))
  form.append('file', new File(['a;b'], 'a.csv'))
  assert.equal((await visitor.upload('/imports/new', form)).status, 400)
})

test('subjects that nobody has tried for long are forgotten', async () => {
  assert.notEqual((await subjects('signIn:own')).length, 0)
  w.clock.set(new Date(w.clock.now().getTime() + 9 * 24 * 3_600_000))
  await sweepFiles(w.to)()
  assert.deepEqual(await subjects('signIn:own'), [])
})
