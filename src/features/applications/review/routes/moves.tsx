// Registering, taking up, returning, refusing.
import { readSettings } from '../../../../db/settings.ts'
import { isRefusal, type Refusal } from '../../../../domain/refusals.ts'
import { type ApplicationMove, moveApplication } from '../../../../domain/review.ts'
import { readForm, type Typed } from '../../../../web/body.ts'
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { leaveNotice } from '../../../../web/cookies.ts'
import { check, type FieldErrors } from '../../../../web/forms.ts'
import { page } from '../../../../web/page.tsx'
import { conflictPage, refusedPage } from '../../../../web/trouble.tsx'
import {
  refuseApplication,
  registerApplication,
  returnApplication,
  type Stepped,
  takeUpApplication,
} from '../actions/index.ts'
import { refusalForm, returnForm, seenForm } from '../forms.ts'
import { RefusalPage, ReturnPage } from '../pages/steps.tsx'
import { listPath, paths } from '../paths.ts'
import { findReturnPhrases, findReviewed, type Reviewed } from '../queries/index.ts'
import { standingOf } from '../standing.ts'
import { refusalWords, returnWords, pageWords as words } from '../words/index.ts'
import { applicationIn, listKeptIn, stranger } from './mine.ts'

export interface Asked {
  typed: Typed
  errors?: FieldErrors
}

export const stepPage = (
  c: Ctx,
  it: Reviewed,
  title: string,
  { errors = {} }: Asked,
  body: Parameters<typeof page>[2],
) =>
  page(
    c,
    {
      title,
      errors,
      crumbs: [
        { href: listPath(listKeptIn(c)), text: words.applications },
        { href: paths.application(it.id, listKeptIn(c)), text: words.caption(it.number) },
        { text: title },
      ],
    },
    body,
  )

/** What a step answers with: the page of the application, or why not. */
export function afterwards(c: Ctx, id: string, result: Stepped | Refusal | undefined, text: string) {
  if (result === undefined) return stranger(c, id)
  if (isRefusal(result)) return refusedPage(c, result)
  leaveNotice(c, result === 'done' ? { tone: 'success', text } : { tone: 'info', text: words.again })
  return c.redirect(paths.application(id, listKeptIn(c)), 303)
}

export async function takeRegistration(c: Ctx): Promise<Response> {
  const it = await applicationIn(c)
  if (it instanceof Response) return it
  const told = check(seenForm, await readForm(c))
  if (!told.ok) return conflictPage(c)
  const to = c.get('to')
  const result = await registerApplication(to, actorIn(c), { id: it.id, ...told.value })
  const number = (await findReviewed(to.db, actorIn(c), it.id))?.number ?? ''
  return afterwards(c, it.id, result, words.registered(number))
}

export async function takeUp(c: Ctx): Promise<Response> {
  const it = await applicationIn(c)
  if (it instanceof Response) return it
  const told = check(seenForm, await readForm(c))
  if (!told.ok) return conflictPage(c)
  const result = await takeUpApplication(c.get('to'), actorIn(c), { id: it.id, ...told.value })
  return afterwards(c, it.id, result, words.taken)
}

/** The application of a step page, while the step is possible: else why not, before anybody types. */
export async function readyFor(c: Ctx, move: ApplicationMove): Promise<Reviewed | Response> {
  const it = await applicationIn(c)
  if (it instanceof Response) return it
  const moved = moveApplication(it.status, move)
  if (isRefusal(moved)) return refusedPage(c, moved)
  return moved.isFirst ? it : c.redirect(paths.application(it.id, listKeptIn(c)), 303)
}

export async function showReturn(c: Ctx): Promise<Response> {
  const it = await readyFor(c, 'giveBack')
  return it instanceof Response ? it : askReturn(c, it, { typed: { version: String(it.version) } })
}

async function askReturn(c: Ctx, it: Reviewed, asked: Asked): Promise<Response> {
  const { db, clock } = c.get('to')
  const [phrases, { mendDays }] = await Promise.all([findReturnPhrases(db), readSettings(db)])
  return stepPage(
    c,
    it,
    returnWords.title,
    asked,
    <ReturnPage
      it={it}
      list={listKeptIn(c)}
      typed={asked.typed}
      errors={asked.errors ?? {}}
      phrases={phrases}
      mendDays={mendDays}
      today={clock.today()}
    />,
  )
}

export async function takeReturn(c: Ctx): Promise<Response> {
  const it = await applicationIn(c)
  if (it instanceof Response) return it
  const to = c.get('to')
  const told = check(returnForm, await readForm(c))
  if (!told.ok) return askReturn(c, it, told)
  const { reason, text, version } = told.value
  const phrase = (await findReturnPhrases(to.db)).find(({ id }) => id === reason)
  if (reason !== null && !phrase) return conflictPage(c)
  const why = { reason: phrase?.text ?? '', text }
  return afterwards(
    c,
    it.id,
    await returnApplication(to, actorIn(c), { id: it.id, version }, why),
    words.returned,
  )
}

export async function showRefusal(c: Ctx): Promise<Response> {
  const it = await readyFor(c, 'rejectFormally')
  return it instanceof Response ? it : askRefusal(c, it, { typed: { version: String(it.version) } })
}

async function askRefusal(c: Ctx, it: Reviewed, asked: Asked): Promise<Response> {
  const standing = await standingOf(c.get('to').db, it)
  return stepPage(
    c,
    it,
    refusalWords.title,
    asked,
    <RefusalPage
      it={it}
      list={listKeptIn(c)}
      typed={asked.typed}
      errors={asked.errors ?? {}}
      standing={standing}
    />,
  )
}

export async function takeRefusal(c: Ctx): Promise<Response> {
  const it = await applicationIn(c)
  if (it instanceof Response) return it
  const told = check(refusalForm, await readForm(c))
  if (!told.ok) return askRefusal(c, it, told)
  const { version, ...why } = told.value
  return afterwards(
    c,
    it.id,
    await refuseApplication(c.get('to'), actorIn(c), { id: it.id, version }, why),
    words.refused,
  )
}
