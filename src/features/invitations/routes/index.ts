// Everything under the addresses of invitations and registration.
import type { Room } from '../../../web/route.ts'
import { invitingRoutes } from './inviting.tsx'
import { keepingRoutes } from './keeping.tsx'
import { registrationRoutes } from './registration.ts'

export const invitationsRoom: Room = {
  name: 'invitations',
  routes: [...invitingRoutes, ...keepingRoutes, ...registrationRoutes],
}
