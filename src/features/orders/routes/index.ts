// Everything under the addresses of orders.
import type { Room } from '../../../web/route.ts'
import { listRoutes } from './list.tsx'
import { oneRoutes } from './one.tsx'
import { peopleRoutes } from './people.tsx'
import { requisiteRoutes } from './requisites.tsx'
import { returnedRoutes } from './returned.tsx'

export const ordersRoom: Room = {
  name: 'orders',
  routes: [...listRoutes, ...oneRoutes, ...requisiteRoutes, ...peopleRoutes, ...returnedRoutes],
}
