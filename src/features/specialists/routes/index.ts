// Everything under the addresses of specialists.
import type { Room } from '../../../web/route.ts'
import { cardRoutes } from './card.tsx'
import { correctionRoutes } from './correction.tsx'
import { helpRoutes } from './help.tsx'
import { listRoutes } from './list.tsx'
import { stateRoutes } from './states.tsx'
import { taxRoutes } from './tax.tsx'

export const specialistsRoom: Room = {
  name: 'specialists',
  routes: [...listRoutes, ...cardRoutes, ...helpRoutes, ...stateRoutes, ...correctionRoutes, ...taxRoutes],
}
