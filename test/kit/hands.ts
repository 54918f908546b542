// What a person does on a page: types, chooses, presses. The same with scripts and without them.
import type { Locator, Page } from 'playwright-core'

/** Types into the field of this name. */
export const type = (page: Page, label: string, text: string): Promise<void> => field(page, label).fill(text)

// A field that may stay empty says so behind its name.
const field = (page: Page, label: string): Locator =>
  page.getByLabel(new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}( \\(необязательно\\))?$`))

/** Chooses from a list: by searching where the script has made it a search, in the list itself without. */
export async function choose(page: Page, label: string, text: string): Promise<void> {
  const list = field(page, label)
  if ((await list.getAttribute('role')) !== 'combobox') {
    const option = list.locator('option', { hasText: text }).first()
    await list.selectOption((await option.getAttribute('value')) ?? '')
    return
  }
  await list.fill(text)
  await list.press('Enter')
}

export const tick = (page: Page, label: string): Promise<void> => field(page, label).check({ force: true })

/** Presses a button and waits for the page that comes. */
export const press = (page: Page, name: string): Promise<void> =>
  andThen(page, () => page.getByRole('button', { name, exact: true }).click())

/** Presses a button that asks once more, and says yes. Without scripts nobody asks, and the page comes at once. */
export async function pressSurely(page: Page, name: string): Promise<void> {
  const yes = page.getByRole('dialog').getByRole('button', { name, exact: true })
  const comes = page.waitForEvent('load')
  await page.getByRole('button', { name, exact: true }).click()
  void yes.click().catch(() => undefined)
  await comes
}

/** Follows a link and waits for the page that comes. */
export const follow = (page: Page, name: string | RegExp): Promise<void> =>
  andThen(page, () => page.getByRole('link', { name, exact: true }).first().click())

/** Does what leads to another page, and waits for it with its scripts. */
export async function andThen(page: Page, deed: () => Promise<void>): Promise<void> {
  await Promise.all([page.waitForEvent('load'), deed()])
}

export async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await type(page, 'Логин или e-mail', login)
  await type(page, 'Пароль', password)
  await press(page, 'Войти')
}

/** The text of the main part of the page, with spaces squeezed. */
export const mainText = async (page: Page): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what a person reads, and not what is hidden
  (await page.getByRole('main').innerText()).replace(/[\s\u00a0]+/g, ' ')
