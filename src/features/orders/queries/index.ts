// All SQL of orders.
export * from './candidates.ts'
export * from './entries.ts'
export * from './issuing.ts'
export * from './one.ts'
export * from './orders.ts'
export * from './returned.ts'
