// The application of the path, when the actor sees it: what is another's and what is not there are both 404.
import { actorIn, type Ctx } from '../../../../web/context.ts'
import { isId } from '../../../../web/fields.ts'
import { notFoundPage } from '../../../../web/trouble.tsx'
import { noteForeignApplication } from '../../strangers.ts'
import { filterIn, filterKept, type ReviewFilter } from '../filter.ts'
import { findPlaces, findReviewed, type Place, type Reviewed, type Wish } from '../queries/index.ts'

export async function applicationIn(c: Ctx): Promise<Reviewed | Response> {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) return notFoundPage(c)
  return (await findReviewed(c.get('to').db, actorIn(c), id)) ?? stranger(c, id)
}

/** 404, and a line in the history when the application is somebody else's. */
export async function stranger(c: Ctx, id: string): Promise<Response> {
  await noteForeignApplication(c.get('to'), actorIn(c), id, c.req.path)
  return notFoundPage(c)
}

/** The list that somebody came from, when the address remembers one. */
export const listKeptIn = (c: Ctx): string | null => {
  const list = c.req.query('list')
  return list === undefined ? null : list.slice(0, 1000)
}

export const askedIn = (c: Ctx) => askedBy(c, filterIn(c.req.query()))
export const askedBefore = (c: Ctx, list: string) => askedBy(c, filterKept(list))

async function askedBy(c: Ctx, typed: ReviewFilter): Promise<{ wish: Wish; places: Place[] }> {
  const { db, clock } = c.get('to')
  const actor = actorIn(c)
  const places = await findPlaces(db, actor)
  const place = places.find(({ code }) => code === typed.municipality)
  const filter = { ...typed, municipality: place?.code ?? null }
  return { places, wish: { actor, filter, municipalityId: place?.id ?? null, today: clock.today() } }
}
