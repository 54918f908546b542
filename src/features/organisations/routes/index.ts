// The pages of organisations.
import type { Room } from '../../../web/route.ts'
import { cardRoutes } from './card.tsx'
import { listRoutes } from './list.tsx'
import { mergeRoutes } from './merge.tsx'

export const organisationsRoom: Room = {
  name: 'organisations',
  routes: [...listRoutes, ...mergeRoutes, ...cardRoutes],
}
