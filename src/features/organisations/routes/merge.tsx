// Merging two organisations, or telling them apart.
import { isRefusal } from '../../../domain/refusals.ts'
import { one as oneOf, readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { safeBack } from '../../../web/guard.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { keepApart, mergeOrganisations } from '../actions/merge.ts'
import { mergeForm, pairForm } from '../forms.ts'
import { MergePage } from '../pages/merge.tsx'
import { organisationsPaired } from '../queries/alike.ts'
import type { Variants } from '../variants.ts'
import { pairWords, mergeWords as words } from '../words.ts'
import { listCrumbs } from './list.tsx'

export const mergeRoutes = [
  get('/organisations/merging', 'reference.manage', showMerging),
  post('/organisations/merging', 'reference.manage', takeMerging),
  post('/organisations/apart', 'reference.manage', takeApart),
]

const backTo = (raw: string | undefined): string => {
  const back = safeBack(raw)
  return back === '/' ? '/organisations/alike' : back
}

async function pairOf(c: Ctx, one: string, other: string): Promise<Variants | undefined> {
  if (!isId(one) || !isId(other) || one === other) return undefined
  const found = await organisationsPaired(c.get('to').db, [one, other])
  const [left, right] = [found.find(({ id }) => id === one), found.find(({ id }) => id === other)]
  return left && right && left.municipalityId === right.municipalityId
    ? { one: left, other: right }
    : undefined
}

async function showMerging(c: Ctx): Promise<Response> {
  const pair = await pairOf(c, c.req.query('one') ?? '', c.req.query('other') ?? '')
  if (!pair) return notFoundPage(c)
  const used = (it: Variants['one']) => it.cases + it.specialists
  const keep = used(pair.other) > used(pair.one) ? pair.other.id : pair.one.id
  return mergePage(c, pair, { back: backTo(c.req.query('back')), keep, errors: {} })
}

function mergePage(
  c: Ctx,
  pair: Variants,
  it: { back: string; keep: string; errors: FieldErrors },
): Promise<Response> {
  const isFaulty = Object.keys(it.errors).length > 0
  return page(
    c,
    {
      title: words.title,
      crumbs: [...listCrumbs, { text: words.title }],
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
    },
    <MergePage pair={pair} {...it} />,
  )
}

async function takeMerging(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const back = backTo(oneOf(typed, 'back'))
  const it = check(mergeForm, typed)
  if (!it.ok) return again(c, typed, back, it.errors)
  const { one, other, keep, oneVersion, otherVersion } = it.value
  if (keep !== one && keep !== other) return notFoundPage(c)
  const isOneKept = keep === one
  const done = await mergeOrganisations(c.get('to'), actorIn(c), {
    from: isOneKept ? other : one,
    into: keep,
    versions: isOneKept ? { from: otherVersion, into: oneVersion } : { from: oneVersion, into: otherVersion },
  })
  if (done === undefined) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  leaveNotice(
    c,
    done.isRepeat
      ? { tone: 'info', text: words.mergedBefore(done.name) }
      : { tone: 'success', text: words.merged(done.name) },
  )
  return c.redirect(back, 303)
}

async function again(c: Ctx, typed: Typed, back: string, errors: FieldErrors): Promise<Response> {
  const pair = await pairOf(c, oneOf(typed, 'one'), oneOf(typed, 'other'))
  return pair ? mergePage(c, pair, { back, keep: '', errors }) : notFoundPage(c)
}

async function takeApart(c: Ctx): Promise<Response> {
  const typed = await readForm(c)
  const it = check(pairForm, typed)
  if (!it.ok) return notFoundPage(c)
  const done = await keepApart(c.get('to'), actorIn(c), it.value)
  if (done === undefined) return notFoundPage(c)
  leaveNotice(c, { tone: 'success', text: pairWords.keptApart })
  return c.redirect(backTo(oneOf(typed, 'back')), 303)
}
