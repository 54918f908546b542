// The pages of settings.
import { readSettings } from '../../../db/settings.ts'
import { roleMay } from '../../../domain/roles.ts'
import { isUnconfirmed, type SettingKey, settingKeys, settingTable } from '../../../domain/settings.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { historyOf, settingTitles } from '../../history/index.ts'
import { changeSetting } from '../actions/index.ts'
import { resetForm, settingForm } from '../forms.ts'
import { SettingPage, SettingsPage } from '../pages/settings.tsx'
import { section, settingValue, settingPageWords as words } from '../words/index.ts'

const path = '/reference/settings'

export const settingRoutes = [
  get(path, 'reference.read', showList),
  get(`${path}/:key`, 'setting.manage', showSetting),
  post(`${path}/:key`, 'setting.manage', takeChange),
  post(`${path}/:key/reset`, 'setting.manage', takeReset),
]

const keyIn = (c: Ctx): SettingKey | undefined => settingKeys.find((key) => key === c.req.param('key'))

async function showList(c: Ctx): Promise<Response> {
  return page(
    c,
    {
      title: words.title,
      wide: true,
      crumbs: [{ href: '/reference', text: section }, { text: words.title }],
    },
    <SettingsPage
      values={await readSettings(c.get('to').db)}
      mayManage={roleMay(actorIn(c).role, 'setting.manage')}
    />,
  )
}

async function showSetting(c: Ctx): Promise<Response> {
  const key = keyIn(c)
  if (!key) return notFoundPage(c)
  const value = (await readSettings(c.get('to').db))[key]
  const typed = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)
  return settingPage(c, key, { value: typed, seen: String(value) })
}

async function takeChange(c: Ctx): Promise<Response> {
  const key = keyIn(c)
  if (!key) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(settingForm(key), typed)
  if (!it.ok) return settingPage(c, key, typed, it.errors)
  return saved(c, key, await changeSetting(c.get('to'), actorIn(c), { key, ...it.value }))
}

async function takeReset(c: Ctx): Promise<Response> {
  const key = keyIn(c)
  const it = check(resetForm, await readForm(c))
  if (!key || !it.ok) return notFoundPage(c)
  return saved(c, key, await changeSetting(c.get('to'), actorIn(c), { key, value: null, ...it.value }))
}

function saved(c: Ctx, key: SettingKey, value: number | boolean): Response {
  leaveNotice(c, {
    tone: 'success',
    text: words.saved(settingTitles[key], settingValue(key, value)),
  })
  return c.redirect(path, 303)
}

async function settingPage(c: Ctx, key: SettingKey, typed: Typed, errors?: FieldErrors): Promise<Response> {
  const { db } = c.get('to')
  const [values, history] = await Promise.all([
    readSettings(db),
    historyOf(db, { about: { kind: 'setting', id: key } }),
  ])
  const title = settingTitles[key]
  return page(
    c,
    {
      title,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: [{ href: '/reference', text: section }, { href: path, text: words.title }, { text: title }],
    },
    <SettingPage
      setting={{ key, ...settingTable[key] }}
      title={title}
      value={values[key]}
      unconfirmed={isUnconfirmed(key)}
      typed={typed}
      errors={errors ?? {}}
      history={history}
    />,
  )
}
