import type { Room } from '../../../web/route.ts'
import { cardRoutes } from './card.tsx'
import { listRoutes } from './list.tsx'

export const sfrRoom: Room = { name: 'sfr', routes: [...listRoutes, ...cardRoutes] }
