// The list, the list as a spreadsheet, and the names that are alike.
import { roleMay } from '../../../domain/roles.ts'
import { addressOf } from '../../../web/address.ts'
import { actorIn, type Ctx } from '../../../web/context.ts'
import { pageOf } from '../../../web/list.ts'
import { page } from '../../../web/page.tsx'
import { get } from '../../../web/route.ts'
import { sendXlsx } from '../../../web/spreadsheet.ts'
import { askedIn, edgeOf, placeIn } from '../asked.ts'
import { AlikePage } from '../pages/alike.tsx'
import { ListPage } from '../pages/list.tsx'
import { allMunicipalities } from '../queries/alike.ts'
import { countOrganisations, pageOfOrganisations } from '../queries/list.ts'
import { exportOrganisations } from '../spreadsheet.ts'
import { describePairs, findAlikeIn } from '../variants.ts'
import { alikeWords, listWords as words } from '../words.ts'

export const listRoutes = [
  get('/organisations', 'reference.read', showList),
  get('/organisations/export', 'reference.read', sendSpreadsheet),
  get('/organisations/alike', 'reference.read', showAlike),
]

export const listCrumbs = [
  { href: '/reference', text: words.reference },
  { href: '/organisations', text: words.title },
]

const size = 50

async function showList(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const places = await allMunicipalities(db)
  const asked = askedIn(c, places)
  const [read, count] = await Promise.all([
    pageOfOrganisations(db, { filter: asked.filter, cursor: asked.cursor, size: size + 1 }),
    countOrganisations(db, asked.filter),
  ])
  return page(
    c,
    { title: words.title, crumbs: [listCrumbs[0]!, { text: words.title }], wide: true },
    <ListPage asked={asked} page={pageOf(read, size, asked.cursor, edgeOf)} count={count} places={places} />,
  )
}

async function sendSpreadsheet(c: Ctx): Promise<Response> {
  const to = c.get('to')
  const { filter } = askedIn(c, await allMunicipalities(to.db))
  return sendXlsx(c, words.file(to.clock.today()), await exportOrganisations(to, actorIn(c), filter))
}

const mostPairs = 100

async function showAlike(c: Ctx): Promise<Response> {
  const { db } = c.get('to')
  const places = await allMunicipalities(db)
  const place = placeIn(c, places)
  const among = place ? [place] : places
  const { pairs, isMore } = await findAlikeIn(
    db,
    among.map(({ id }) => id),
    mostPairs,
  )
  return page(
    c,
    { title: alikeWords.title, crumbs: [...listCrumbs, { text: alikeWords.title }], wide: true },
    <AlikePage
      pairs={await describePairs(db, pairs)}
      isMore={isMore}
      place={place}
      places={places}
      here={addressOf('/organisations/alike', { municipality: place?.code })}
      mayManage={roleMay(actorIn(c).role, 'reference.manage')}
    />,
  )
}
