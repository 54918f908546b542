// What the pictures of README and the guides show: whose page, how to get there, how large.
const desktop = { width: 1280, height: 800 }
const guide = { width: 1100, height: 760 }

/** The row that waits for a conclusion which is uploaded. */
const waiting = (page) =>
  page.locator('tr', { hasText: 'ждёт заключения' }).filter({ hasText: 'дистанционная' }).first()

const openWaiting = async (page) => {
  await page.goto('/assignments')
  await waiting(page).locator('th a').click()
  await page.waitForURL(/assignments\/[\w-]+$/)
}

const openHandIn = async (page) => {
  await openWaiting(page)
  await page.goto(`${new URL(page.url()).pathname}/conclusion`)
}

/** The PDF is drawn by the browser's own viewer, which tells nobody when it is ready. */
const openCheck = async (page) => {
  await page.goto('/conclusions')
  await page.locator('tr', { hasText: 'ждёт проверки' }).first().locator('th a').click()
  await page.waitForURL(/conclusions\/[\w-]+$/)
  await page.waitForTimeout(3000)
}

const openImport = async (page) => {
  await page.goto('/imports')
  await page.locator('tr', { hasText: 'attestees-2026-autumn' }).first().locator('th a').click()
  await page.waitForURL(/imports\/[\w-]+$/)
}

/** By the link of a real letter. */
const openRegistration = async (page) => {
  await page.goto('/dev/letters')
  await page.locator('tr', { hasText: 'зарегистрируйтесь' }).first().locator('th a').click()
  await page.waitForURL(/letters\/[\w-]+$/)
  const text = await page.locator('.letter-text').textContent()
  const link = /https?:\/\/\S+\/registration\/\S+/.exec(text)?.[0]
  await page.goto(new URL(link).pathname)
}

const openSpecialist = async (page) => {
  await page.goto('/specialists')
  await page.locator('tbody th a').first().click()
  await page.waitForURL(/specialists\/[\w-]+$/)
}

/** From a list to the first record of it. */
const openFirst = (list, link) => async (page) => {
  await page.goto(list)
  await page.goto(await page.locator(link).first().getAttribute('href'))
}

const at = (path) => (page) => page.goto(path)

export const shots = [
  { file: 'docs/screens/sign-in.png', size: { width: 1280, height: 1000 }, open: at('/sign-in') },
  { file: 'docs/screens/home.png', as: 'demoexpert', size: desktop, open: at('/') },
  {
    file: 'docs/screens/list.png',
    as: 'demoexpert',
    size: { width: 1280, height: 880 },
    open: at('/assignments'),
  },
  { file: 'docs/screens/attestee.png', as: 'demoexpert', size: desktop, open: openWaiting },
  { file: 'docs/screens/hand-in.png', as: 'demoexpert', size: desktop, open: openHandIn },
  { file: 'docs/screens/center.png', as: 'democenter', size: desktop, open: at('/cases') },
  { file: 'docs/screens/check.png', as: 'democenter', size: { width: 1280, height: 740 }, open: openCheck },
  { file: 'docs/screens/import.png', as: 'democenter', size: desktop, open: openImport },
  {
    file: 'docs/screens/invitations.png',
    as: 'demotomsk',
    size: desktop,
    open: at('/invitations?state=undelivered'),
  },
  {
    file: 'docs/screens/applications.png',
    as: 'democenter',
    size: { width: 1280, height: 900 },
    open: at('/applications'),
  },
  {
    file: 'docs/screens/application.png',
    as: 'demoteacher',
    size: desktop,
    open: openFirst('/my', 'tbody th a'),
  },
  { file: 'docs/screens/contracts.png', as: 'democenter', size: desktop, open: at('/contracts') },
  {
    file: 'docs/screens/phone.png',
    as: 'demoexpert',
    size: { width: 360, height: 760 },
    open: at('/'),
  },

  { file: 'docs/guides/screens/registration.png', plain: true, size: guide, open: openRegistration },
  {
    file: 'docs/guides/screens/sign-in.png',
    plain: true,
    size: { width: 1100, height: 500 },
    open: at('/sign-in'),
  },
  { file: 'docs/guides/screens/home.png', as: 'demoexpert', plain: true, size: guide, open: at('/') },
  {
    file: 'docs/guides/screens/assignments.png',
    as: 'demoexpert',
    plain: true,
    size: guide,
    open: at('/assignments'),
  },
  { file: 'docs/guides/screens/attestee.png', as: 'demoexpert', plain: true, size: guide, open: openWaiting },
  { file: 'docs/guides/screens/hand-in.png', as: 'demoexpert', plain: true, size: guide, open: openHandIn },
  {
    file: 'docs/guides/screens/invitations.png',
    as: 'demotomsk',
    plain: true,
    size: guide,
    open: at('/invitations'),
  },
  {
    file: 'docs/guides/screens/specialist.png',
    as: 'demotomsk',
    plain: true,
    size: guide,
    open: openSpecialist,
  },
  {
    file: 'docs/guides/screens/application.png',
    as: 'demoteacher',
    plain: true,
    size: guide,
    open: openFirst('/my', 'tbody th a'),
  },
  {
    file: 'docs/guides/screens/applications.png',
    as: 'democenter',
    plain: true,
    size: guide,
    open: at('/applications'),
  },
  {
    file: 'docs/guides/screens/contract.png',
    as: 'demoexpert',
    plain: true,
    size: guide,
    open: at('/contract'),
  },
  {
    file: 'docs/guides/screens/leaving.png',
    as: 'demoexpert',
    plain: true,
    size: { width: 1100, height: 900 },
    open: at('/contract/leaving'),
  },
  {
    file: 'docs/guides/screens/order.png',
    as: 'democenter',
    plain: true,
    size: guide,
    open: openFirst('/orders', 'main td a[href^="/orders/"], main th a[href^="/orders/"]'),
  },
  {
    file: 'docs/guides/screens/campaign.png',
    as: 'democenter',
    plain: true,
    size: guide,
    open: at('/contracts'),
  },
  {
    file: 'docs/guides/screens/dismissal.png',
    as: 'democenter',
    plain: true,
    size: { width: 1100, height: 1000 },
    open: openFirst('/dismissals', 'main th a[href^="/dismissals/"]'),
  },
  {
    file: 'docs/guides/screens/acts.png',
    as: 'democenter',
    plain: true,
    size: guide,
    open: openFirst('/acts', 'main th a[href^="/acts/"]'),
  },
]
