// The whole circle in a browser, with scripts and without: from the coordinator's invitation through the order and the
// contract to an accepted conclusion.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { findBreaches } from '../../src/db/invariants.ts'
import { type Site, site, type Visit, visit } from '../kit/browser.ts'
import { signedPaper } from '../kit/handIns.ts'
import { choose, follow, mainText, press, signIn, tick, type } from '../kit/hands.ts'
import { templateInForce } from '../kit/ownCases.ts'
import { member, municipalityId, organisationOf, password } from '../kit/people.ts'
import { postOf } from '../kit/post.ts'
import { openCase } from '../kit/stories.ts'
import { confirmsWork, entersContract, namesInOrder } from './hiring.ts'

const own = 'Три берёзы 2026'
const olga = { surname: 'Новикова', name: 'Новикова Ольга Андреевна' }
const today = '05.10.2026'

for (const [name, options, login] of [
  ['with scripts', {}, 'novikova2026'],
  ['without scripts', { javaScriptEnabled: false }, 'novikova2027'],
] as const)
  test(`S-02…S-24: from the invitation to the accepted conclusion, ${name}`, async () => {
    const it = await site()
    await templateInForce(it.w)
    await organisationOf(it.w, await municipalityId(it.w, 'tomsk'), 'МАОУ СОШ № 901 г. Томска')
    const people = await entered(it, options)
    const { coordinator, center, specialist } = people
    const email = `${login}@edu.example`

    await invites(coordinator.page, email)
    await registers(specialist.page, await (await postOf(it.w)).linkTo(email), login)
    await confirmsWork(coordinator.page, olga)
    await namesInOrder(center.page, olga, today)
    await entersContract(center.page, olga, today)
    await seesTheContract(specialist.page)
    await openCase(it.w)
    await assigns(center.page)
    await findsTheWork(specialist.page, await (await postOf(it.w)).linkTo(email))
    await handsIn(specialist.page, await signedPaper(it.w, 'первая'), 'Загрузить заключение')
    assert.match(await mainText(specialist.page), /Квитанция/)

    await opensFirst(center.page)
    await tick(center.page, await firstPhrase(it))
    await type(center.page, 'Своё замечание', 'Нет даты на второй странице')
    await press(center.page, 'Вернуть с замечаниями')
    await specialist.page.goto(await (await postOf(it.w)).linkTo(email))
    assert.match(await mainText(specialist.page), /Нет даты на второй странице/)
    await handsIn(specialist.page, await signedPaper(it.w, 'вторая'), 'Загрузить новую версию')
    assert.match(await mainText(specialist.page), /Версия 2 \(последняя\)/)

    await opensFirst(center.page)
    await press(center.page, 'Принять заключение')
    await specialist.page.reload()
    assert.match(await mainText(specialist.page), /Центр принял заключение/)
    assert.deepEqual(await findBreaches(it.w.to.db), [])
    for (const one of Object.values(people)) {
      assert.deepEqual(one.troubles, [])
      await one.context.close()
    }
  })

async function entered(
  it: Site,
  options: BrowserContextOptions,
): Promise<Record<'coordinator' | 'center' | 'specialist', Visit>> {
  const coordinator = await visit(it, options)
  const { login } = await member(it.w, { role: 'mun_coord' })
  await signIn(coordinator.page, login, password)
  return {
    coordinator,
    center: await visit(it, { ...options, as: await member(it.w, { role: 'center' }) }),
    specialist: await visit(it, options),
  }
}

async function invites(page: Page, email: string): Promise<void> {
  await follow(page, 'Приглашения')
  await follow(page, 'Пригласить')
  await type(page, 'Фамилия', 'Новикова')
  await type(page, 'Имя', 'Ольга')
  await type(page, 'Отчество', 'Андреевна')
  await type(page, 'E-mail', email)
  await press(page, 'Отправить приглашение')
  assert.match(await mainText(page), /Новикова Ольга Андреевна/)
}

async function registers(page: Page, link: string, login: string): Promise<void> {
  await page.goto(link)
  await press(page, 'Начать')
  await type(page, 'Дата рождения', '12.03.1979')
  await type(page, 'Мобильный телефон', '8 913 111-22-33')
  await choose(page, 'Муниципалитет', 'Город Томск')
  await press(page, 'Показать организации этого муниципалитета')
  await choose(page, 'Организация', 'МАОУ СОШ № 901 г. Томска')
  await choose(page, 'Должность', 'Учитель')
  await choose(page, 'Предмет или направленность', 'Иностранный язык (английский)')
  await press(page, 'Дальше')
  await choose(page, 'Образование', 'специалитет')
  await choose(page, 'Квалификационная категория', 'Высшая')
  await type(page, 'Дата установления категории', '14.04.2022')
  await type(page, 'Педагогический стаж, полных лет', '21')
  await press(page, 'Дальше')
  await type(page, 'Логин', login)
  await type(page, 'Пароль', own)
  await type(page, 'Пароль ещё раз', own)
  await tick(page, 'Я записал(а) логин и пароль')
  await tick(page, 'Я даю согласие на обработку моих персональных данных')
  await press(page, 'Зарегистрироваться')
  assert.match(await mainText(page), new RegExp(`Запишите логин: ${login}`))
}

async function seesTheContract(page: Page): Promise<void> {
  await page.goto('/')
  await follow(page, 'Договор')
  assert.match(await mainText(page), /№ 2026-1-001.*Зарегистрирован/)
}

async function assigns(page: Page): Promise<void> {
  await page.goto('/')
  await follow(page, 'Дела')
  await follow(page, /Рябинина/)
  await follow(page, 'Назначить специалиста')
  await tick(page, 'Новикова Ольга Андреевна')
  await press(page, 'Назначить')
  assert.match(await mainText(page), /Назначено: Новикова/)
}

async function findsTheWork(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.goto('/')
  assert.match(await mainText(page), /1 аттестуемый/)
  await follow(page, /^Перейти:/)
  await follow(page, /Рябинина/)
  assert.match(await mainText(page), /Дата назначения на должность 01\.09\.2014/)
  await press(page, 'Приступить к работе')
  const [form] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('link', { name: /Бланк заключения с данными дела|Скачать бланк/ })
      .first()
      .click(),
  ])
  assert.match(form.suggestedFilename(), /\.docx$/)
  await follow(page, 'Загрузить заключение')
}

async function handsIn(page: Page, pdf: Buffer, button: string): Promise<void> {
  await page
    .getByLabel('Файл заключения с подписями')
    .setInputFiles({ name: 'заключение.pdf', mimeType: 'application/pdf', buffer: pdf })
  await Promise.all([
    page.waitForEvent('load'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ])
}

async function opensFirst(page: Page): Promise<void> {
  await page.goto('/')
  await follow(page, 'Проверка')
  await follow(page, /Проверить следующее/)
}

const firstPhrase = async (it: Site): Promise<string> =>
  (await it.w.to.db.selectFrom('ready_phrase').select('text').executeTakeFirstOrThrow()).text
