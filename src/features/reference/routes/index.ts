// The pages of the reference data, of settings, and of the coordinator's own contact.
import type { Room } from '../../../web/route.ts'
import { calendarRoutes } from './calendar.tsx'
import { catalogueRoutes } from './catalogues.tsx'
import { contactRoutes } from './contact.tsx'
import { distanceRoutes } from './distances.tsx'
import { nameRoutes } from './names.tsx'
import { periodRoutes } from './periods.tsx'
import { phraseRoutes } from './phrases.tsx'
import { settingRoutes } from './settings.tsx'
import { startRoutes } from './start.tsx'

export const referenceRoom: Room = {
  name: 'reference',
  routes: [
    ...startRoutes,
    ...periodRoutes,
    ...catalogueRoutes,
    ...distanceRoutes,
    ...nameRoutes,
    ...phraseRoutes,
    ...calendarRoutes,
    ...settingRoutes,
    ...contactRoutes,
  ],
}
