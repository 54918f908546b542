// The gallery: every part of the kit, every letter, refusal, trouble, sentence of the history and paper.
import type { Ctx } from '../../web/context.ts'
import { page } from '../../web/page.tsx'
import { get, type Route } from '../../web/route.ts'
import { eventRoutes } from './events.tsx'
import { KitGallery } from './kit.tsx'
import { sampleLetterRoutes } from './letters.tsx'
import { paperRoutes } from './papers.tsx'
import { refusalRoutes } from './refusals.tsx'
import { troubleRoutes } from './troubles.tsx'
import { galleryWords as words } from './words.ts'

const kit = (c: Ctx) =>
  page(c, { title: words.title, wide: true }, <KitGallery now={c.get('to').clock.now()} />)

export const galleryRoutes: readonly Route[] = [
  get('/dev/gallery', 'anyone', kit),
  ...sampleLetterRoutes,
  ...refusalRoutes,
  ...troubleRoutes,
  ...eventRoutes,
  ...paperRoutes,
]
