// URL · who may · handler.
import type { Room } from '../../../web/route.ts'
import { askRoutes } from './ask.tsx'
import { conflictRoutes } from './conflicts.tsx'
import { oneRoutes } from './one.tsx'
import { placeRoutes } from './place.tsx'

export const proposalsRoom: Room = {
  name: 'proposals',
  routes: [...askRoutes, ...oneRoutes, ...placeRoutes, ...conflictRoutes],
}
