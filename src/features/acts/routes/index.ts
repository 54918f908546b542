// Everything under the addresses of acts.
import type { Room } from '../../../web/route.ts'
import { listRoutes } from './list.tsx'
import { makingRoutes } from './making.tsx'
import { oneRoutes } from './one.tsx'
import { ownRoutes } from './own.ts'

export const actsRoom: Room = {
  name: 'acts',
  routes: [...listRoutes, ...makingRoutes, ...oneRoutes, ...ownRoutes],
}
