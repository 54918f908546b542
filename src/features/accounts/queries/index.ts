// All SQL of accounts, their people and roles.
export * from './accounts.ts'
export * from './coordinators.ts'
export * from './grants.ts'
export * from './list.ts'
export * from './making.ts'
export * from './passwords.ts'
export * from './reach.ts'
