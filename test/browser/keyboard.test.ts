// The specialist's work by the keyboard alone: sign in, open the list, hand in. What has the focus is always to be seen.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { site, visit } from '../kit/browser.ts'
import { signedPaper } from '../kit/handIns.ts'
import { mainText } from '../kit/hands.ts'
import { password, specialist } from '../kit/people.ts'
import { assigned, openCase } from '../kit/stories.ts'

test('signing in, opening the list and handing in without a mouse', async () => {
  const it = await site()
  const who = await specialist(it.w)
  await assigned(it.w, { case: await openCase(it.w), specialists: [who] })
  const pdf = await signedPaper(it.w)
  const { page, context, troubles } = await visit(it)
  await page.goto('/sign-in')

  await tabTo(page, /^Логин или e-mail/)
  await page.keyboard.type(who.login)
  await tabTo(page, /^Пароль/)
  await page.keyboard.type(password)
  await enter(page)
  assert.equal(new URL(page.url()).pathname, '/')

  await page.keyboard.press('Tab')
  assert.match((await focused(page)).name, /Перейти к содержанию/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Перейти:/)
  await enter(page)
  await tabTo(page, /Рябинина/)
  await enter(page)
  await tabTo(page, /^Загрузить заключение/)
  await enter(page)
  // Listened for before the way to the field: the browser has to be told of it, and a key may overtake that.
  const chooser = page.waitForEvent('filechooser')
  await tabTo(page, /^Файл заключения/)
  await page.keyboard.press('Enter')
  await (await chooser).setFiles({ name: 'заключение.pdf', mimeType: 'application/pdf', buffer: pdf })
  await page.getByText('Загружен, ').first().waitFor()
  await tabTo(page, /^Загрузить заключение/)
  await enter(page)
  assert.match(await mainText(page), /Квитанция/)
  assert.deepEqual(troubles, [])
  await context.close()
})

interface Focused {
  name: string
  isSeen: boolean
}

/** Presses Tab until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const passed: string[] = []
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press('Tab')
    const it = await focused(page)
    assert.ok(it.isSeen, `the focus cannot be seen at «${it.name}»`)
    if (name.test(it.name)) return
    passed.push(it.name)
  }
  assert.fail(`${name} was not reached, only ${passed.join(' · ')}`)
}

const enter = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** The name of what has the focus, and whether a frame or a shadow shows it: on it or around it. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(`(() => {
    const it = document.activeElement
    const name = it.ariaLabel || it.labels?.[0]?.innerText || it.innerText || it.name || it.tagName
    const marked = (el) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(el)
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
    }
    const around = [it, it.parentElement, it.parentElement?.parentElement, ...it.parentElement.children]
    return { name: name.trim().replace(/\\\\s+/g, ' '), isSeen: around.some((el) => el && marked(el)) }
  })()`)
