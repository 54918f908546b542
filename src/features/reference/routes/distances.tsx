// The pages of distances.
import { z } from 'zod'
import { roleMay } from '../../../domain/roles.ts'
import { readForm, type Typed } from '../../../web/body.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { leaveNotice } from '../../../web/cookies.ts'
import { isId, text, whole } from '../../../web/fields.ts'
import { check, type FieldErrors } from '../../../web/forms.ts'
import { page } from '../../../web/page.tsx'
import { get, post } from '../../../web/route.ts'
import { notFoundPage } from '../../../web/trouble.tsx'
import { changeDistances, seenDistances } from '../actions/distances.ts'
import { DistancePage, DistancesPage, distancesPath, fieldOf, type Place } from '../pages/distances.tsx'
import { listDistances, listMunicipalities } from '../queries/index.ts'
import { section, distanceWords as words } from '../words/index.ts'

export const distanceRoutes = [
  get(distancesPath, 'reference.read', showList),
  get(`${distancesPath}/:id`, 'reference.manage', showOne),
  post(`${distancesPath}/:id`, 'reference.manage', takeChange),
]

const farthest = 9999

async function showList(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const places = await listMunicipalities(db)
  return page(
    c,
    {
      title: words.title,
      wide: true,
      crumbs: [{ href: '/reference', text: section }, { text: words.title }],
    },
    <DistancesPage
      places={
        await Promise.all(
          places.map(async (it) => ({ id: it.id, name: it.name, distances: await listDistances(db, it) })),
        )
      }
      mayManage={roleMay(actorIn(c).role, 'reference.manage')}
    />,
  )
}

async function placeIn(c: Ctx): Promise<(Place & { code: string }) | undefined> {
  const { db } = c.get('to')
  const id = c.req.param('id') ?? ''
  const it = isId(id) ? (await listMunicipalities(db)).find((one) => one.id === id) : undefined
  return it && { id: it.id, code: it.code, name: it.name, distances: await listDistances(db, it) }
}

async function showOne(c: Ctx): Promise<Response> {
  const it = await placeIn(c)
  if (!it) return notFoundPage(c)
  const typed = Object.fromEntries(it.distances.map((one) => [fieldOf(one), String(one.km ?? '')]))
  return ask(c, it, { ...typed, seen: seenDistances(it.distances) })
}

function ask(c: Ctx, it: Place, typed: Typed, errors: FieldErrors = {}): Promise<Response> {
  const isFaulty = Object.keys(errors).length > 0
  return page(
    c,
    {
      title: words.from(it.name),
      status: isFaulty ? 422 : 200,
      faulty: isFaulty,
      crumbs: [
        { href: '/reference', text: section },
        { href: distancesPath, text: words.title },
        { text: it.name },
      ],
    },
    <DistancePage place={it} typed={typed} errors={errors} />,
  )
}

async function takeChange(c: Ctx): Promise<Response> {
  const it = await placeIn(c)
  if (!it) return notFoundPage(c)
  const form = z.object({
    seen: text({ atMost: 1000 }),
    ...Object.fromEntries(it.distances.map((one) => [fieldOf(one), whole({ min: 0, max: farthest })])),
  })
  const told = check(form, await readForm(c))
  if (!told.ok) return ask(c, it, told.typed, told.errors)
  const value = told.value as Record<string, unknown>
  const km = new Map(
    it.distances.flatMap((one) => {
      const typed = value[fieldOf(one)]
      return typeof typed === 'number' ? [[one.id, typed] as const] : []
    }),
  )
  await changeDistances(c.get('to'), actorIn(c), it, { seen: String(value.seen ?? ''), km })
  leaveNotice(c, { tone: 'success', text: words.saved(it.name) })
  return c.redirect(distancesPath, 303)
}
