// A page of the gallery with the links to the other ones.
import type { Child } from 'hono/jsx'
import { PageHead, Tabs } from '../../ui/index.ts'
import type { Ctx } from '../../web/context.ts'
import { page } from '../../web/page.tsx'
import { galleryWords as words } from './words.ts'

export const shelves = {
  kit: { href: '/dev/gallery', text: 'Детали страниц' },
  letters: { href: '/dev/gallery/letters', text: words.letters },
  refusals: { href: '/dev/gallery/refusals', text: words.refusals },
  troubles: { href: '/dev/gallery/troubles', text: words.troubles },
  events: { href: '/dev/gallery/events', text: words.events },
  papers: { href: '/dev/gallery/papers', text: words.papers },
} as const

type Shelf = keyof typeof shelves

export const ShelfTabs = ({ of }: { of: Shelf }) => (
  <Tabs
    label={words.shelves}
    items={Object.entries(shelves).map(([name, it]) => ({ ...it, current: name === of }))}
  />
)

export const shelf = (c: Ctx, of: Shelf, lead: string, body: Child): Promise<Response> =>
  page(
    c,
    { title: `${shelves[of].text} — ${words.title}`, wide: true },
    <>
      <PageHead caption={words.title} title={shelves[of].text} lead={lead} />
      <ShelfTabs of={of} />
      {body}
    </>,
  )
