// All SQL of invitations and registration.
export * from './addresses.ts'
export * from './links.ts'
export * from './list.ts'
export * from './one.ts'
export * from './reference.ts'
export * from './registering.ts'
export * from './seen.ts'
export * from './writes.ts'
