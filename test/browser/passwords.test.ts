// A forgotten password in a browser: by the letter, and by the code that the coordinator reads out by phone.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { site, visit } from '../kit/browser.ts'
import { follow, mainText, press, pressSurely, signIn, type } from '../kit/hands.ts'
import { member, password, specialist } from '../kit/people.ts'
import { postOf } from '../kit/post.ts'

const it = await site()
const post = await postOf(it.w)
const fresh = 'Сосновый бор 2026'

test('S-11, S-12: a new password by the letter; the link opens twice and works once', async () => {
  const { login, email } = await specialist(it.w)
  const { page, troubles, context } = await visit(it)
  await page.goto('/')
  await follow(page, 'Забыли пароль?')
  await type(page, 'Логин', login)
  await press(page, 'Сбросить пароль')
  assert.match(await mainText(page), /Если такой логин есть/)

  const link = await post.linkTo(email)
  await page.goto(link)
  await page.goto(link)
  await newPassword(page)
  await press(page, 'Сохранить пароль')
  await signIn(page, login, password)
  assert.match(await mainText(page), /Логин или пароль не подходят/)
  await signIn(page, login, fresh)
  assert.match(await mainText(page), /Соснина|Мария/)
  await page.goto(link)
  assert.match(await mainText(page), /Пароль уже изменён/)
  assert.deepEqual(troubles, [])
  await context.close()
})

test('S-13, S-14: a new password by the code of the coordinator, which shows the login too', async () => {
  const { login, specialistId, name } = await specialist(it.w)
  const coordinator = await visit(it, { as: await member(it.w, { role: 'mun_coord' }) })
  await coordinator.go('/specialists')
  await follow(coordinator.page, new RegExp(name.lastName))
  await coordinator.go(`/specialists/${specialistId}`)
  assert.ok((await mainText(coordinator.page)).includes(login))
  await pressSurely(coordinator.page, 'Выдать одноразовый код')
  const [, code = ''] = /(\d{4} \d{4})/.exec(await mainText(coordinator.page)) ?? []
  assert.notEqual(code, '')

  const { page, troubles, context } = await visit(it)
  await page.goto('/sign-in')
  await follow(page, 'Есть код от координатора?')
  await type(page, 'Логин', login)
  await type(page, 'Одноразовый код', code)
  await newPassword(page)
  await press(page, 'Сохранить пароль')
  await signIn(page, login, fresh)
  assert.equal(new URL(page.url()).pathname, '/')
  await coordinator.page.reload()
  assert.ok(!(await mainText(coordinator.page)).includes(code))
  assert.deepEqual([...troubles, ...coordinator.troubles], [])
  await context.close()
  await coordinator.context.close()
})

async function newPassword(page: Parameters<typeof type>[0]): Promise<void> {
  await type(page, 'Новый пароль', fresh)
  await type(page, 'Новый пароль ещё раз', fresh)
}
