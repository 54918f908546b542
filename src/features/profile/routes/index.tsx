// Everything under «Личные данные».
import type { Room } from '../../../web/route.ts'
import { contractorRoutes } from './contractor.tsx'
import { emailRoutes } from './email.tsx'
import { overviewRoutes } from './overview.tsx'
import { personRoutes } from './person.tsx'
import { recordRoutes } from './records.tsx'
import { secretRoutes } from './secret.tsx'

export const profileRoom: Room = {
  name: 'profile',
  routes: [
    ...overviewRoutes,
    ...personRoutes,
    ...emailRoutes,
    ...secretRoutes,
    ...recordRoutes,
    ...contractorRoutes,
  ],
}
