// Handing in over a link that breaks: the upload goes on where it stopped, by itself or after the page was opened anew.
import assert from 'node:assert/strict'
import { randomInt } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Page } from 'playwright-core'
import { site, visit } from '../kit/browser.ts'
import { mainText, press } from '../kit/hands.ts'
import { specialist } from '../kit/people.ts'
import { pngPicture } from '../kit/pictures.ts'
import { assigned, openCase } from '../kit/stories.ts'
import { offsetsOf } from '../kit/uploads.ts'

const it = await site()
const who = await specialist(it.w)
// Noise does not compress: some megabytes, which is several parts.
const scan = pngPicture(1500, 2000, () => randomInt(256))
// A file of the disk, since the browser knows it again by its name, size and age.
const folder = mkdtempSync(join(tmpdir(), 'stupen-scan-'))
const file = join(folder, 'страница.png')
writeFileSync(file, scan)
after(() => rmSync(folder, { recursive: true }))
const field = 'Файл заключения с подписями'

test('a cut connection costs nothing: what has arrived is not sent again', async () => {
  const { page, context, troubles } = await visit(it, { as: who })
  await page.goto(await waiting())
  const offsets = offsetsOf(page)
  await cutAfterFirstPart(page)
  await page.getByLabel(field).setInputFiles(file)
  await page.getByText('Связь прервалась').first().waitFor()
  await context.setOffline(false)
  await page.getByText('Загружен, ').first().waitFor()
  assert.equal(offsets.filter((offset) => offset === 0).length, 1)
  await press(page, 'Загрузить заключение')
  assert.match(await mainText(page), /Квитанция/)
  assert.match(await mainText(page), /страница\.pdf/)
  assert.deepEqual(
    troubles.filter((line) => !/ERR_INTERNET_DISCONNECTED|tus:/.test(line)),
    [],
  )
  await context.close()
})

test('the page opened anew goes on with the same file', async () => {
  const { page, context } = await visit(it, { as: who })
  const path = await waiting()
  await page.goto(path)
  const offsets = offsetsOf(page)
  await cutAfterFirstPart(page)
  await page.getByLabel(field).setInputFiles(file)
  await page.getByText('Связь прервалась').first().waitFor()
  await context.setOffline(false)
  await page.goto('about:blank')
  await page.goto(path)
  await page.getByLabel(field).setInputFiles(file)
  await page.getByText('Загружен, ').first().waitFor()
  assert.equal(offsets.filter((offset) => offset === 0).length, 1)
  await context.close()
})

/** The link breaks when the second part sets out. */
async function cutAfterFirstPart(page: Page): Promise<void> {
  let cut = false
  await page.route('**/uploads/*', async (route) => {
    const { 'upload-offset': offset = '0' } = route.request().headers()
    if (cut || offset === '0') return route.continue()
    cut = true
    await page.context().setOffline(true)
    await route.abort('internetdisconnected')
  })
}

async function waiting(): Promise<string> {
  const [id = ''] = await assigned(it.w, { case: await openCase(it.w), specialists: [who] })
  return `/assignments/${id}/conclusion`
}
