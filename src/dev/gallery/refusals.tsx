// Every refusal as a sentence and as a page, and every objection to an assignment.
import { type Objection, objections } from '../../domain/assignment.ts'
import { type Column, WorkTable } from '../../ui/index.ts'
import type { Ctx } from '../../web/context.ts'
import { objectionWords, refusalSentence } from '../../web/refusalWords.ts'
import { get, type Route } from '../../web/route.ts'
import { notFoundPage, refusedPage } from '../../web/trouble.tsx'
import { refusalSamples } from './samples/refusals.ts'
import { shelf } from './shelf.tsx'
import { galleryWords as words } from './words.ts'

const show = (c: Ctx) =>
  shelf(
    c,
    'refusals',
    words.refusalsLead,
    <>
      <WorkTable
        caption={words.refusals}
        count={refusalSamples.length}
        columns={refusalColumns}
        rows={refusalSamples}
        empty=""
      />
      <WorkTable
        caption={words.objections}
        count={objectionRows.length}
        columns={objectionColumns}
        rows={objectionRows}
        empty=""
      />
    </>,
  )

const refusalColumns: Column<(typeof refusalSamples)[number]>[] = [
  {
    title: words.code,
    kind: 'head',
    cell: ({ refused }) => <a href={`/dev/gallery/refusals/${refused}`}>{refused}</a>,
  },
  { title: words.sentence, card: 'full', cell: refusalSentence },
]

const objectionRows = Object.keys(objections) as Objection[]

const objectionColumns: Column<Objection>[] = [
  { title: words.code, kind: 'head', cell: (it) => it },
  { title: words.sentence, card: 'full', cell: (it) => objectionWords[it] },
  { title: words.effect, cell: (it) => (objections[it].stops ? words.stops : words.warns) },
]

async function showOne(c: Ctx): Promise<Response> {
  const refusal = refusalSamples.find(({ refused }) => refused === c.req.param('reason'))
  return refusal ? refusedPage(c, refusal) : notFoundPage(c)
}

export const refusalRoutes: readonly Route[] = [
  get('/dev/gallery/refusals', 'anyone', show),
  get('/dev/gallery/refusals/:reason', 'anyone', showOne),
]
