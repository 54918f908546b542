// Every page that comes instead of the expected one.
import { type Column, WorkTable } from '../../ui/index.ts'
import type { Ctx } from '../../web/context.ts'
import { get, type Route } from '../../web/route.ts'
import {
  awayPage,
  conflictPage,
  faultPage,
  forbiddenPage,
  foreignOriginPage,
  notFoundPage,
  sayNo,
  storeFullPage,
  tooLargePage,
  uploadBrokenPage,
} from '../../web/trouble.tsx'
import { troubleWords } from '../../web/words.ts'
import { shelf } from './shelf.tsx'
import { galleryWords as words } from './words.ts'

interface Trouble {
  name: string
  status: number
  title: string
  show(c: Ctx): Promise<Response>
}

const tooOften = 'Слишком много попыток. Подождите 15 минут и повторите.'

export const troubles: readonly Trouble[] = [
  { name: 'broken', status: 400, title: troubleWords.brokenTitle, show: uploadBrokenPage },
  {
    name: 'forbidden',
    status: 403,
    title: troubleWords.forbiddenTitle,
    show: (c) => forbiddenPage(c, 'conclusion.check'),
  },
  { name: 'foreign', status: 403, title: troubleWords.foreignTitle, show: foreignOriginPage },
  { name: 'missing', status: 404, title: troubleWords.notFoundTitle, show: notFoundPage },
  { name: 'conflict', status: 409, title: troubleWords.conflictTitle, show: conflictPage },
  { name: 'large', status: 413, title: troubleWords.tooLargeTitle, show: tooLargePage },
  {
    name: 'often',
    status: 429,
    title: troubleWords.refusedTitle,
    show: (c) => sayNo(c, tooOften, 429),
  },
  { name: 'fault', status: 500, title: troubleWords.troubleTitle, show: faultPage },
  { name: 'away', status: 503, title: troubleWords.awayTitle, show: awayPage },
  { name: 'full', status: 507, title: troubleWords.fullTitle, show: storeFullPage },
]

const columns: Column<Trouble>[] = [
  {
    title: words.opens,
    kind: 'head',
    cell: (it) => <a href={`/dev/gallery/troubles/${it.name}`}>{it.title}</a>,
  },
  { title: words.status, kind: 'short', cell: (it) => it.status },
]

const show = (c: Ctx) =>
  shelf(
    c,
    'troubles',
    words.troublesLead,
    <WorkTable caption={words.troubles} count={troubles.length} columns={columns} rows={troubles} empty="" />,
  )

const showOne = (c: Ctx): Promise<Response> =>
  (troubles.find(({ name }) => name === c.req.param('name'))?.show ?? notFoundPage)(c)

export const troubleRoutes: readonly Route[] = [
  get('/dev/gallery/troubles', 'anyone', show),
  get('/dev/gallery/troubles/:name', 'anyone', showOne),
]
