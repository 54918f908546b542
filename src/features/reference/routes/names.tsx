// The pages of the names of institutions.
import { newId } from '../../../db/ids.ts'
import { institutionKinds } from '../../../domain/institutionNames.ts'
import { roleMay } from '../../../domain/roles.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { addName, correctName, removeName } from '../actions/index.ts'
import { nameForm, newNameForm, seenForm } from '../forms.ts'
import { NamePage, NamesPage, NewNamePage } from '../pages/names.tsx'
import { listNames, type NameRow } from '../queries/index.ts'
import { section, nameWords as words } from '../words/index.ts'

const path = '/reference/names'
const crumbs = (title?: string) => [
  { href: '/reference', text: section },
  title ? { href: path, text: words.title } : { text: words.title },
  ...(title ? [{ text: title }] : []),
]

export const nameRoutes = [
  get(path, 'reference.read', showList),
  get(`${path}/new`, 'reference.manage', showNew),
  post(path, 'reference.manage', takeNew),
  get(`${path}/:id`, 'reference.manage', showName),
  post(`${path}/:id`, 'reference.manage', takeCorrection),
  post(`${path}/:id/removal`, 'reference.manage', takeRemoval),
]

async function showList(c: Ctx): Promise<Response> {
  const { db, clock } = c.get('to')
  return page(
    c,
    { title: words.title, wide: true, crumbs: crumbs() },
    <NamesPage
      names={await listNames(db)}
      today={clock.today()}
      mayManage={roleMay(actorIn(c).role, 'reference.manage')}
    />,
  )
}

async function showNew(c: Ctx): Promise<Response> {
  const kind = institutionKinds.find((it) => it === c.req.query('kind'))
  return kind ? newPage(c, { kind, once: newId() }) : notFoundPage(c)
}

async function takeNew(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const it = check(newNameForm, typed)
  if (!it.ok) return newPage(c, typed, it.errors)
  const { once, ...facts } = it.value
  const done = await addName(c.get('to'), actorIn(c), { ...facts, id: once })
  if (done !== 'added') return newPage(c, typed, done.errors)
  leaveNotice(c, { tone: 'success', text: words.added(facts.name, facts.validFrom) })
  return c.redirect(path, 303)
}

async function newPage(c: Ctx, typed: Typed, errors?: FieldErrors): Promise<Response> {
  const kind = institutionKinds.find((it) => it === one(typed, 'kind'))
  if (!kind) return notFoundPage(c)
  const title = words.addTitle(words.kinds[kind])
  return page(
    c,
    { title, status: errors ? 422 : 200, faulty: errors !== undefined, crumbs: crumbs(title) },
    <NewNamePage
      kind={kind}
      title={title}
      typed={{ ...typed, once: one(typed, 'once') || newId() }}
      errors={errors ?? {}}
    />,
  )
}

async function nameIn(c: Ctx): Promise<NameRow | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? (await listNames(c.get('to').db)).find((it) => it.id === id) : undefined
}

async function showName(c: Ctx): Promise<Response> {
  const it = await nameIn(c)
  if (!it) return notFoundPage(c)
  const { name, genitive, shortName, version } = it
  return namePage(c, it, { name, genitive, shortName, version: String(version) })
}

async function takeCorrection(c: Ctx): Promise<Response> {
  const row = await nameIn(c)
  if (!row) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(nameForm, typed)
  if (!it.ok) return namePage(c, row, typed, it.errors)
  const { version, ...facts } = it.value
  const done = await correctName(c.get('to'), actorIn(c), { id: row.id, version }, facts)
  if (!done) return notFoundPage(c)
  leaveNotice(c, { tone: 'success', text: words.saved })
  return c.redirect(path, 303)
}

async function takeRemoval(c: Ctx): Promise<Response> {
  const row = await nameIn(c)
  const it = check(seenForm, await readForm(c))
  const seen = row && it.ok && { id: row.id, version: it.value.version }
  if (!seen || !(await removeName(c.get('to'), actorIn(c), seen))) return notFoundPage(c)
  leaveNotice(c, { tone: 'success', text: words.removed })
  return c.redirect(path, 303)
}

function namePage(c: Ctx, row: NameRow, typed: Typed, errors?: FieldErrors): Promise<Response> {
  return page(
    c,
    {
      title: words.editTitle,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: crumbs(words.editTitle),
    },
    <NamePage row={row} typed={typed} errors={errors ?? {}} />,
  )
}
