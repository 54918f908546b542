// Every event of the history as its sentence.
import type { Child } from 'hono/jsx'
import type { EventName } from '../../domain/events.ts'
import { eventGroups, sentenceOf } from '../../features/history/index.ts'
import { type Column, TwoLines, WorkTable } from '../../ui/index.ts'
import type { Ctx } from '../../web/context.ts'
import { get, type Route } from '../../web/route.ts'
import { eventSamples } from './samples/events.ts'
import { shelf } from './shelf.tsx'
import { galleryWords as words } from './words.ts'

const said = (is: EventName): Child => {
  const { text, more = [] } = sentenceOf({ is, facts: eventSamples[is] })
  return more.length > 0 ? <TwoLines main={text} sub={more.join('; ')} /> : text
}

const columns: Column<EventName>[] = [
  { title: words.code, kind: 'head', cell: (is) => is },
  { title: words.sentence, card: 'full', cell: said },
]

const show = (c: Ctx) =>
  shelf(
    c,
    'events',
    words.eventsLead,
    Object.values(eventGroups).map(({ title, names }) => (
      <WorkTable caption={title} count={names.length} columns={columns} rows={names} empty="" />
    )),
  )

export const eventRoutes: readonly Route[] = [get('/dev/gallery/events', 'anyone', show)]
