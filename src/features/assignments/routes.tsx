// The routes of both sides of assignments.
import type { Room } from '../../web/route.ts'
import { assignRoutes } from './assign/routes/index.ts'
import { ownRoutes } from './own/routes/index.ts'

export const assignmentsRoom: Room = { name: 'assignments', routes: [...assignRoutes, ...ownRoutes] }
