// The pages of ready remarks.
import { newId } from '../../../db/ids.ts'
import { roleMay } from '../../../domain/roles.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { addPhrase, changePhrase } from '../actions/index.ts'
import { newPhraseForm, phraseForm } from '../forms.ts'
import { ticked } from '../pages/entries.tsx'
import { PhrasePage, PhrasesPage } from '../pages/phrases.tsx'
import { listPhrases, type PhraseRow } from '../queries/index.ts'
import { section, phraseWords as words } from '../words/index.ts'

const path = '/reference/phrases'

export const phraseRoutes = [
  get(path, 'reference.read', (c) => listPage(c, { once: newId() })),
  post(path, 'reference.manage', takeNew),
  get(`${path}/:id`, 'reference.manage', showPhrase),
  post(`${path}/:id`, 'reference.manage', takeChange),
]

async function takeNew(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const it = check(newPhraseForm, typed)
  if (!it.ok) return listPage(c, typed, it.errors)
  const done = await addPhrase(c.get('to'), actorIn(c), { id: it.value.once, text: it.value.text })
  if (done !== 'added') return listPage(c, typed, done.errors)
  leaveNotice(c, { tone: 'success', text: words.added })
  return c.redirect(path, 303)
}

async function listPage(c: Ctx, typed: Typed, errors?: FieldErrors): Promise<Response> {
  return page(
    c,
    {
      title: words.title,
      wide: true,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: [{ href: '/reference', text: section }, { text: words.title }],
    },
    <PhrasesPage
      phrases={await listPhrases(c.get('to').db)}
      mayManage={roleMay(actorIn(c).role, 'reference.manage')}
      typed={{ ...typed, once: one(typed, 'once') || newId() }}
      errors={errors ?? {}}
    />,
  )
}

async function phraseIn(c: Ctx): Promise<PhraseRow | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? (await listPhrases(c.get('to').db)).find((it) => it.id === id) : undefined
}

async function showPhrase(c: Ctx): Promise<Response> {
  const it = await phraseIn(c)
  if (!it) return notFoundPage(c)
  const { text, place, isActive, version } = it
  return phrasePage(c, it, {
    text,
    place: String(place),
    isActive: ticked(isActive),
    version: String(version),
  })
}

async function takeChange(c: Ctx): Promise<Response> {
  const row = await phraseIn(c)
  if (!row) return notFoundPage(c)
  const typed = await readForm(c)
  const it = check(phraseForm, typed)
  if (!it.ok) return phrasePage(c, row, typed, it.errors)
  const { version, ...facts } = it.value
  const done = await changePhrase(c.get('to'), actorIn(c), { id: row.id, version }, facts)
  if (!done) return notFoundPage(c)
  if (done !== 'changed') return phrasePage(c, row, typed, done.errors)
  leaveNotice(c, { tone: 'success', text: words.saved })
  return c.redirect(path, 303)
}

function phrasePage(c: Ctx, row: PhraseRow, typed: Typed, errors?: FieldErrors): Promise<Response> {
  return page(
    c,
    {
      title: words.editTitle,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: [
        { href: '/reference', text: section },
        { href: path, text: words.title },
        { text: words.editTitle },
      ],
    },
    <PhrasePage id={row.id} typed={typed} errors={errors ?? {}} />,
  )
}
