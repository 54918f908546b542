// The pages of ready phrases, one list for each kind.
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
import { PhrasePage, PhrasesPage, phrasesPath } from '../pages/phrases.tsx'
import { findPhrase, listPhrases, type PhraseKind, type PhraseRow, phraseKinds } from '../queries/index.ts'
import { section, phraseKindWords as words } from '../words/index.ts'

const path = '/reference/phrases'

export const phraseRoutes = [
  get(path, 'reference.read', (c) => listPage(c, kindIn(c.req.query('kind')), { once: newId() })),
  post(path, 'reference.manage', takeNew),
  get(`${path}/:id`, 'reference.manage', showPhrase),
  post(`${path}/:id`, 'reference.manage', takeChange),
]

const kindIn = (raw: string | undefined): PhraseKind => phraseKinds.find((it) => it === raw) ?? 'remark'

async function takeNew(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const kind = kindIn(one(typed, 'kind'))
  const it = check(newPhraseForm, typed)
  if (!it.ok) return listPage(c, kind, typed, it.errors)
  const done = await addPhrase(c.get('to'), actorIn(c), { id: it.value.once, kind, text: it.value.text })
  if (done !== 'added') return listPage(c, kind, typed, done.errors)
  leaveNotice(c, { tone: 'success', text: words[kind].added })
  return c.redirect(phrasesPath(kind), 303)
}

async function listPage(c: Ctx, kind: PhraseKind, typed: Typed, errors?: FieldErrors): Promise<Response> {
  return page(
    c,
    {
      title: words[kind].title,
      wide: true,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: [{ href: '/reference', text: section }, { text: words[kind].title }],
    },
    <PhrasesPage
      kind={kind}
      phrases={await listPhrases(c.get('to').db, kind)}
      mayManage={roleMay(actorIn(c).role, 'reference.manage')}
      typed={{ ...typed, once: one(typed, 'once') || newId() }}
      errors={errors ?? {}}
    />,
  )
}

async function phraseIn(c: Ctx): Promise<PhraseRow | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findPhrase(c.get('to').db, id) : undefined
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
  leaveNotice(c, { tone: 'success', text: words[row.kind].saved })
  return c.redirect(phrasesPath(row.kind), 303)
}

function phrasePage(c: Ctx, row: PhraseRow, typed: Typed, errors?: FieldErrors): Promise<Response> {
  return page(
    c,
    {
      title: words[row.kind].editTitle,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: [
        { href: '/reference', text: section },
        { href: phrasesPath(row.kind), text: words[row.kind].title },
        { text: words[row.kind].editTitle },
      ],
    },
    <PhrasePage id={row.id} kind={row.kind} typed={typed} errors={errors ?? {}} />,
  )
}
