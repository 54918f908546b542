// A changed address proves itself before anything goes there.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { member, password, specialist } from '../../../test/kit/people.ts'
import { world } from '../../../test/kit/world.ts'
import { unseal } from '../../db/secrets.ts'

const w = await world()

const change = (
  it: { visitor: ReturnType<typeof w.visitor> },
  email: string,
  more: Record<string, string> = {},
) => it.visitor.post('/profile/email', { email, password, ...more })

test('the new address proves itself, the old one is told, and then it is changed', async () => {
  const it = await specialist(w, { login: 'moving26' })
  const asked = await change(it, 'Moved@edu.example')
  assert.deepEqual([asked.status, asked.location], [303, '/profile'])
  const page = await it.visitor.get('/profile')
  assert.match(
    page.text,
    /Ждёт подтверждения: moved@edu\.example\. Откройте ссылку из письма до 6 октября 2026 г\./,
  )
  assert.equal(await emailOf(it.accountId), it.email, 'nothing has changed yet')

  const [note] = await lettersTo(it.email)
  assert.equal(note?.kind, 'emailChangeNote')
  assert.match(note?.text ?? '', /m•••@edu\.example/)
  const path = await linkTo('moved@edu.example')
  const visitor = w.visitor()
  for (let i = 0; i < 2; i++)
    assert.match((await visitor.get(path)).text, /Письма системы будут приходить на moved@edu\.example/)
  assert.equal(await emailOf(it.accountId), it.email, 'opening changes nothing')

  const done = await visitor.post(path)
  assert.deepEqual([done.status, done.location], [303, '/sign-in'])
  assert.equal(await emailOf(it.accountId), 'moved@edu.example')
  const stored = await w.to.db
    .selectFrom('person')
    .select('email')
    .where('id', '=', it.personId)
    .executeTakeFirstOrThrow()
  assert.equal(stored.email, 'moved@edu.example')
  assert.equal((await lettersTo(it.email))[0]?.kind, 'emailChanged')
  for (const again of [await visitor.post(path), await visitor.get(path)])
    assert.deepEqual([again.status, /Адрес уже подтверждён/.test(again.text)], [410, true])
  const events = await w.to.db
    .selectFrom('event')
    .select(['facts', 'by_account', 'by_role'])
    .where('is', '=', 'emailChanged')
    .execute()
  assert.deepEqual(events, [
    { facts: { from: it.email, to: 'moved@edu.example' }, by_account: it.accountId, by_role: 'specialist' },
  ])
})

test('a link for a new password that went to the old address dies with it', async () => {
  const it = await specialist(w, { login: 'moving27' })
  await w.visitor().post('/password-reset', { login: 'moving27' })
  const reset = await linkTo(it.email)
  await change(it, 'moved27@edu.example')
  await w.visitor().post(await linkTo('moved27@edu.example'))
  assert.equal((await w.visitor().get(reset)).status, 410)
})

test('a change is withdrawn, replaced by a newer one, and dies by time', async () => {
  const it = await specialist(w, { login: 'moving28' })
  await change(it, 'first@edu.example')
  const first = await linkTo('first@edu.example')
  await change(it, 'second@edu.example')
  const second = await linkTo('second@edu.example')
  assert.equal((await w.visitor().post(first)).status, 410)
  assert.equal((await it.visitor.post('/profile/email/withdrawal')).status, 303)
  assert.equal((await it.visitor.post('/profile/email/withdrawal')).status, 303, 'twice does no harm')
  assert.equal((await w.visitor().post(second)).status, 410)
  await change(it, 'third@edu.example')
  const third = await linkTo('third@edu.example')
  w.clock.pass({ hours: 25 })
  assert.match((await w.visitor().get(third)).text, /Ссылка больше не действует/)
  assert.equal((await w.visitor().post(third)).status, 410)
  for (const wrong of ['/email-change/x', '/email-change/%00'])
    assert.equal((await w.visitor().get(wrong)).status, 410)
})

test('an address that somebody has is not given twice, not even at the last moment', async () => {
  const it = await specialist(w, { login: 'moving29' })
  const other = await member(w, { role: 'center' })
  const taken = await change(it, other.email.toUpperCase())
  assert.deepEqual([taken.status, /уже занят/.test(taken.text)], [409, true])
  await change(it, 'wanted@edu.example')
  await w.to.db
    .updateTable('account')
    .set({ email: 'wanted@edu.example' })
    .where('id', '=', other.accountId)
    .execute()
  assert.equal((await w.visitor().post(await linkTo('wanted@edu.example'))).status, 409)
  assert.equal(await emailOf(it.accountId), it.email)
})

test('the password is asked, slips of the pen are pointed out once, and tries are limited', async () => {
  const it = await specialist(w, { login: 'moving30' })
  for (const [fields, says] of [
    [{ email: '', password }, /Введите новый e-mail/],
    [{ email: 'не адрес', password }, /Адрес электронной почты/],
    [{ email: `${'я'.repeat(10_000)}@x.ru`, password }, /Слишком длинно/],
    [{ email: '<script>@x.ru', password }, /Адрес электронной почты/],
    [{ email: 'new@edu.example', password: '' }, /Введите пароль/],
    [{ email: 'new@edu.example', password: 'Не тот пароль 1' }, /Пароль не подходит/],
    [{ email: it.email, password }, /Это и есть ваш нынешний адрес/],
  ] as const) {
    const answer = await it.visitor.post('/profile/email', fields)
    assert.equal(answer.status, 422)
    assert.match(answer.text, says)
  }
  const doubted = await change(it, 'maria@gmial.com')
  assert.match(doubted.text, /Возможно, maria@gmail\.com\?/)
  assert.match(doubted.html, /name="sure" value="maria@gmial\.com"/)
  assert.equal((await change(it, 'maria@gmial.com', { sure: 'maria@gmial.com' })).status, 303)
  for (let i = 0; i < 4; i++) assert.equal((await change(it, `n${i}@edu.example`)).status, 303)
  assert.equal((await change(it, 'n9@edu.example')).status, 429)
})

const emailOf = async (accountId: string): Promise<string> =>
  (await w.to.db.selectFrom('account').select('email').where('id', '=', accountId).executeTakeFirstOrThrow())
    .email

/** The newest first. */
const lettersTo = (email: string) =>
  w.to.db.selectFrom('letter').selectAll().where('to_email', '=', email).orderBy('id', 'desc').execute()

async function linkTo(email: string): Promise<string> {
  const letter = (await lettersTo(email)).find((it) => it.secret)
  assert.ok(letter?.secret && letter.key_id)
  const sealed = { keyId: letter.key_id, cipher: letter.secret }
  return new URL(unseal(w.to.config.fieldKeys, `letter:${letter.id}`, sealed)).pathname
}
