// The pages of a reference list: municipalities, positions and subjects differ in their fields and columns alone.
import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import { newId } from '../../../db/ids.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import type { OutgoingRow } from '../../../sheets/outgoing.ts'
import type { Column, Forms } from '../../../ui/index.ts'
import { one, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post, type Route } from '../../../web/route.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { historyOf } from '../../history/index.ts'
import { addEntry, type Catalogue, changeEntry, isOwnEntry, removeEntry } from '../actions/index.ts'
import { EntriesPage, EntryPage } from '../pages/entries.tsx'
import type { EntryRow } from '../queries/index.ts'
import { section, entryWords as words } from '../words/index.ts'
import { sendTable } from './table.ts'

type Facts = { name: string; synonyms: string[] }

/** One reference list as pages: its columns, the fields of its form, its spreadsheet. */
export interface Shelf<F extends Facts> {
  path: string
  catalogue: Catalogue<F>
  form: z.ZodObject
  words: {
    title: string
    lead: string
    caption: string
    forms: Forms
    add: string
    newTitle: string
    fileName: (today: string) => string
  }
  /** A stored entry as the form shows it. */
  typedOf(it: F): Typed
  /** What a new entry begins with. */
  fresh: Typed
  fields(it: { typed: Typed; errors: FieldErrors }): Child
  columns: readonly Column<EntryRow & F>[]
  notice?(rows: readonly F[]): Child
  sheet: { columns: readonly { title: string; width: number }[]; row(it: F): OutgoingRow }
  /** How a refusal to remove names the entry; without it entries are never removed. */
  removable?: (name: string) => string
}

export const shelfRoutes = <F extends Facts>(it: Shelf<F>): Route[] => [
  get(it.path, 'reference.read', (c) => showList(c, it)),
  get(`${it.path}/export`, 'reference.read', (c) => sendSheet(c, it)),
  get(`${it.path}/new`, 'reference.manage', (c) =>
    entryPage(c, it, { typed: { ...it.fresh, once: newId() } }),
  ),
  post(it.path, 'reference.manage', (c) => takeNew(c, it)),
  get(`${it.path}/:id`, 'reference.manage', (c) => showEntry(c, it)),
  post(`${it.path}/:id`, 'reference.manage', (c) => takeChange(c, it)),
  post(`${it.path}/:id/removal`, 'reference.manage', (c) => takeRemoval(c, it)),
]

const listOf = <F extends Facts>(c: Ctx, it: Shelf<F>): Promise<(EntryRow & F)[]> =>
  it.catalogue.list(c.get('to').db)

async function rowIn<F extends Facts>(c: Ctx, it: Shelf<F>): Promise<(EntryRow & F) | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? (await listOf(c, it)).find((row) => row.id === id) : undefined
}

async function showList<F extends Facts>(c: Ctx, it: Shelf<F>): Promise<Response> {
  const rows = await listOf(c, it)
  return page(
    c,
    {
      title: it.words.title,
      wide: true,
      crumbs: [{ href: '/reference', text: section }, { text: it.words.title }],
    },
    <EntriesPage
      words={it.words}
      path={it.path}
      rows={rows}
      columns={it.columns}
      notice={it.notice?.(rows)}
      mayManage={roleMay(actorIn(c).role, 'reference.manage')}
    />,
  )
}

async function sendSheet<F extends Facts>(c: Ctx, it: Shelf<F>): Promise<Response> {
  const rows = (await listOf(c, it)).map((row) => it.sheet.row(row))
  const { title, caption, fileName } = it.words
  return sendTable(c, { name: caption, columns: it.sheet.columns, rows, what: title, fileName })
}

async function showEntry<F extends Facts>(c: Ctx, it: Shelf<F>): Promise<Response> {
  const row = await rowIn(c, it)
  if (!row) return notFoundPage(c)
  return entryPage(c, it, { row, typed: { ...it.typedOf(row), version: String(row.version) } })
}

async function takeNew<F extends Facts>(c: Ctx, it: Shelf<F>): Promise<Response> {
  const typed = await readForm(c)
  const once = isId(one(typed, 'once')) ? one(typed, 'once') : newId()
  const checked = check(it.form, typed)
  if (!checked.ok) return entryPage(c, it, { typed: { ...typed, once }, errors: checked.errors })
  const done = await addEntry(c.get('to'), actorIn(c), it.catalogue, once, checked.value as F)
  return answer(c, it, { typed: { ...typed, once } }, done)
}

async function takeChange<F extends Facts>(c: Ctx, it: Shelf<F>): Promise<Response> {
  const row = await rowIn(c, it)
  if (!row) return notFoundPage(c)
  const typed = await readForm(c)
  const checked = check(it.form, typed)
  if (!checked.ok) return entryPage(c, it, { row, typed, errors: checked.errors })
  const seen = { id: row.id, version: versionIn(typed) }
  const done = await changeEntry(c.get('to'), actorIn(c), it.catalogue, seen, checked.value as F)
  return answer(c, it, { row, typed }, done)
}

async function takeRemoval<F extends Facts>(c: Ctx, it: Shelf<F>): Promise<Response> {
  const row = await rowIn(c, it)
  const { table } = it.catalogue
  if (!row || !it.removable || table === 'municipality') return notFoundPage(c)
  const seen = { id: row.id, version: versionIn(await readForm(c)) }
  const done = await removeEntry(c.get('to'), actorIn(c), { ...it.catalogue, table }, seen, it.removable)
  if (!done) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(c, { tone: 'success', text: words.removed(done.name) })
  return c.redirect(it.path, 303)
}

// A version that nobody can have seen is as stale as an old one.
const versionIn = (typed: Typed): number => {
  const raw = one(typed, 'version')
  return /^\d{1,9}$/.test(raw) ? Number(raw) : 0
}

interface Tried<F> {
  row?: EntryRow & F
  typed: Typed
  errors?: FieldErrors
}

async function answer<F extends Facts>(
  c: Ctx,
  it: Shelf<F>,
  tried: Tried<F>,
  done: { name: string } | { errors: FieldErrors } | undefined,
): Promise<Response> {
  if (!done) return notFoundPage(c)
  if ('errors' in done) return entryPage(c, it, { ...tried, errors: done.errors })
  leaveNotice(c, { tone: 'success', text: words.saved(done.name) })
  return c.redirect(it.path, 303)
}

async function entryPage<F extends Facts>(c: Ctx, it: Shelf<F>, tried: Tried<F>): Promise<Response> {
  const { row, typed, errors } = tried
  const title = row ? row.name : it.words.newTitle
  const { db } = c.get('to')
  return page(
    c,
    {
      title,
      status: errors ? 422 : 200,
      faulty: errors !== undefined,
      crumbs: [
        { href: '/reference', text: section },
        { href: it.path, text: it.words.title },
        { text: title },
      ],
    },
    <EntryPage
      title={title}
      caption={it.words.caption}
      path={it.path}
      id={row?.id}
      hidden={{ once: row ? undefined : one(typed, 'once'), version: row && one(typed, 'version') }}
      errors={errors ?? {}}
      fields={it.fields({ typed, errors: errors ?? {} })}
      removable={row !== undefined && it.removable !== undefined && isOwnEntry(row)}
      name={row?.name ?? ''}
      history={row && (await historyOf(db, { about: { kind: it.catalogue.table, id: row.id } }))}
    />,
  )
}
