// A teacher on a phone of 320 px, from the first question to the receipt, with scripts and without; and a link that goes
// away while something is being typed.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { findBreaches } from '../../src/db/invariants.ts'
import { criteriaOf } from '../../src/domain/criteria.ts'
import { type Site, site, visit } from '../kit/browser.ts'
import { choose, follow, mainText, press, tick, type } from '../kit/hands.ts'
import { member, municipalityId, organisationOf } from '../kit/people.ts'
import { until } from '../kit/until.ts'

const school = 'МАОУ СОШ № 902 г. Томска'
const it = await site()
await organisationOf(it.w, await municipalityId(it.w, 'tomsk'), school)

const teacher = (lastName: string) =>
  member(it.w, { role: 'teacher', name: { lastName, firstName: 'Анна', middleName: 'Сергеевна' } })

for (const [name, options, lastName] of [
  ['with scripts', {}, 'Рябинина'],
  ['without scripts', { javaScriptEnabled: false }, 'Калинина'],
] as const)
  test(`an application from the first question to the receipt, ${name}`, async () => {
    const { page, context, troubles } = await visit(it, {
      as: await teacher(lastName),
      width: 320,
      ...options,
    })
    await page.goto('/')
    await follow(page, 'Подать заявление')
    await press(page, 'Начать заявление')
    await fillsWork(page)
    await tick(page, 'Категории не было')
    await page
      .getByLabel(/^Первая/)
      .last()
      .check({ force: true })
    await press(page, 'Сохранить и продолжить')
    await page.getByLabel(/^Дистанционная/).check({ force: true })
    await press(page, 'Сохранить и продолжить')
    await choose(page, 'Вид документа', 'Диплом специалиста')
    await type(page, 'Учебное заведение', 'Томский государственный педагогический университет')
    await type(page, 'Специальность или направление', 'Иностранный язык')
    await type(page, 'Дата выдачи', '25.06.2012')
    await press(page, 'Сохранить и продолжить')
    // Courses and awards may stay empty.
    await press(page, 'Сохранить и продолжить')
    await press(page, 'Сохранить и продолжить')
    for (const { code } of criteriaOf.first) {
      assert.match(page.url(), new RegExp(`results-${code}`))
      await page.locator('textarea[name="text"]').fill(`По показателю ${code}: рост с 58 до 71 %.`)
      await press(page, 'Сохранить и продолжить')
    }
    await page.locator('input[name="presence"][value="without"]').check({ force: true })
    await press(page, 'Сохранить и продолжить')
    for (const field of ['data', 'order', 'forms'])
      await page.locator(`input[name="${field}"]`).check({ force: true })
    await press(page, 'Сохранить и продолжить')
    assert.match(await mainText(page), /Проверьте заявление/)
    await press(page, 'Подать заявление')
    assert.match(await mainText(page), /Подано/)
    assert.match(page.url(), /\/my\//)
    assert.deepEqual(troubles, [])
    assert.deepEqual(await findBreaches(it.w.to.db), [])
    await context.close()
  })

test('the link goes away while something is typed: it stays on the device and goes out when the link is back', async () => {
  const who = await teacher('Осинина')
  const { page, context } = await visit(it, { as: who, width: 320 })
  await page.goto('/drafts/new')
  await press(page, 'Начать заявление')
  const path = new URL(page.url()).pathname
  await type(page, 'Нагрузка', '1 ставка')
  await page.getByText('Черновик сохранён').waitFor()
  await context.setOffline(true)
  await type(page, 'Нагрузка', '1,5 ставки, внутреннее совместительство')
  await page.getByText('Нет связи').waitFor()
  // The tab is closed, the day after the page is opened anew.
  await page.goto('about:blank')
  await context.setOffline(false)
  await page.goto(path)
  assert.equal(await page.getByLabel(/^Нагрузка/).inputValue(), '1,5 ставки, внутреннее совместительство')
  await until(async () => /1,5 ставки/.test(await keptLoad(it, path)))
  await context.close()
})

async function fillsWork(page: Page): Promise<void> {
  await choose(page, 'Муниципалитет', 'Город Томск')
  await press(page, 'Показать организации этого муниципалитета')
  await choose(page, 'Организация', school)
  await choose(page, 'Должность, по которой аттестуетесь', 'Учитель')
  await choose(page, 'Предмет или направление', 'английский')
  await type(page, 'Дата назначения на должность в этой организации', '01.09.2014')
  await type(page, 'Педагогический стаж, полных лет', '12')
  await type(page, 'Стаж в этой должности, полных лет', '12')
  await type(page, 'Дата рождения', '05.04.1984')
  await press(page, 'Сохранить и продолжить')
}

async function keptLoad({ w }: Site, path: string): Promise<string> {
  const { answers } = await w.to.db
    .selectFrom('application_draft')
    .select('answers')
    .where('id', '=', path.split('/')[2] ?? '')
    .executeTakeFirstOrThrow()
  return JSON.stringify(answers)
}
