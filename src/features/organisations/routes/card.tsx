// The card of an organisation and its form.
import { isRefusal } from '../../../domain/refusals.ts'
import { roleMay } from '../../../domain/roles.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage, refusedPage } from '../../../web/trouble.tsx'
import { historyOf } from '../../history/index.ts'
import { changeOrganisation } from '../actions/change.ts'
import { organisationForm } from '../forms.ts'
import { CardPage } from '../pages/card.tsx'
import { EditPage, typedOf } from '../pages/edit.tsx'
import { findOrganisation, neighbours, type OrganisationFacts, otherNames } from '../queries/one.ts'
import { describePairs, findAlikeAmong } from '../variants.ts'
import { cardWords as words } from '../words.ts'
import { listCrumbs } from './list.tsx'

export const cardRoutes = [
  get('/organisations/:id', 'reference.read', showCard),
  get('/organisations/:id/edit', 'reference.manage', showEdit),
  post('/organisations/:id', 'reference.manage', takeEdit),
]

async function found(c: Ctx): Promise<OrganisationFacts | undefined> {
  const id = c.req.param('id') ?? ''
  return isId(id) ? findOrganisation(c.get('to').db, id) : undefined
}

const mostAlike = 20

async function showCard(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const it = await found(c)
  if (!it) return notFoundPage(c)
  // A former name leads to the organisation it belongs to.
  if (it.mergedIntoId) return c.redirect(`/organisations/${it.mergedIntoId}`, 303)
  const { role } = actorIn(c)
  const mayManage = roleMay(role, 'reference.manage')
  const [names, alike, near, history] = await Promise.all([
    otherNames(db, it.id),
    findAlikeAmong(db, new Set([it.id]), mostAlike).then((pairs) => describePairs(db, pairs)),
    mayManage ? neighbours(db, it) : [],
    roleMay(role, 'history.read') ? historyOf(db, { about: { kind: 'organisation', id: it.id } }) : null,
  ])
  return page(
    c,
    { title: it.name, crumbs: [...listCrumbs, { text: it.name }], wide: true },
    <CardPage
      it={it}
      otherNames={names}
      alike={alike}
      neighbours={near}
      history={history}
      mayManage={mayManage}
    />,
  )
}

async function showEdit(c: Ctx): Promise<Response> {
  const it = await found(c)
  if (!it) return notFoundPage(c)
  if (it.mergedIntoId) return c.redirect(`/organisations/${it.mergedIntoId}/edit`, 303)
  return editPage(c, it, typedOf(it), {})
}

function editPage(c: Ctx, it: OrganisationFacts, typed: Typed, errors: FieldErrors): Promise<Response> {
  const isFaulty = Object.keys(errors).length > 0
  const crumbs = [
    ...listCrumbs,
    { href: `/organisations/${it.id}`, text: it.name },
    { text: words.editTitle },
  ]
  return page(
    c,
    { title: words.editTitle, crumbs, status: isFaulty ? 422 : 200, faulty: isFaulty },
    <EditPage it={it} typed={typed} errors={errors} />,
  )
}

async function takeEdit(c: Ctx): Promise<Response> {
  const it = await found(c)
  if (!it) return notFoundPage(c)
  const typed = await readForm(c)
  const checked = check(organisationForm, typed)
  if (!checked.ok) return editPage(c, it, typed, checked.errors)
  const done = await changeOrganisation(c.get('to'), actorIn(c), it.id, checked.value)
  if (done === undefined) return notFoundPage(c)
  if (isRefusal(done)) return refusedPage(c, done)
  if ('bearer' in done) return editPage(c, it, typed, { name: words.nameTaken(done.bearer.name) })
  leaveNotice(
    c,
    done.changes.length > 0 ? { tone: 'success', text: words.saved } : { tone: 'info', text: words.same },
  )
  return c.redirect(`/organisations/${it.id}`, 303)
}
