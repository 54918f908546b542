// A route says method, path, who may, and the handler. Without a permission it does not compile.
import type { Permission } from '../domain/roles.ts'
import type { Ctx } from './context.ts'

export type Handler = (c: Ctx) => Response | Promise<Response>

export interface Route {
  /** ALL is for a protocol that brings its own methods: resumable uploads. */
  method: 'GET' | 'POST' | 'ALL'
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

export const all = (path: string, permission: Permission, handler: Handler): Route => ({
  method: 'ALL',
  path,
  permission,
  handler,
})

/** A feature as the house mounts it. */
export interface Room {
  name: string
  routes: readonly Route[]
}
