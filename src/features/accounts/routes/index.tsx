// Everything under the addresses of accounts.
import type { Room } from '../../../web/route.ts'
import { administrationRoutes } from './administration.tsx'
import { lookRoutes } from './look.tsx'
import { passwordRoutes } from './passwords.tsx'
import { signInRoutes } from './signIn.tsx'

export const accountsRoom: Room = {
  name: 'accounts',
  routes: [...signInRoutes, ...passwordRoutes, ...lookRoutes, ...administrationRoutes],
}
