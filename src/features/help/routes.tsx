// «Помощь»: the guides, open to everybody, since those who cannot sign in need them most.
import { raw } from 'hono/html'
import { PageHead, PrintButton, Tabs } from '../../ui/index.ts'
import type { Ctx } from '../../web/context.ts'
import { page } from '../../web/page.tsx'
import { get, type Room } from '../../web/route.ts'
import { notFoundPage } from '../../web/trouble.tsx'
import { type GuideName, guideFor, guideNames, guideOf, pictureOf } from './guides.ts'
import { helpWords as words } from './words.ts'

const showFirst = (c: Ctx) => c.redirect(`/help/${guideFor(c.get('actor')?.role)}`, 303)

async function showGuide(c: Ctx): Promise<Response> {
  const name = guideNames.find((n) => n === c.req.param('guide'))
  if (!name) return notFoundPage(c)
  const guide = guideOf(name)
  return page(c, { title: guide.title }, <GuidePage name={name} />)
}

function GuidePage({ name }: { name: GuideName }) {
  const guide = guideOf(name)
  return (
    <>
      <PageHead title={guide.title} actions={<PrintButton />} />
      <Tabs
        label={words.guides}
        items={guideNames.map((n) => ({ href: `/help/${n}`, text: words.names[n], current: n === name }))}
      />
      <div class="guide">{raw(guide.html)}</div>
    </>
  )
}

function showPicture(c: Ctx): Response | Promise<Response> {
  const bytes = pictureOf(c.req.param('picture') ?? '')
  if (!bytes) return notFoundPage(c)
  c.header('content-type', 'image/png')
  c.header('cache-control', 'public, max-age=86400')
  return c.body(new Uint8Array(bytes))
}

export const helpRoom: Room = {
  name: 'help',
  routes: [
    get('/help', 'anyone', showFirst),
    get('/help/screens/:picture', 'anyone', showPicture),
    get('/help/:guide', 'anyone', showGuide),
  ],
}
