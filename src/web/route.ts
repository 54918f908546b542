// A route says method, path, who may, and the handler. Without a permission it does not compile.
import type { Permission } from '../domain/roles.ts'
import type { Ctx } from './context.ts'

export type Handler = (c: Ctx) => Response | Promise<Response>

export interface Route {
  method: 'GET' | 'POST'
  path: string
  permission: Permission
  handler: Handler
}

export const get = (path: string, permission: Permission, handler: Handler): Route => ({
  method: 'GET',
  path,
  permission,
  handler,
})
export const post = (path: string, permission: Permission, handler: Handler): Route => ({
  method: 'POST',
  path,
  permission,
  handler,
})

/** A feature as the house mounts it. */
export interface Room {
  name: string
  routes: readonly Route[]
}
