// The pages of imports.
import type { Room } from '../../../web/route.ts'
import { listRoutes } from './list.tsx'
import { newRoutes } from './new.tsx'
import { oneRoutes } from './one.tsx'
import { stepRoutes } from './steps.ts'

export const importsRoom: Room = {
  name: 'imports',
  routes: [...listRoutes, ...newRoutes, ...oneRoutes, ...stepRoutes],
}
