// One task: its card, the mark and its correction.
import { noteReading } from '../../../db/history.ts'
import { fullName } from '../../../domain/names.ts'
import { isRefusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { type FlashNotice, leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { historyOf } from '../../history/index.ts'
import { secretMasks } from '../../profile/index.ts'
import { correctSent, sendTask } from '../actions/send.ts'
import { correctionForm, sendForm } from '../forms.ts'
import { CardPage } from '../pages/card.tsx'
import { findTask, type SfrTask } from '../queries/index.ts'
import { listWords, cardWords as words } from '../words/index.ts'

export const cardRoutes = [
  get(
    '/sfr/:id',
    'sfr.read',
    withTask((c, it) => cardPage(c, it, {}, {})),
  ),
  post('/sfr/:id/sending', 'sfr.manage', withTask(takeSending)),
  post('/sfr/:id/correction', 'sfr.manage', withTask(takeCorrection)),
]

function withTask(handler: (c: Ctx, it: SfrTask) => Promise<Response>) {
  return async (c: Ctx): Promise<Response> => {
    const id = c.req.param('id') ?? ''
    const it = isId(id) ? await findTask(c.get('to').db, id) : undefined
    return it ? handler(c, it) : notFoundPage(c)
  }
}

async function cardPage(c: Ctx, it: SfrTask, typed: Typed, errors: FieldErrors): Promise<Response> {
  const { db, readingDb, clock } = c.get('to')
  const actor = actorIn(c)
  const [masks, history] = await Promise.all([
    secretMasks(db, it.personId),
    historyOf(db, { about: { kind: 'sfr', id: it.id } }),
    noteReading(readingDb, actor, clock.now(), { personId: it.personId, what: 'person' }),
  ])
  const maskOf = (kind: string) => masks.find((one) => one.kind === kind)?.mask
  const isFaulty = Object.keys(errors).length > 0
  return page(
    c,
    {
      title: `${words.caption}: ${fullName(it.name)}`,
      wide: true,
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
      crumbs: [{ href: '/sfr', text: listWords.title }, { text: fullName(it.name) }],
    },
    <CardPage
      it={it}
      numbers={{ snils: maskOf('snils'), inn: maskOf('inn') }}
      history={history}
      today={clock.today()}
      may={{ send: roleMay(actor.role, 'sfr.manage'), seeSpecialist: roleMay(actor.role, 'specialist.list') }}
      typed={typed}
      errors={errors}
    />,
  )
}

async function takeSending(c: Ctx, it: SfrTask): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const form = check(sendForm(to.clock.today()), typed)
  if (!form.ok) return cardPage(c, it, typed, form.errors)
  const { version, ...sent } = form.value
  const done = await sendTask(to, actorIn(c), { id: it.id, version }, sent)
  if (!done) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  return back(c, it, done.isLate ? words.markedLate : words.marked, done.isLate ? 'warning' : 'success')
}

async function takeCorrection(c: Ctx, it: SfrTask): Promise<Response> {
  const to = c.get('to')
  const typed = await readForm(c)
  const form = check(correctionForm(to.clock.today()), typed)
  if (!form.ok) return cardPage(c, it, typed, form.errors)
  const { undo, on, protocol, reason, version } = form.value
  const sent = undo || on === null ? null : { on, protocol }
  const done = await correctSent(to, actorIn(c), { id: it.id, version, sent, reason })
  if (done === undefined) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  return done === 'unchanged' ? back(c, it, words.unchanged, 'info') : back(c, it, words.corrected, 'success')
}

function back(c: Ctx, it: SfrTask, text: string, tone: FlashNotice['tone']): Response {
  leaveNotice(c, { tone, text })
  return c.redirect(`/sfr/${it.id}`, 303)
}
