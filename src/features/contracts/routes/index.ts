// Everything under the addresses of contracts, and the specialist's own.
import type { Room } from '../../../web/route.ts'
import { campaignRoutes } from './campaigns.tsx'
import { cardRoutes } from './card.tsx'
import { customerRoutes } from './customer.tsx'
import { listRoutes } from './list.tsx'
import { makingRoutes } from './making.tsx'
import { markRoutes } from './marks.tsx'
import { ownRoutes } from './own.tsx'
import { stepRoutes } from './steps.tsx'

export const contractsRoom: Room = {
  name: 'contracts',
  routes: [
    ...campaignRoutes,
    ...listRoutes,
    ...makingRoutes,
    ...markRoutes,
    ...cardRoutes,
    ...stepRoutes,
    ...customerRoutes,
    ...ownRoutes,
  ],
}
