// The gallery: every part of the kit, every refusal, every letter and paper.
import type { Ctx } from '../../web/context.ts'
import { page } from '../../web/page.tsx'
import { get, type Route } from '../../web/route.ts'
import { devWords as words } from '../words.ts'
import { KitGallery } from './kit.tsx'

const gallery = (c: Ctx) =>
  page(c, { title: words.gallery, wide: true }, <KitGallery now={c.get('to').clock.now()} />)

export const galleryRoutes: readonly Route[] = [get('/dev/gallery', 'anyone', gallery)]
