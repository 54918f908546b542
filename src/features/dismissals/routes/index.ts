import type { Room } from '../../../web/route.ts'
import { centerRoutes } from './center.tsx'
import { ownRoutes } from './own.tsx'

export const dismissalsRoom: Room = { name: 'dismissals', routes: [...ownRoutes, ...centerRoutes] }
